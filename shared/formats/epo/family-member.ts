import { applicationParts, exchangeDocument, publicationOf } from './exchange-document';
import { compactDate, referenceOf, type Reference } from './document-id';
import { designatedStatesOf, legalEventsOf } from './legal-events';
import type { PublicationRecord } from '../record';
import { child, childrenOf, descend, textOf, type XmlElement } from '../xml/xml-element';

type Parts = Omit<PublicationRecord, 'record' | 'line'>;

/**
 * A member of an OPS family or legal response: its numbers, priorities with active indicator and linkage type, its bibliography
 * where the response has it, and its legal events. The member's own links outrank those of the bibliography, which have no
 * indicators; the bibliography gives the numbers as the office writes them.
 */
export const familyMember = (element: XmlElement): Parts => {
  const document = child(element, 'exchange-document');
  const bibliography = document === undefined ? undefined : exchangeDocument(document);
  const published = referenceOf(childrenOf(element, 'publication-reference'));
  const publication = publicationOf(published, element.attributes.get('family-id'));
  const applied = withOriginal(referenceOf(childrenOf(element, 'application-reference')), bibliography);
  const claims = childrenOf(element, 'priority-claim');
  const own = applicationParts(applied, publication ?? bibliography?.publication, claims);
  const states = bibliography === undefined || bibliography.states.length === 0 ? designatedStatesOf(element) : bibliography.states;
  const base: Parts = bibliography ?? { titles: [], abstracts: [], applicants: [], inventors: [], agents: [], priorities: [], relations: [], events: [], ipc: [], cpc: [], states: [] };
  return {
    ...base,
    ...own,
    ...(claims.length === 0 && bibliography !== undefined ? { priorities: bibliography.priorities, relations: bibliography.relations } : {}),
    ...(publication === undefined ? {} : { publication: { ...bibliography?.publication, ...publication } }),
    events: legalEventsOf(element),
    states,
  };
};

/** The number as the office writes it stands only in the bibliography. */
const withOriginal = (applied: Reference, bibliography: Parts | undefined): Reference => {
  const number = bibliography?.application;
  if (applied.original !== undefined || number === undefined || number.number !== applied.docdb?.number) return applied;
  return number.text === `${number.country ?? ''}${number.number ?? ''}` ? applied : { ...applied, original: { number: number.text } };
};

/** How a family member is called, perhaps before it is complete. */
export const familyMemberName = (element: XmlElement): string | undefined => {
  const id = descend(element, 'publication-reference', 'document-id');
  const name = `${textOf(child(id, 'country')) ?? ''}${textOf(child(id, 'doc-number')) ?? ''}${textOf(child(id, 'kind')) ?? ''}`;
  return name === '' ? undefined : name;
};

/** A hit of an OPS search list: a publication and its family id, nothing more. */
export const searchHit = (element: XmlElement): Parts => {
  const reference = referenceOf([element]);
  const publication = publicationOf(reference, element.attributes.get('family-id'), reference.date ?? compactDate(element.attributes.get('date-publ')));
  return {
    ...applicationParts({}, publication, []),
    ...(publication === undefined ? {} : { publication }),
    titles: [],
    abstracts: [],
    applicants: [],
    inventors: [],
    agents: [],
    events: [],
    ipc: [],
    cpc: [],
    states: [],
  };
};
