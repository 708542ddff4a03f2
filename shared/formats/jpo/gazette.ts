import type { IsoDate } from '../../model/date';
import { patentNumberOf } from '../../numbers/forms/patent-number-of';
import { identityFromText } from '../../numbers/reading/identity-from-text';
import { emptyRecord, type RecordParts } from '../empty-record';
import { linkTo, linkToInternational } from '../link-to';
import type { PublicationRecord } from '../record';
import { peopleOf } from '../st36/addressbook';
import { ipcSymbols } from '../st36/classifications';
import { documentOf } from '../st36/document-id';
import { priorityClaims } from '../st36/priority-claims';
import { textsByLanguage } from '../st36/texts';
import { child, childrenOf, descend, textOf, type XmlElement } from '../xml/xml-element';
import { createDocumentReader } from '../xml/document-reader';

/** An official gazette of the JPO (`jp-official-gazette`): unexamined (A), translations of international applications (T, S), patents (B) and utility models (U). */
const gazette = (element: XmlElement): RecordParts => {
  const bibliography = child(element, 'bibliographic-data');
  const published = documentOf(child(bibliography, 'publication-reference'));
  const applied = documentOf(child(bibliography, 'application-reference'));
  const kind = kindOf(element);
  const isModel = kind.startsWith('U') || kind.startsWith('Y');
  const identity = applied === undefined ? undefined : identityFromText(applied.number, 'JP', applied.date);
  const international = documentOf(child(bibliography, 'pct-or-regional-filing-data'));
  const entry = international === undefined ? undefined : linkToInternational(international.number, international.date ?? applied?.date);
  const parties = child(bibliography, 'parties');
  const grouped = childrenOf(child(parties, 'applicants-agents-article'), 'applicants-agents');
  const grants = grantPublications(bibliography, published?.date);
  return {
    ...emptyRecord,
    ...(published === undefined ? {} : { publication: { country: 'JP', number: publicationNumber(published.number), kind, ...(published.date === undefined ? {} : { date: published.date }), ...(published.number === publicationNumber(published.number) ? {} : { original: published.number }) } }),
    ...(grants.length === 0 ? {} : { otherPublications: grants }),
    ...(applied === undefined ? {} : { application: patentNumberOf(identity === undefined || !isModel ? identity : { ...identity, kind: 'utility-model' }, applied.number, 'JP') }),
    ...(applied?.date === undefined ? {} : { filingDate: applied.date }),
    office: 'JP',
    right: isModel ? 'utility-model' : 'patent',
    ...(entry === undefined ? {} : { route: 'pct-entry' as const }),
    titles: textsByLanguage(childrenOf(bibliography, 'invention-title'), 'ja'),
    abstracts: textsByLanguage([...childrenOf(element, 'abstract'), ...childrenOf(bibliography, 'abstract')], 'ja'),
    applicants: peopleOf([...grouped.flatMap((group) => childrenOf(group, 'applicant')), ...childrenOf(child(parties, 'applicants'), 'applicant')]),
    inventors: peopleOf(childrenOf(child(parties, 'inventors'), 'inventor')),
    agents: peopleOf([...grouped.flatMap((group) => childrenOf(group, 'agent')), ...childrenOf(child(parties, 'agents'), 'agent')]),
    ...owners(parties),
    priorities: priorityClaims(child(bibliography, 'priority-claims')),
    relations: [...(entry === undefined ? [] : [{ type: 'pct-entry' as const, ...entry }]), ...parentsOf(bibliography)],
    events: eventsOf(bibliography),
    ipc: ipcSymbols(bibliography),
  };
};

/**
 * Kind in DOCDB form. The gazette's own codes stand apart: `T` (kohyo) and `S` (saikohyo) are translations and republications of
 * international applications, which DOCDB has as A and A1.
 */
const kindOf = ({ attributes }: XmlElement): string => {
  const own = attributes.get('kind-of-jp') ?? '';
  const kind = attributes.get('kind-of-st16') ?? own;
  if (own.startsWith('T') || kind.startsWith('T')) return 'A';
  if (own.startsWith('S') || kind === 'S') return 'A1';
  return kind;
};

/** Years of the Western calendar and serial as DOCDB has them; other numbers as they are. */
const publicationNumber = (text: string): string => {
  const parts = /^((?:19|20)\d{2})[-/ ]?(\d{1,6})$/.exec(text);
  return parts ? `${parts[1] ?? ''}${(parts[2] ?? '').padStart(6, '0')}` : text.replace(/[\s/-]/g, '');
};

const owners = (parties: XmlElement | undefined): Pick<RecordParts, 'parties'> => {
  const people = peopleOf([...childrenOf(child(parties, 'patentees'), 'patentee'), ...childrenOf(child(parties, 'rights-holders'), 'rights-holder')]);
  return people.length === 0 ? {} : { parties: people.map((name) => ({ role: 'owner' as const, ...name })) };
};

/** The patent gazette: kind B1 where it came out before the application was published, B2 after (WIPO ST.16 as the JPO uses it). */
const grantPublications = (bibliography: XmlElement | undefined, published: IsoDate | undefined): NonNullable<RecordParts['otherPublications']> =>
  childrenOf(child(bibliography, 'dates-of-public-availability'), 'printed-with-grant').flatMap((element) => {
    const document = documentOf(element);
    if (document === undefined) return [];
    const level = document.date === undefined || published === undefined ? '' : document.date < published ? 'B1' : 'B2';
    return [{ country: 'JP', number: publicationNumber(document.number), kind: document.kind ?? level, ...(document.date === undefined ? {} : { date: document.date }) }];
  });

const parentsOf = (bibliography: XmlElement | undefined): PublicationRecord['relations'] =>
  childrenOf(child(bibliography, 'related-documents'), 'division').flatMap((division) =>
    childrenOf(division, 'relation').flatMap((relation) => {
      const parent = documentOf(child(relation, 'parent-doc'));
      return parent === undefined ? [] : [{ type: 'division' as const, ...linkTo(parent.number, parent.country ?? 'JP', parent.date) }];
    }),
  );

/** The international publication, and whether examination was requested; the gazette does not say when. */
const eventsOf = (bibliography: XmlElement | undefined): PublicationRecord['events'] => {
  const published = documentOf(child(bibliography, 'pct-or-regional-publishing-data'));
  const requested = child(bibliography, 'request-for-examination')?.attributes.get('true-or-false');
  return [
    ...(published === undefined ? [] : [{ ...(published.date === undefined ? {} : { date: published.date }), office: 'WO', text: `International publication: ${published.number.startsWith('WO') ? published.number : `WO${published.number}`}` }]),
    ...(requested === 'true' ? [{ office: 'JP', text: 'Examination had been requested when the gazette was printed' }] : []),
  ];
};

export const createGazetteReader = createDocumentReader({
  roots: ['jp-official-gazette'],
  recordName: (element) => {
    const published = documentOf(descend(element, 'bibliographic-data', 'publication-reference'));
    return published === undefined ? textOf(child(element, 'doc-number')) : `JP${publicationNumber(published.number)}${kindOf(element)}`;
  },
  fullText: new Set(['description', 'claims', 'drawings', 'written-amendment-group', 'search-report']),
  unread: new Set(['theme-code-info', 'f-term-info', 'classification-national']),
  read: gazette,
});
