import { compactDate } from '../epo/document-id';
import { legalEventType } from '../epo/legal-event-type';
import { emptyRecord, type RecordParts } from '../empty-record';
import { linkTo } from '../link-to';
import type { PublicationRecord } from '../record';
import { peopleOf } from '../st36/addressbook';
import { classificationSymbol, distinct } from '../st36/classifications';
import { documentOf } from '../st36/document-id';
import { textsByLanguage } from '../st36/texts';
import { allText, child, childrenOf, descend, textOf, type XmlElement } from '../xml/xml-element';
import { createDocumentReader } from '../xml/document-reader';
import { dpmaApplication } from './dpma-number';
import { dpmaStatus } from './dpma-status';

/** A patent or utility model in DPMAregister (`dpma-patent-document`): its register entry, not one of its publications. */
const patentRegister = (element: XmlElement): RecordParts => {
  const bibliography = child(element, 'bibliographic-data');
  const own = child(bibliography, 'office-specific-bib-data');
  const applied = documentOf(child(bibliography, 'application-reference'));
  const right = /gebrauchsmuster|utility/i.test(textOf(child(own, 'type-of-ip-right')) ?? '') ? 'utility-model' : 'patent';
  const events = childrenOf(child(element, 'events'), 'event-data');
  const publications = publicationsIn(bibliography, events);
  const parties = child(bibliography, 'parties');
  const status = textOf(child(own, 'status'));
  const dataDate = compactDate(textOf(child(own, 'date-last-register-update')));
  const correspondence = peopleOf(childrenOf(parties, 'correspondence-address'));
  return {
    ...emptyRecord,
    ...(publications.length === 0 ? {} : { otherPublications: publications }),
    ...(applied === undefined ? {} : { application: dpmaApplication(applied.number, right, applied.date) }),
    ...(applied?.date === undefined ? {} : { filingDate: applied.date }),
    office: 'DE',
    right,
    titles: textsByLanguage(childrenOf(bibliography, 'invention-title'), 'de'),
    abstracts: textsByLanguage(childrenOf(own, 'abstract'), 'de'),
    applicants: peopleOf(childrenOf(child(parties, 'applicants'), 'applicant')),
    inventors: peopleOf(childrenOf(child(parties, 'inventors'), 'inventor')),
    agents: peopleOf(childrenOf(child(parties, 'agents'), 'agent')),
    ...(correspondence.length === 0 ? {} : { parties: correspondence.map(({ name, ...rest }) => ({ role: 'other' as const, name: `Correspondence: ${name}`, ...rest })) }),
    priorities: childrenOf(child(bibliography, 'priority-claims'), 'priority-claim').flatMap((claim) => {
      const document = documentOf(claim);
      return document === undefined ? [] : [linkTo(document.number, document.country, document.date)];
    }),
    events: events.map(eventOf),
    ipc: distinct(childrenOf(child(bibliography, 'classifications-ipcr'), 'classification-ipcr').map((each) => packedSymbol(textOf(child(each, 'text'))))),
    ...(status === undefined ? {} : { reportedStatus: { value: dpmaStatus(status), text: status } }),
    ...(dataDate === undefined ? {} : { dataDate }),
  };
};

/** `H02K0016000000`: main group in four figures, subgroup in six filled up with zeros. */
const packedSymbol = (text: string | undefined): string | undefined => {
  const match = /^([A-H]\d{2}[A-Z])(\d{4})(\d{6})$/.exec(text ?? '');
  return match ? classificationSymbol(`${match[1] ?? ''} ${match[2] ?? ''}/${(match[3] ?? '').replace(/^(\d{2}\d*?)0+$/, '$1')}`) : classificationSymbol(text);
};

/** Published documents with the dates that the events give them. */
const publicationsIn = (bibliography: XmlElement | undefined, events: readonly XmlElement[]): NonNullable<RecordParts['otherPublications']> => {
  const dates = new Map<string, ReturnType<typeof compactDate>>();
  for (const event of events) {
    const date = compactDate(textOf(descend(event, 'publication-info', 'publication-date'))) ?? compactDate(textOf(child(event, 'date-of-procedural-status')));
    for (const document of childrenOf(child(event, 'published-documents'), 'document')) dates.set(plain(textOf(document) ?? ''), date);
  }
  return childrenOf(child(bibliography, 'publication-references'), 'publication-reference').flatMap((reference) => {
    const document = documentOf(reference);
    if (document === undefined) return [];
    const country = document.country ?? 'DE';
    const number = document.number.replace(/^0+/, '');
    const date = document.date ?? dates.get(`${country}${number}${document.kind ?? ''}`);
    return [{ country, number, kind: document.kind ?? '', ...(date === undefined ? {} : { date }) }];
  });
};

/** `DE000010027360A1` without the zeros. */
const plain = (text: string): string => text.replace(/^([A-Z]{2})0*/, '$1');

const procedures: Readonly<Record<string, string>> = {
  vorverfahren: 'Preliminary proceedings',
  pruefungsverfahren: 'Examination proceedings',
  rechercheverfahren: 'Search proceedings',
  verwaltungsverfahren: 'Administrative proceedings',
  einspruchsverfahren: 'Opposition proceedings',
  klassifikationsaenderung: 'Change of classification',
  publikationen: 'Publication',
};

/** A procedural step with the register's code; the codes are those of the INPADOC events of the DPMA. */
const eventOf = (event: XmlElement): PublicationRecord['events'][number] => {
  const code = textOf(child(event, 'procedural-status'));
  const date = compactDate(textOf(child(event, 'date-of-procedural-status')));
  const procedure = textOf(child(event, 'type-of-procedure'));
  const meaning = code === undefined ? {} : legalEventType('DE', code, undefined);
  const info = child(event, 'publication-info');
  const printed = compactDate(textOf(child(info, 'publication-date')));
  const issue = textOf(child(info, 'issue-number'));
  const documents = childrenOf(child(event, 'published-documents'), 'document').flatMap((each) => textOf(each) ?? []);
  const classified = allText(child(event, 'ipc-main-class'));
  const detail = {
    ...(issue === undefined ? {} : { Bulletin: `${issue}/${textOf(child(info, 'year')) ?? ''}` }),
    ...(printed === undefined ? {} : { 'Bulletin of': printed }),
    ...(documents.length === 0 ? {} : { Documents: documents.map(plain).join(', ') }),
    ...(classified === undefined ? {} : { Classification: classified }),
  };
  return {
    ...(date === undefined ? {} : { date }),
    ...meaning,
    ...(code === undefined ? {} : { code }),
    office: 'DE',
    ...(procedure === undefined ? {} : { text: procedures[procedure] ?? procedure }),
    ...(Object.keys(detail).length === 0 ? {} : { detail }),
  };
};

export const createDpmaPatentReader = createDocumentReader({
  roots: ['dpma-patent-document'],
  recordName: (element) => documentOf(descend(element, 'bibliographic-data', 'application-reference'))?.number,
  nameOf: ({ application, otherPublications }) => `Register DE ${application?.text ?? otherPublications?.[0]?.number ?? ''}`.trim(),
  read: patentRegister,
});
