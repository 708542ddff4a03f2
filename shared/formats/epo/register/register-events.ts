import type { EventType } from '../../../model/event';
import type { PublicationRecord } from '../../record';
import { personOf } from '../../st36/addressbook';
import { allText, child, childrenOf, textOf, type XmlElement } from '../../xml/xml-element';
import { compactDate, officeOf } from '../document-id';
import { dateText, latest } from './latest';

type Event = PublicationRecord['events'][number];

/** Dated entries of the bibliography with a certain meaning; the first examination report has its period only among the procedural steps. */
const facts: Readonly<Record<string, { readonly type?: EventType; readonly text: string }>> = {
  'request-for-examination': { type: 'examination-requested', text: 'Request for examination' },
  'first-examination-report-despatched': { text: 'First examination report despatched' },
  'date-application-deemed-withdrawn': { type: 'deemed-withdrawn', text: 'Application deemed to be withdrawn' },
  'date-application-withdrawn-by-applicant': { type: 'withdrawal', text: 'Application withdrawn by the applicant' },
  'date-application-refused': { type: 'refusal', text: 'Application refused' },
  'date-of-revocation': { type: 'revocation', text: 'Patent revoked' },
  'opposition-not-filed': { text: 'No opposition filed within the time limit' },
};

/** Entries that are read elsewhere or hold no fact of the case: everything else with a date is kept as a readable event. */
const otherwise: ReadonlySet<string> = new Set(['publication-reference', 'classifications-ipcr', 'classifications-cpc', 'application-reference', 'language-of-filing', 'priority-claims', 'parties', 'designation-of-states', 'invention-title', 'references-cited', 'dates-rights-effective', 'term-of-grant', 'opposition-data', 'licensee-data', 'related-documents', 'search-reports-information']);

/** What the bibliography of a register entry says happened. */
export const registerEvents = (entry: XmlElement, bibliography: XmlElement | undefined): readonly Event[] => [
  ...statuses(entry),
  ...(child(bibliography, 'dates-rights-effective')?.children ?? []).flatMap(factOf),
  ...(bibliography?.children ?? []).filter(({ name }) => !otherwise.has(name)).flatMap(factOf),
  ...lapses(bibliography),
  ...oppositions(bibliography),
  ...licences(bibliography),
  ...searchReports(bibliography),
  ...divisionals(bibliography),
];

const dated = (date: string | undefined): { readonly date?: NonNullable<ReturnType<typeof compactDate>> } => {
  const day = compactDate(date);
  return day === undefined ? {} : { date: day };
};

/** History of the status; an entry without date is the present one. */
const statuses = (entry: XmlElement): readonly Event[] =>
  childrenOf(child(entry, 'ep-patent-statuses'), 'ep-patent-status').flatMap((status): readonly Event[] => {
    const text = textOf(status);
    const date = dated(status.attributes.get('change-date'));
    const code = status.attributes.get('status-code') ?? '';
    return text === undefined || date.date === undefined ? [] : [{ ...date, ...(code === '' ? {} : { code: `STATUS ${code}` }), office: 'EP', text: `Status: ${text}` }];
  });

const factOf = (element: XmlElement): readonly Event[] => {
  const date = dated(dateText(element));
  const known = facts[element.name];
  if (date.date === undefined && known?.type === undefined) return [];
  const bulletin = element.attributes.get('change-gazette-num');
  const other = known === undefined ? element.children.filter(({ name }) => name !== 'date').flatMap((each) => allText(each) ?? []).join(' ') : '';
  return [
    {
      ...date,
      ...(known?.type === undefined ? {} : { type: known.type }),
      office: 'EP',
      text: known?.text ?? `${sentence(element.name)}${other === '' ? '' : `: ${other}`}`,
      ...(bulletin === undefined || bulletin === 'N/P' ? {} : { detail: { Bulletin: bulletin } }),
    },
  ];
};

const sentence = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1).replace(/-/g, ' ')}`;

/** The latest list holds all lapses known; it is dated as of its last change, which is not when they took place. */
const lapses = (bibliography: XmlElement | undefined): readonly Event[] =>
  childrenOf(latest(childrenOf(bibliography, 'term-of-grant')), 'lapsed-in-country').flatMap((lapse): readonly Event[] => {
    const state = officeOf(textOf(child(lapse, 'country')));
    return state === undefined ? [] : [{ ...dated(dateText(lapse)), type: 'lapse', office: 'EP', state, text: 'Lapse of the patent in a contracting state' }];
  });

const oppositions = (bibliography: XmlElement | undefined): readonly Event[] =>
  childrenOf(bibliography, 'opposition-data').flatMap((data) =>
    data.children.flatMap((each): readonly Event[] => {
      if (each.name !== 'opponent') return factOf(each);
      const opponent = personOf(each)?.name;
      const date = dated(dateText(child(each, 'date-opposition-filed')) ?? dateText(each));
      return opponent === undefined && date.date === undefined ? [] : [{ ...date, type: 'opposition-filed', office: 'EP', text: `Opposition filed${opponent === undefined ? '' : ` by ${opponent}`}` }];
    }),
  );

const licences = (bibliography: XmlElement | undefined): readonly Event[] =>
  childrenOf(bibliography, 'licensee-data').flatMap((data) =>
    childrenOf(data, 'licensee').map((licensee): Event => {
      const name = personOf(licensee)?.name;
      const kind = licensee.attributes.get('type-license') ?? licensee.attributes.get('licence-type');
      const states = childrenOf(child(licensee, 'effective-in'), 'country').flatMap((each) => officeOf(textOf(each)) ?? []);
      const detail = { ...(kind === undefined ? {} : { Kind: kind }), ...(states.length === 0 ? {} : { States: states.join(' ') }) };
      return {
        ...dated(dateText(licensee) ?? data.attributes.get('change-date')),
        type: 'licence-registered',
        office: 'EP',
        text: `Licence${name === undefined ? '' : `: ${name}`}`,
        ...(Object.keys(detail).length === 0 ? {} : { detail }),
      };
    }),
  );

const searchKinds: Readonly<Record<string, string>> = { isr: 'International search report', national: 'European search report', 'national-supplementary': 'European search report' };

/** Search reports: despatched (a document to the applicant) and published; the Bulletin mentions a European one on the day it is published. */
const searchReports = (bibliography: XmlElement | undefined): readonly Event[] =>
  childrenOf(child(bibliography, 'search-reports-information'), 'search-report-information').flatMap((report): readonly Event[] => {
    const name = searchKinds[report.attributes.get('search-type') ?? ''] ?? 'Search report';
    const mailed = dated(dateText(child(report, 'date-search-report-mailed')));
    const id = child(child(report, 'search-report-publication'), 'document-id');
    const published = dated(dateText(id));
    const country = officeOf(textOf(child(id, 'country')));
    const document = `${country ?? ''}${textOf(child(id, 'doc-number')) ?? ''}${textOf(child(id, 'kind')) ?? ''}`;
    const bulletin = report.attributes.get('change-gazette-num');
    return [
      ...(mailed.date === undefined ? [] : [{ ...mailed, type: 'search-report' as const, office: 'EP', text: `${name} despatched` }]),
      ...(published.date === undefined
        ? []
        : [{ ...published, ...(country === 'EP' ? { type: 'search-report-published' as const } : {}), office: 'EP', text: `${name} published with ${document}`, ...(bulletin === undefined ? {} : { detail: { Bulletin: bulletin } }) }]),
    ];
  });

/** Divisional applications filed on this one; the relation is one of those applications. */
const divisionals = (bibliography: XmlElement | undefined): readonly Event[] =>
  childrenOf(child(bibliography, 'related-documents'), 'division').flatMap((division) =>
    childrenOf(division, 'relation').flatMap((relation) =>
      childrenOf(child(relation, 'child-doc'), 'document-id').flatMap((id): readonly Event[] => {
        const number = textOf(child(id, 'doc-number'));
        return number === undefined ? [] : [{ ...dated(dateText(id)), office: 'EP', text: `Divisional application: EP${number}` }];
      }),
    ),
  );
