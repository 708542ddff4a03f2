import { publicationFromText } from '../../../numbers/reading/publication-from-text';
import { emptyRecord, type RecordParts } from '../../empty-record';
import { designatedStatesOf } from '../../epo/designated-states';
import { linkToInternational } from '../../link-to';
import { peopleOf } from '../../st36/addressbook';
import { cpcSymbols, ipcSymbols } from '../../st36/classifications';
import { documentOf } from '../../st36/document-id';
import { priorityClaims } from '../../st36/priority-claims';
import { textsByLanguage } from '../../st36/texts';
import { child, childrenOf, descend, textOf, type XmlElement } from '../../xml/xml-element';
import { createDocumentReader } from '../../xml/document-reader';

/** An international application as the International Bureau publishes it in WIPO ST.36 (`wo-published-application`, `wo-patent-document`). */
const publishedApplication = (element: XmlElement): RecordParts => {
  const bibliography = bibliographyOf(element);
  const published = documentOf(child(bibliography, 'publication-reference'));
  const number = published === undefined ? undefined : publicationNumber(published.number);
  const applied = documentOf(child(bibliography, 'application-reference'));
  const link = applied === undefined ? undefined : linkToInternational(applied.number, applied.date);
  const reference = textOf(child(bibliography, 'file-reference-id'));
  const parties = child(bibliography, 'parties');
  const agents = peopleOf(childrenOf(child(parties, 'agents'), 'agent'));
  return {
    ...emptyRecord,
    ...(number === undefined ? {} : { publication: { country: 'WO', number, kind: published?.kind ?? '', ...(published?.date === undefined ? {} : { date: published.date }), ...(published?.number === number || published === undefined ? {} : { original: published.number }) } }),
    ...(applied === undefined || link === undefined
      ? {}
      : { application: { text: applied.number, ...(link.country === undefined ? {} : { country: link.country }), ...(link.number === undefined ? {} : { number: link.number }), ...(link.kind === undefined ? {} : { kind: link.kind }) }, ...(applied.date === undefined ? {} : { filingDate: applied.date }) }),
    office: 'WO',
    right: 'patent',
    route: 'pct',
    titles: textsByLanguage(childrenOf(bibliography, 'invention-title'), 'und'),
    abstracts: textsByLanguage([...childrenOf(element, 'abstract'), ...childrenOf(bibliography, 'abstract')], 'und'),
    applicants: peopleOf(childrenOf(child(parties, 'applicants'), 'applicant')),
    inventors: peopleOf([...childrenOf(child(parties, 'inventors'), 'inventor'), ...childrenOf(child(parties, 'applicants'), 'applicant').filter(({ attributes }) => attributes.get('app-type') === 'applicant-inventor')]),
    // The file reference is the agent's or, without one, the applicant's (PCT Administrative Instructions, section 109).
    agents: reference === undefined ? agents : agents.map((agent, index) => (index === 0 ? { ...agent, reference } : agent)),
    priorities: priorityClaims(child(bibliography, 'priority-claims')),
    ipc: ipcSymbols(bibliography),
    cpc: cpcSymbols(bibliography),
    states: designatedStatesOf(bibliography),
  };
};

/** `2025/078629`, `WO2025078629` and `2025078629` are DOCDB 2025078629. */
const publicationNumber = (text: string): string => publicationFromText(`WO ${text.replace(/^WO[ /]*/i, '')}`)?.number ?? text.replace(/\D/g, '');

const bibliographyOf = (element: XmlElement): XmlElement | undefined => child(element, 'wo-bibliographic-data') ?? child(element, 'bibliographic-data');

export const createPublishedApplicationReader = createDocumentReader({
  roots: ['wo-published-application', 'wo-patent-document'],
  recordName: (element) => {
    const published = documentOf(descend(bibliographyOf(element), 'publication-reference'));
    return published === undefined ? undefined : `WO${publicationNumber(published.number)}${published.kind ?? ''}`;
  },
  fullText: new Set(['description', 'claims', 'drawings', 'wo-international-search-report', 'search-report-data', 'amended-claims', 'wo-amended-claims', 'sequence-list']),
  read: publishedApplication,
});
