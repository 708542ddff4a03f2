import type { IsoDate } from '../model/date';
import type { OfficeCode } from '../model/office';
import { patentNumberOf } from '../numbers/forms/patent-number-of';
import { identityFromText } from '../numbers/reading/identity-from-text';
import type { PublicationRecord } from './record';

/** What a priority claim or a relation says of the application that it names. */
export type LinkFields = Pick<PublicationRecord['priorities'][number], 'country' | 'number' | 'kind' | 'date' | 'text'>;

/** A link to the application that an office names as `text`, in DOCDB form where the number tells it; `office` is whose number it is. */
export const linkTo = (text: string, office: OfficeCode | undefined, date: IsoDate | undefined): LinkFields => ({
  ...patentNumberOf(identityFromText(text, office === 'WO' ? undefined : office, date), text, office === 'WO' ? undefined : office),
  ...(date === undefined ? {} : { date }),
});
