import { compactDate } from '../epo/document-id';
import { emptyRecord, type RecordParts } from '../empty-record';
import { linkTo, linkToInternational } from '../link-to';
import type { PublicationRecord, PublishedName } from '../record';
import { peopleOf, personOf } from '../st36/addressbook';
import { ipcSymbols } from '../st36/classifications';
import { documentOf } from '../st36/document-id';
import { priorityClaims } from '../st36/priority-claims';
import { textsByLanguage } from '../st36/texts';
import { child, childrenOf, descend, textOf, type XmlElement } from '../xml/xml-element';
import { createDocumentReader } from '../xml/document-reader';
import { cnApplication } from './cn-application';

/** A document of CNIPA in its first XML (`cn-patent-document`, after WIPO ST.36). */
const oldDocument = (element: XmlElement): RecordParts => {
  const bibliography = child(element, 'cn-bibliographic-data');
  const published = documentOf(child(bibliography, 'cn-publication-reference'));
  const applied = documentOf(child(bibliography, 'application-reference'));
  const application = applied === undefined ? undefined : cnApplication(applied.number, applied.date);
  const international = documentOf(child(bibliography, 'pct-or-regional-filing-data'));
  const entry = international === undefined ? undefined : linkToInternational(international.number, international.date);
  const parties = child(bibliography, 'cn-parties');
  const related = child(bibliography, 'cn-related-documents');
  return {
    ...emptyRecord,
    ...(published === undefined ? {} : { publication: { country: 'CN', number: published.number.replace(/\s/g, ''), kind: published.kind ?? '', ...(published.date === undefined ? {} : { date: published.date }) } }),
    ...(application === undefined ? {} : { application: application.number, right: application.right }),
    ...(applied?.date === undefined ? {} : { filingDate: applied.date }),
    office: 'CN',
    ...(entry === undefined ? {} : { route: 'pct-entry' as const }),
    titles: textsByLanguage(childrenOf(bibliography, 'invention-title'), 'zh'),
    abstracts: textsByLanguage([...childrenOf(bibliography, 'abstract'), ...childrenOf(element, 'abstract')], 'zh'),
    applicants: peopleOf(childrenOf(child(parties, 'cn-applicants'), 'cn-applicant')),
    inventors: peopleOf(childrenOf(child(parties, 'cn-inventors'), 'cn-inventor')),
    agents: agentsOf(childrenOf(child(parties, 'cn-agents'), 'cn-agent')),
    ...ownersOf(parties),
    priorities: [...priorityClaims(child(bibliography, 'priority-claims')), ...domesticPriorities(related)],
    relations: [...(entry === undefined ? [] : [{ type: 'pct-entry' as const, ...entry }]), ...parentsOf(related)],
    events: eventsOf(bibliography),
    ipc: ipcSymbols(bibliography),
  };
};

/** Agencies, each once, and the attorneys. */
const agentsOf = (elements: readonly XmlElement[]): readonly PublishedName[] => [...peopleOf(elements.flatMap((each) => childrenOf(each, 'cn-agency'))), ...peopleOf(elements)];

const ownersOf = (parties: XmlElement | undefined): Pick<RecordParts, 'parties'> => {
  const owners = childrenOf(child(parties, 'cn-patentees'), 'cn-patentee').flatMap((each) => personOf(each) ?? []);
  return owners.length === 0 ? {} : { parties: owners.map((name) => ({ role: 'owner' as const, ...name })) };
};

/** The earlier Chinese application is the one that this one takes the place of (Article 29 of the Patent Law). */
const domesticPriorities = (related: XmlElement | undefined): PublicationRecord['priorities'] =>
  childrenOf(child(related, 'cn-domestic-priority-claims'), 'cn-domestic-priority-claim').flatMap((claim) =>
    claim.children.flatMap((kind) => childrenOf(kind, 'relation')).flatMap((relation) => {
      const earlier = documentOf(child(relation, 'child-doc')) ?? documentOf(child(relation, 'parent-doc'));
      return earlier === undefined ? [] : [linkTo(earlier.number, earlier.country ?? 'CN', earlier.date)];
    }),
  );

const parentsOf = (related: XmlElement | undefined): PublicationRecord['relations'] =>
  childrenOf(related, 'division').flatMap((division) =>
    childrenOf(division, 'relation').flatMap((relation) => {
      const parent = documentOf(child(relation, 'parent-doc'));
      return parent === undefined ? [] : [{ type: 'division' as const, ...linkTo(parent.number, parent.country ?? 'CN', parent.date) }];
    }),
  );

const eventsOf = (bibliography: XmlElement | undefined): PublicationRecord['events'] => {
  const entered = compactDate(textOf(descend(bibliography, 'date-pct-article-22-39-fulfilled', 'date')));
  const published = documentOf(child(bibliography, 'pct-or-regional-publishing-data'));
  const gazette = child(child(bibliography, 'cn-publication-reference'), 'gazette-reference');
  const issue = textOf(child(gazette, 'gazette-num'));
  const printed = compactDate(textOf(child(gazette, 'date')));
  return [
    ...(entered === undefined ? [] : [{ date: entered, type: 'national-entry' as const, office: 'CN', text: 'National phase entered' }]),
    ...(published === undefined ? [] : [{ ...(published.date === undefined ? {} : { date: published.date }), office: 'WO', text: `International publication: ${published.number.startsWith('WO') ? published.number : `WO ${published.number}`}` }]),
    ...(issue === undefined ? [] : [{ ...(printed === undefined ? {} : { date: printed }), office: 'CN', text: `Published in gazette ${issue}` }]),
  ];
};

export const createCnOldReader = createDocumentReader({
  roots: ['cn-patent-document'],
  recordName: (element) => {
    const published = documentOf(descend(element, 'cn-bibliographic-data', 'cn-publication-reference'));
    return published === undefined ? undefined : `CN${published.number}${published.kind ?? ''}`;
  },
  fullText: new Set(['application-body', 'description', 'claims', 'drawings']),
  read: oldDocument,
});
