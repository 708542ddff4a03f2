import { compactDate, officeOf } from '../epo/document-id';
import { emptyRecord, type RecordParts } from '../empty-record';
import { linkTo, linkToInternational } from '../link-to';
import type { PublicationRecord, PublishedName } from '../record';
import { classificationSymbol, distinct } from '../st36/classifications';
import { textsByLanguage } from '../st36/texts';
import { child, childrenOf, descend, textOf, type XmlElement } from '../xml/xml-element';
import { createDocumentReader } from '../xml/document-reader';
import { cnApplication } from './cn-application';

type Document = { readonly country?: string; readonly number: string; readonly kind?: string; readonly date?: NonNullable<ReturnType<typeof compactDate>> };

/** A document of CNIPA in its XML since about 2010 (`business:PatentDocumentAndRelated`). Of each number the form as printed counts. */
const newDocument = (element: XmlElement): RecordParts => {
  const bibliography = child(element, 'BibliographicData');
  const published = documentIn(asPrinted(childrenOf(bibliography, 'PublicationReference')));
  const applied = documentIn(asPrinted(childrenOf(bibliography, 'ApplicationReference')));
  const application = applied === undefined ? undefined : cnApplication(applied.number, applied.date);
  const international = documentIn(child(bibliography, 'PCTOrRegionalApplicationData'));
  const entry = international === undefined ? undefined : linkToInternational(international.number, international.date);
  const parties = child(bibliography, 'Parties');
  const owners = [...peopleIn(parties, 'PatenteeDetails', 'Patentee'), ...peopleIn(parties, 'AssigneeDetails', 'Assignee')];
  return {
    ...emptyRecord,
    ...(published === undefined ? {} : { publication: { country: 'CN', number: published.number.replace(/\s/g, ''), kind: published.kind ?? '', ...(published.date === undefined ? {} : { date: published.date }) } }),
    ...(application === undefined ? {} : { application: application.number, right: application.right }),
    ...(applied?.date === undefined ? {} : { filingDate: applied.date }),
    office: 'CN',
    ...(entry === undefined ? {} : { route: 'pct-entry' as const }),
    titles: textsByLanguage([...childrenOf(bibliography, 'InventionTitle'), ...childrenOf(bibliography, 'DesignTitle')], 'zh'),
    abstracts: textsByLanguage(childrenOf(element, 'Abstract'), 'zh'),
    applicants: peopleIn(parties, 'ApplicantDetails', 'Applicant'),
    inventors: [...peopleIn(parties, 'InventorDetails', 'Inventor'), ...peopleIn(parties, 'DesignerDetails', 'Designer')],
    agents: agentsIn(parties),
    ...(owners.length === 0 ? {} : { parties: owners.map((name) => ({ role: 'owner' as const, ...name })) }),
    priorities: prioritiesOf(child(bibliography, 'PriorityDetails')),
    relations: [...(entry === undefined ? [] : [{ type: 'pct-entry' as const, ...entry }]), ...parentsOf(child(bibliography, 'RelatedDocuments'))],
    events: eventsOf(bibliography),
    ipc: distinct([
      ...childrenOf(child(bibliography, 'ClassificationIPCRDetails'), 'ClassificationIPCR').map((each) => classificationSymbol(textOf(child(each, 'Text')) ?? composed(each))),
      ...childrenOf(child(bibliography, 'ClassificationIPCDetails'), 'ClassificationIPC').map((each) => classificationSymbol(textOf(child(each, 'Text')) ?? composed(each))),
    ]),
  };
};

const composed = (element: XmlElement): string => {
  const part = (name: string): string => textOf(child(element, name)) ?? '';
  return `${part('Section')}${part('MainClass')}${part('Subclass')} ${part('MainGroup')}/${part('Subgroup')}`;
};

/** Each number stands twice: as printed (`original`) and in a form of CNIPA's own (`standard`). */
const asPrinted = (forms: readonly XmlElement[]): XmlElement | undefined => forms.find(({ attributes }) => attributes.get('dataFormat') === 'original') ?? forms[0];

const documentIn = (holder: XmlElement | undefined): Document | undefined => {
  const id = child(holder, 'DocumentID') ?? holder;
  const number = textOf(child(id, 'DocNumber'));
  if (number === undefined) return undefined;
  const country = officeOf(textOf(child(id, 'WIPOST3Code')));
  const kind = textOf(child(id, 'Kind'));
  const date = compactDate(textOf(child(id, 'Date')));
  return { number, ...(country === undefined ? {} : { country }), ...(kind === undefined ? {} : { kind }), ...(date === undefined ? {} : { date }) };
};

/** Address parts that are not filled in hold a 0; the whole address stands in `Text`. */
const personIn = (holder: XmlElement): PublishedName | undefined => {
  const books = childrenOf(holder, 'AddressBook');
  const named = books.flatMap((book) => {
    const name = textOf(child(book, 'Name')) ?? textOf(child(book, 'OrganizationName'));
    return name === undefined ? [] : [{ name, book }];
  });
  const first = named.find(({ book }) => book.attributes.get('lang') === 'en') ?? named[0];
  if (first === undefined) return undefined;
  const original = named.find(({ name }) => name !== first.name);
  const address = child(first.book, 'Address');
  const text = textOf(child(address, 'Text'));
  const country = officeOf(textOf(child(address, 'WIPOST3Code')));
  return {
    name: first.name,
    ...(original === undefined ? {} : { nameOriginal: original.name }),
    ...(country === undefined ? {} : { country }),
    ...(text === undefined || text === '0' ? {} : { address: text }),
  };
};

const each = (people: readonly (PublishedName | undefined)[]): readonly PublishedName[] => {
  const found = new Map<string, PublishedName>();
  for (const person of people) if (person !== undefined && !found.has(person.name)) found.set(person.name, person);
  return [...found.values()];
};

const peopleIn = (parties: XmlElement | undefined, list: string, role: string): readonly PublishedName[] => each(childrenOf(child(parties, list), role).map(personIn));

/** Agencies, each once, and the attorneys. */
const agentsIn = (parties: XmlElement | undefined): readonly PublishedName[] => {
  const agents = childrenOf(child(parties, 'AgentDetails'), 'Agent');
  return each([...agents.flatMap((agent) => childrenOf(agent, 'Agency')), ...agents].map(personIn));
};

const prioritiesOf = (details: XmlElement | undefined): PublicationRecord['priorities'] => {
  const all = childrenOf(details, 'Priority');
  const printed = all.filter(({ attributes }) => attributes.get('dataFormat') === 'original');
  return (printed.length > 0 ? printed : all).flatMap((claim) => {
    const document = documentIn(claim);
    const sequence = Number(claim.attributes.get('sequence'));
    return document === undefined ? [] : [{ ...linkTo(document.number, document.country, document.date), ...(Number.isInteger(sequence) && sequence > 0 ? { sequence } : {}) }];
  });
};

const parentsOf = (related: XmlElement | undefined): PublicationRecord['relations'] =>
  childrenOf(related, 'Division').flatMap((division) =>
    childrenOf(division, 'DocumentsRelation').flatMap((relation) => {
      const parent = documentIn(child(relation, 'ParentDocument'));
      return parent === undefined ? [] : [{ type: 'division' as const, ...linkTo(parent.number, parent.country ?? 'CN', parent.date) }];
    }),
  );

const eventsOf = (bibliography: XmlElement | undefined): PublicationRecord['events'] => {
  const entered = compactDate(textOf(descend(bibliography, 'NationalStageEntryDate', 'Date')));
  const published = documentIn(child(bibliography, 'PCTOrRegionalPublishingData'));
  const gazette = descend(bibliography, 'PublicAvailabilityDate', 'GazetteReference');
  const issue = textOf(child(gazette, 'GazetteNumber'));
  const printed = compactDate(textOf(child(gazette, 'Date')));
  return [
    ...(entered === undefined ? [] : [{ date: entered, type: 'national-entry' as const, office: 'CN', text: 'National phase entered' }]),
    ...(published === undefined ? [] : [{ ...(published.date === undefined ? {} : { date: published.date }), office: 'WO', text: `International publication: WO ${published.number.replace(/^WO ?/, '')}` }]),
    ...(issue === undefined ? [] : [{ ...(printed === undefined ? {} : { date: printed }), office: 'CN', text: `Published in gazette ${issue}` }]),
  ];
};

export const createCnNewReader = createDocumentReader({
  roots: ['PatentDocumentAndRelated'],
  recordName: ({ attributes }) => {
    const name = `${attributes.get('country') ?? ''}${attributes.get('docNumber') ?? ''}${attributes.get('kind') ?? ''}`;
    return name === '' ? undefined : name;
  },
  fullText: new Set(['Description', 'Claims', 'Drawings', 'SearchReport', 'ApplicationBody', 'FullDocImage', 'SequenceList']),
  read: newDocument,
});
