import type { IsoDate } from '../model/date';
import type { OfficeCode } from '../model/office';
import { patentNumberOf } from '../numbers/forms/patent-number-of';
import type { ApplicationIdentity } from '../numbers/identity/application-identity';
import { identityFromText } from '../numbers/reading/identity-from-text';
import type { PublicationRecord } from './record';

/** What a priority claim or a relation says of the application that it names. */
export type LinkFields = Pick<PublicationRecord['priorities'][number], 'country' | 'number' | 'kind' | 'date' | 'text'>;

/** A link to the application that an office names as `text`, in DOCDB form where the number tells it; `office` is whose number it is. */
export const linkTo = (text: string, office: OfficeCode | undefined, date: IsoDate | undefined): LinkFields => {
  const own = office === 'WO' ? undefined : office;
  const identity = (own === 'US' ? bareSerial(text, date) : own === 'JP' ? eraNumber(text, date) : undefined) ?? identityFromText(text, own, date);
  return { ...patentNumberOf(identity, text, own), ...(date === undefined ? {} : { date }) };
};

/**
 * A link to an international application, however its number is written: `PCT/EP2024/078738`, `EP2024078738`, `US2002031850`, `JP0107711`,
 * `AT2025/060321`.
 */
export const linkToInternational = (text: string, date: IsoDate | undefined): LinkFields => ({ ...linkTo(`PCT/${text.replace(/^PCT[/ ]*/i, '')}`, undefined, date), text });

/** Offices name US applications by the serial alone, a P behind it marks a provisional one (`326958 P`, `141 676`); the year is that of the date. */
const bareSerial = (text: string, date: IsoDate | undefined): ApplicationIdentity | undefined => {
  const match = date === undefined ? null : /^(\d{1,3}[ ,.]?\d{3}|\d{1,6})( ?P)?$/.exec(text.trim());
  const serial = match?.[1]?.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  return serial === undefined ? undefined : { office: 'US', serial, year: Number(date?.slice(0, 4)), kind: match?.[2] === undefined ? 'patent' : 'provisional' };
};

/** Other offices name Japanese applications by the year of the era without its letter (`11158010` and `11-158010` are H11-158010 of 1999). */
const eraNumber = (text: string, date: IsoDate | undefined): ApplicationIdentity | undefined => {
  const match = /^(\d{2})(\d{6})$|^(\d{1,2})-(\d{1,6})$/.exec(text.trim());
  const year = Number(date?.slice(0, 4));
  const ofEra = Number(match?.[1] ?? match?.[3]);
  if (match === null || (ofEra + beforeEra.H !== year && ofEra + beforeEra.S !== year)) return undefined;
  return { office: 'JP', year, serial: (match[2] ?? match[4] ?? '').replace(/^0+(?=\d)/, '') };
};

/** Year before the first of the eras Heisei and Showa. */
const beforeEra = { H: 1988, S: 1925 } as const;
