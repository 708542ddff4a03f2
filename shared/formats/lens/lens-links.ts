import type { IsoDate } from '../../model/date';
import type { Publication } from '../../model/publication';
import type { RecordParts } from '../empty-record';
import { element, referenceElement, type GivenNumber } from '../epo/document-id-element';
import { applicationParts } from '../epo/exchange-document';

/** An application in the form the Lens takes over from DOCDB. */
export type LensNumber = Omit<GivenNumber, 'type'>;

/** `GB 0711858 A 20070619` or `AU 2003 904499 A`, the date perhaps missing; undefined where it is none. */
export const lensNumber = (text: string | undefined, date?: IsoDate, dateOf?: (text: string) => IsoDate | undefined): LensNumber | undefined => {
  const match = /^([A-Z]{2}) (.{1,30}?)(?: ([A-Z]\d?))?(?: (\d{8}))?$/.exec(text ?? '');
  if (match === null) return undefined;
  const on = match[4] === undefined ? date : dateOf?.(match[4]);
  return { country: match[1] ?? '', number: (match[2] ?? '').replaceAll(' ', ''), ...(match[3] === undefined ? {} : { kind: match[3] }), ...(on === undefined ? {} : { date: on }) };
};

/** Application, office, route and links as DOCDB data gives them; `active` is what the Lens says of all claims. */
export const lensLinks = (
  application: LensNumber | undefined,
  publication: Omit<Publication, 'id' | 'src' | 'srcOf'> | undefined,
  claims: readonly LensNumber[],
  active: boolean | undefined,
  line: number,
): Pick<RecordParts, 'application' | 'office' | 'filingDate' | 'right' | 'route' | 'priorities' | 'relations' | 'ownPriority'> =>
  applicationParts(
    application === undefined ? {} : { docdb: { number: application.number, ...(application.country === undefined ? {} : { country: application.country }), ...(application.kind === undefined ? {} : { kind: application.kind }) }, ...(application.date === undefined ? {} : { date: application.date }) },
    publication,
    claims.map((claim, index) =>
      referenceElement('priority-claim', { type: 'docdb', ...claim }, line, { sequence: String(index + 1) }, ...(active === undefined ? [] : [element('priority-active-indicator', line, {}, active ? 'YES' : 'NO')])),
    ),
  );

/** The number of a publication in DOCDB form: the Lens writes US publications with seven digits after the year, perhaps with an underscore. */
export const lensPublicationNumber = (country: string | undefined, written: string): string => {
  const number = written.replaceAll('_', '');
  return country === 'US' ? number.replace(/^((?:19|20)\d{2})0(\d{6})$/, '$1$2') : number;
};
