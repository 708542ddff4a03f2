import { officeCodeSchema, type OfficeCode } from '../../model/office';
import { emptyRecord, type RecordParts } from '../empty-record';
import { classificationSymbol } from '../epo/classifications';
import { compactDate, officeOf } from '../epo/document-id';
import { isJsonObject, listAt, textAt, textsAt, valueAt, type JsonValue } from '../json/json-value';
import { linkTo } from '../link-to';
import type { PublishedName } from '../record';

type Event = RecordParts['events'][number];

/**
 * The International Bureau's status report on an international application (PATENTSCOPE, `ia-status-report`) as of its as-at-date: numbers,
 * people, priorities with what became of them, designated states, and the dates of record copy, search copy and search report. Undefined where
 * it names no application.
 */
export const statusReport = (report: JsonValue): RecordParts | undefined => {
  const data = valueAt(report, 'wo-bibliographic-data');
  const number = textAt(data, 'application-reference', 'document-id', 'doc-number');
  if (number === undefined) return undefined;
  const filingDate = compactDate(textAt(data, 'application-reference', 'document-id', 'date'));
  const { date: _date, text: _text, ...docdb } = linkTo(number, undefined, filingDate);
  const published = textAt(data, 'publication-reference', 'document-id', 'doc-number')?.replace(/\D/g, '');
  const publishedOn = compactDate(textAt(data, 'publication-reference', 'document-id', 'date'));
  const dataDate = compactDate(textAt(report, 'as-at-date', 'date') ?? textAt(report, 'as-at-date'));
  const reference = textAt(data, 'file-reference-id');
  const agents = listAt(data, 'parties', 'agents', 'agent').flatMap(nameOf);
  const applicants = listAt(data, 'parties', 'applicants', 'applicant').flatMap(nameOf);
  const unread = unreadParts(report);
  return {
    ...emptyRecord,
    application: { ...docdb, text: number },
    office: 'WO',
    right: 'patent',
    route: 'pct',
    ...(filingDate === undefined ? {} : { filingDate }),
    ...(published === undefined
      ? {}
      : { publication: { country: 'WO', number: published, kind: textAt(data, 'publication-reference', 'document-id', 'kind') ?? '', ...(publishedOn === undefined ? {} : { date: publishedOn }) } }),
    titles: textsByLanguage(listAt(data, 'invention-title'), (title) => textsAt(title, 'content').join(' ')),
    abstracts: textsByLanguage(listAt(report, 'abstract'), (abstract) => listAt(abstract, 'p').map((paragraph) => textsAt(paragraph, 'content').join(' ')).join(' ')),
    // The reference is that of whoever filed: the agent, where there is one (PCT Rule 4.1, Form PCT/RO/101).
    applicants: agents.length === 0 ? withReference(applicants, reference) : applicants,
    inventors: listAt(data, 'parties', 'inventors', 'inventorOrDeceasedInventor').flatMap((each) => nameOf(valueAt(each, 'inventor') ?? each)),
    agents: withReference(agents, reference),
    priorities: prioritiesOf(data),
    events: eventsOf(report),
    ipc: [...new Set(listAt(data, 'classifications-ipcr', 'classification-ipcr').flatMap((each) => classificationSymbol(symbolOf(each)) ?? []))],
    states: statesOf(valueAt(data, 'designation-of-states', 'designation-pct')),
    ...(unread.length === 0 ? {} : { unread }),
    ...(dataDate === undefined ? {} : { dataDate }),
  };
};

const withReference = (people: readonly PublishedName[], reference: string | undefined): readonly PublishedName[] => people.map((person, index) => (index === 0 && reference !== undefined ? { ...person, reference } : person));

/** A person by the address book in English, or the first. */
const nameOf = (person: JsonValue): readonly PublishedName[] => {
  const books = listAt(person, 'addressbook');
  const english = books.find((book) => textAt(book, 'lang')?.toUpperCase() === 'EN') ?? books[0];
  const written = (book: JsonValue | undefined): string | undefined => listAt(book, 'content').flatMap((each) => textAt(each, 'name', 'value') ?? textAt(each, 'name') ?? [])[0];
  const name = written(english);
  if (name === undefined) return [];
  const original = books.map(written).find((text) => text !== undefined && text !== name);
  const addresses = listAt(english, 'content').flatMap((each) => valueAt(each, 'address') ?? []);
  const address = [1, 2, 3, 4, 5].flatMap((line) => textAt(addresses[0], `address-${line}`) ?? []).join(', ');
  const country = officeOf(textAt(person, 'residence', 'country') ?? textAt(addresses[0], 'country'));
  return [{ name, ...(original === undefined ? {} : { nameOriginal: original }), ...(country === undefined ? {} : { country }), ...(address === '' ? {} : { address }) }];
};

const textsByLanguage = (values: readonly JsonValue[], textOf: (value: JsonValue) => string): RecordParts['titles'] => {
  const found = new Map<string, string>();
  for (const value of values) {
    const lang = textAt(value, 'lang')?.toLowerCase() ?? 'und';
    const text = textOf(value).trim();
    if (text !== '' && !found.has(lang)) found.set(lang, text);
  }
  return [...found].map(([lang, text]) => ({ lang, text }));
};

/** The list holds a claim and after it what the International Bureau says of that claim. */
const prioritiesOf = (data: JsonValue | undefined): RecordParts['priorities'] => {
  const list = listAt(data, 'wo-priority-info', 'priorityClaimAndPriorityClaimIbInfoAndIncorporationByReference');
  return list.flatMap((each, index) => {
    const claim = valueAt(each, 'priority-claim');
    const number = textAt(claim, 'doc-number');
    if (number === undefined) return [];
    const said = valueAt(list[index + 1], 'priority-claim-ib-info');
    const withdrawn = valueAt(said, 'withdrawn') ?? valueAt(said, 'considered-not-made');
    const withdrawnOn = compactDate(textAt(withdrawn, 'date') ?? textAt(withdrawn, 'date', 'date'));
    const sequence = Number(textAt(claim, 'sequence'));
    return [{ ...linkTo(number, officeOf(textAt(claim, 'country')), compactDate(textAt(claim, 'date'))), ...(Number.isInteger(sequence) ? { sequence } : {}), ...(withdrawn === undefined ? {} : { active: false }), ...(withdrawnOn === undefined ? {} : { withdrawnOn }) }];
  });
};

/** Regional offices and states designated for national patents. */
const statesOf = (designation: JsonValue | undefined): readonly OfficeCode[] => {
  const codes = [
    ...listAt(designation, 'regional').flatMap((each) => textAt(each, 'region', 'country') ?? []),
    ...listAt(designation, 'national').flatMap((each) => [...textsAt(each, 'countryAndProtectionRequest'), ...textsAt(each, 'country')]),
  ];
  return [...new Set(codes.filter((code) => officeCodeSchema.safeParse(code).success))];
};

/** Dates whose meaning the treaty fixes: record copy (Rule 24.2), search copy (23.1, 25), transmittal of the search report (44.1). */
const eventsOf = (report: JsonValue): readonly Event[] => {
  const data = valueAt(report, 'wo-bibliographic-data');
  const search = valueAt(report, 'wo-processing-information', 'wo-international-search-process-information');
  const copy = valueAt(search, 'wo-search-copy-transmitted-to-isa');
  const found = valueAt(search, 'wo-isa-search-report-information');
  const authority = textAt(data, 'search-authority', 'isa', 'country');
  const event = (date: string | undefined, rest: Omit<Event, 'date'>): readonly Event[] => {
    const on = compactDate(date);
    return on === undefined ? [] : [{ date: on, office: 'WO', ...rest }];
  };
  const established = textAt(found, 'isr-established');
  return [
    ...event(textAt(data, 'wo-application-info', 'received-at-ib', 'date'), { type: 'record-copy-received', text: 'Record copy received by the International Bureau' }),
    ...event(textAt(copy, 'received-at-isa', 'date'), { type: 'search-copy-received', text: 'Search copy received by the International Searching Authority' }),
    ...(established === 'N'
      ? event(textAt(found, 'date-of-mailing', 'date'), { text: 'Declaration that no international search report will be established, mailed' })
      : event(textAt(found, 'date-of-mailing', 'date'), { type: 'isr-transmitted', text: 'International search report mailed', ...(authority === undefined ? {} : { detail: { 'Searching authority': authority } }) })),
    ...event(textAt(found, 'received-at-ib', 'date'), { text: 'International search report received by the International Bureau' }),
    ...event(textAt(data, 'wo-application-info', 'withdrawn', 'date'), { type: 'withdrawal', text: 'International application withdrawn' }),
    ...event(textAt(data, 'wo-demand-info', 'date') ?? textAt(data, 'wo-demand-info', 'demand-date', 'date'), { type: 'demand-filed', text: 'Demand for international preliminary examination' }),
  ];
};

const symbolOf = (each: JsonValue): string => textAt(each, 'text') ?? `${textAt(each, 'section') ?? ''}${textAt(each, 'class', 'value') ?? textAt(each, 'class') ?? ''}${textAt(each, 'subclass') ?? ''} ${textAt(each, 'main-group') ?? ''}/${textAt(each, 'subgroup') ?? ''}`;

/** Parts of the report for which there is no field: kept as they are written. */
const unreadParts = (report: JsonValue): NonNullable<RecordParts['unread']> => {
  const parts: readonly (readonly string[])[] = [['wo-processing-information', 'wo-supplementary-search-info'], ['wo-bibliographic-data', 'wo-amendment-info'], ['wo-bibliographic-data', 'wo-bib-change-info'], ['wo-national-phase-information'], ['wo-processing-information', 'wo-national-phase-information']];
  return parts.flatMap((path) => {
    const value = valueAt(report, ...path);
    return isJsonObject(value) || Array.isArray(value) ? [{ field: path.join('/'), text: JSON.stringify(value).slice(0, 2000) }] : [];
  });
};
