import type { IsoDate } from '../../model/date';
import type { PatentNumber } from '../../model/patent-number';
import type { ApplicationIdentity } from '../../numbers/identity/application-identity';
import { identityOf } from '../../numbers/identity/identity-of';

type NumberedLink = {
  readonly country?: string | undefined;
  readonly number?: string | undefined;
  readonly kind?: string | undefined;
  readonly date?: IsoDate | undefined;
  readonly text?: string | undefined;
};

/** Identity of the application that a priority claim or relation names; undefined where its number cannot be told. */
export const identityOfLink = ({ country, number, kind, text, date }: NumberedLink): ApplicationIdentity | undefined =>
  identityOf({ text: text ?? '', ...(country === undefined ? {} : { country }), ...(number === undefined ? {} : { number }), ...(kind === undefined ? {} : { kind }) }, date);

/** Identity of a member by its own number; a number typed without a country is one of its office. */
export const identityOfMember = (number: PatentNumber | undefined, office: string | undefined, filingDate: IsoDate | undefined): ApplicationIdentity | undefined => {
  if (number === undefined) return undefined;
  return identityOf(number.country === undefined && office !== undefined && office !== 'WO' ? { ...number, country: office } : number, filingDate);
};
