import type { IsoDate } from '../../../model/date';
import { patentNumberOf } from '../../../numbers/forms/patent-number-of';
import { identityFromDocdb, identityFromEpodoc, type ApplicationIdentity } from '../../../numbers/identity/application-identity';
import { linkTo, type LinkFields } from '../../link-to';
import type { RecordParts } from '../../empty-record';
import { child, childrenOf, textOf, type XmlElement } from '../../xml/xml-element';
import { compactDate, officeOf } from '../document-id';

/** Numbers of a register entry: the European application, the international one it comes from, its European publications, and the international one. */
export type RegisterNumbers = Pick<RecordParts, 'application' | 'filingDate' | 'otherPublications'> & {
  readonly international?: LinkFields;
  readonly internationalPublication?: { readonly name: string; readonly date?: IsoDate };
};

export const registerNumbers = (bibliography: XmlElement | undefined): RegisterNumbers => {
  const applications = childrenOf(bibliography, 'application-reference').flatMap(idOf);
  const publications = childrenOf(bibliography, 'publication-reference').flatMap(idOf);
  const own = applications.find((each) => each.country === 'EP') ?? numberInId(bibliography);
  const pct = applications.find((each) => each.country === 'WO');
  const wo = publications.find((each) => each.country === 'WO');
  const european = publications.filter((each) => each.country === 'EP');
  return {
    ...(own === undefined
      ? {}
      : { application: patentNumberOf(identityFromDocdb('EP', own.number, 'A', own.date), `EP${own.number}`, 'EP'), ...(own.date === undefined ? {} : { filingDate: own.date }) }),
    ...(european.length === 0 ? {} : { otherPublications: european.map(({ number, kind, date }) => ({ country: 'EP', number: number.padStart(7, '0'), kind: kind ?? '', ...(date === undefined ? {} : { date }) })) }),
    ...(pct === undefined ? {} : { international: epodocLink(pct.number, own?.date) }),
    ...(wo === undefined ? {} : { internationalPublication: { name: `WO${wo.number}${wo.kind ?? ''}`, ...(wo.date === undefined ? {} : { date: wo.date }) } }),
  };
};

/** Priority claims of the register: EPODOC numbers without the country in front, which stands beside them. */
export const registerPriorities = (container: XmlElement | undefined): RecordParts['priorities'] =>
  childrenOf(container, 'priority-claim').flatMap((claim) => {
    const country = officeOf(textOf(child(claim, 'country')));
    const number = textOf(child(claim, 'doc-number'));
    if (number === undefined) return [];
    const date = compactDate(textOf(child(claim, 'date')));
    const sequence = Number(claim.attributes.get('sequence'));
    const link = country === undefined ? linkTo(number, undefined, date) : epodocLink(`${country === 'WO' ? '' : country}${number}`, date, country);
    return [{ ...link, ...(Number.isInteger(sequence) && sequence > 0 ? { sequence } : {}) }];
  });

/** A link by an EPODOC number (`US201314137130`, `WO2014US71849`). */
export const epodocLink = (number: string, date: IsoDate | undefined, office?: string): LinkFields => {
  const identity: ApplicationIdentity | undefined = identityFromEpodoc(number, date);
  return { ...patentNumberOf(identity, number, office === 'WO' ? undefined : office), ...(date === undefined ? {} : { date }) };
};

type RegisterId = { readonly country: string; readonly number: string; readonly kind?: string; readonly date?: IsoDate };

const idOf = (reference: XmlElement): readonly RegisterId[] => {
  const id = child(reference, 'document-id');
  const country = officeOf(textOf(child(id, 'country')));
  const number = textOf(child(id, 'doc-number'));
  if (country === undefined || number === undefined) return [];
  const kind = textOf(child(id, 'kind'));
  const date = compactDate(textOf(child(id, 'date')));
  return [{ country, number, ...(kind === undefined ? {} : { kind }), ...(date === undefined ? {} : { date }) }];
};

/** The id of a bibliography holds the application number too: `EP99203729P`. */
const numberInId = (bibliography: XmlElement | undefined): RegisterId | undefined => {
  const number = /^EP(\d{8})P$/.exec(bibliography?.attributes.get('id') ?? '')?.[1];
  return number === undefined ? undefined : { country: 'EP', number };
};
