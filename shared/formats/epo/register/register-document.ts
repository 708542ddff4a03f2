import { emptyRecord, type RecordParts } from '../../empty-record';
import type { LinkFields } from '../../link-to';
import type { PublicationRecord } from '../../record';
import { cpcSymbols, distinct, classificationSymbol } from '../../st36/classifications';
import { textsByLanguage } from '../../st36/texts';
import { allText, child, childrenOf, descend, textOf, type XmlElement } from '../../xml/xml-element';
import { compactDate, officeOf } from '../document-id';
import { dossierEvents } from './dossier-events';
import { latest } from './latest';
import { proceduralSteps } from './procedural-steps';
import { registerEvents } from './register-events';
import { epodocLink, registerNumbers, registerPriorities } from './register-numbers';
import { formerParties, registerParties } from './register-parties';
import { registerStatus } from './register-status';

/**
 * An entry of the European Patent Register (`reg:register-document`), in any of its constituents and schema versions. Events and procedural
 * steps alone name no number: `query` is what was asked for (`publication=EP2400812`), which names it.
 */
export const registerDocument = (entry: XmlElement, query: string | undefined): RecordParts => {
  const bibliography = child(entry, 'bibliographic-data');
  const numbers = registerNumbers(bibliography);
  const { international, internationalPublication, ...own } = numbers;
  const asked = numbers.application === undefined ? askedFor(query) : undefined;
  const isEntry = international !== undefined || internationalPublication !== undefined;
  const dataDate = compactDate(entry.attributes.get('date-produced'));
  const status = statusOf(entry);
  const parents = parentsOf(bibliography);
  return {
    ...emptyRecord,
    ...own,
    ...(asked === undefined ? {} : { application: asked }),
    office: 'EP',
    ...(isEntry ? { route: 'pct-entry' as const } : {}),
    titles: textsByLanguage(childrenOf(bibliography, 'invention-title'), 'und'),
    ...registerParties(bibliography),
    priorities: registerPriorities(latest(childrenOf(bibliography, 'priority-claims'))),
    relations: [...entries(international, internationalPublication?.name), ...parents],
    events: [
      ...registerEvents(entry, bibliography),
      ...(internationalPublication === undefined ? [] : [{ ...(internationalPublication.date === undefined ? {} : { date: internationalPublication.date }), office: 'WO', text: `International publication: ${internationalPublication.name}` }]),
      ...formerParties(bibliography),
      ...proceduralSteps(entry),
      ...dossierEvents(entry),
    ],
    ipc: distinct(childrenOf(latest(childrenOf(bibliography, 'classifications-ipcr')), 'classification-ipcr').flatMap((each) => (allText(each) ?? '').split(/[,;]+/).map(classificationSymbol))),
    cpc: cpcSymbols(bibliography),
    states: statesOf(bibliography),
    ...(status === undefined ? {} : { reportedStatus: status }),
    ...(dataDate === undefined ? {} : { dataDate }),
  };
};

/** The international application; a search list names it by its publication only. */
const entries = (international: LinkFields | undefined, publication: string | undefined): PublicationRecord['relations'] => {
  const link = international ?? (publication === undefined ? undefined : { text: publication });
  return link === undefined ? [] : [{ type: 'pct-entry', ...link }];
};

/** How an entry is called: it speaks for the application as a whole, unlike the document of one publication. */
export const registerName = ({ application, otherPublications }: RecordParts): string => `Register ${application?.text ?? otherPublications?.map(({ country, number }) => `${country}${number}`)[0] ?? 'without number'}`;

/** The number that a query asks for where it asks for one: `publication=EP2400812`, `application=EP10167109`, `pn=EP1000000`. */
const askedFor = (query: string | undefined): RecordParts['application'] => {
  const match = /^\s*(publication|application|pn|ap)\s*=\s*"?(EP)\.?(\d{7,8})(?:\.?[AB]\d?)?"?\s*$/i.exec(query ?? '');
  const number = match?.[3];
  if (number === undefined) return undefined;
  return number.length === 8 ? { text: `EP${number}`, country: 'EP', number, kind: 'A' } : { text: `EP${number}` };
};

const statusOf = (entry: XmlElement): PublicationRecord['reportedStatus'] => {
  const current = childrenOf(child(entry, 'ep-patent-statuses'), 'ep-patent-status')[0];
  const text = (entry.attributes.get('status') ?? textOf(current) ?? '').trim();
  if (text === '') return undefined;
  const on = compactDate(current?.attributes.get('change-date'));
  return { value: registerStatus(text), text, ...(on === undefined ? {} : { on }) };
};

/** The earlier application of a divisional, numbered in EPODOC form without the country: `20220790168` is EP 22 790 168. */
const parentsOf = (bibliography: XmlElement | undefined): PublicationRecord['relations'] =>
  childrenOf(child(bibliography, 'related-documents'), 'division').flatMap((division) =>
    childrenOf(division, 'relation').flatMap((relation) => {
      const ids = childrenOf(child(relation, 'parent-doc'), 'document-id');
      const id = ids.find((each) => each.attributes.get('document-id-type')?.startsWith('application') === true) ?? ids[0];
      const number = textOf(child(id, 'doc-number'));
      const country = officeOf(textOf(child(id, 'country'))) ?? 'EP';
      if (number === undefined) return [];
      const link = /^\d{8}$/.test(number) ? { text: `${country}${number}`, country, number, kind: 'A' } : epodocLink(`${country}${number}`, undefined, country);
      return [{ type: 'division' as const, ...link }];
    }),
  );

/** Contracting states designated, and extension and validation states where the entry has them. */
const statesOf = (bibliography: XmlElement | undefined): readonly string[] => {
  const designation = latest(childrenOf(bibliography, 'designation-of-states'));
  const regional = childrenOf(descend(designation, 'designation-pct'), 'regional').flatMap((each) => childrenOf(each, 'country'));
  const epc = ['contracting-states', 'extension-states', 'validation-states'].flatMap((name) => childrenOf(descend(designation, 'designation-epc', name), 'country'));
  return [...new Set([...regional, ...epc].flatMap((each) => officeOf(textOf(each)) ?? []))];
};
