import type { ApplicationStatus } from '../../model/application';
import { parseIsoDate } from '../../model/date';
import { officeCodeSchema } from '../../model/office';
import { emptyRecord, type RecordParts } from '../empty-record';
import { classificationSymbol } from '../epo/classifications';
import { compactDate, officeOf } from '../epo/document-id';
import { listAt, textAt, valueAt, type JsonValue } from '../json/json-value';
import type { PublishedName, PublishedParty } from '../record';
import { lensLinks, lensPublicationNumber, type LensNumber } from './lens-links';

/** A document of the Lens patent API (`lens_id`, `biblio`): bibliography from DOCDB, owners, and the legal status that the Lens computes. */
export const lensDocument = (value: JsonValue, line: number): RecordParts | undefined => {
  const biblio = valueAt(value, 'biblio');
  const country = officeOf(textAt(value, 'jurisdiction') ?? textAt(biblio, 'publication_reference', 'jurisdiction'));
  const number = textAt(value, 'doc_number') ?? textAt(biblio, 'publication_reference', 'doc_number');
  if (country === undefined || number === undefined) return undefined;
  const date = parseIsoDate(textAt(value, 'date_published') ?? textAt(biblio, 'publication_reference', 'date') ?? '');
  const publication = { country, number: lensPublicationNumber(country, number), kind: textAt(value, 'kind') ?? textAt(biblio, 'publication_reference', 'kind') ?? '', ...(date === undefined ? {} : { date }) };
  const claims = listAt(biblio, 'priority_claims', 'claims').flatMap((claim) => numberOf(claim) ?? []);
  const status = statusOf(valueAt(value, 'legal_status'));
  return {
    ...emptyRecord,
    ...lensLinks(numberOf(valueAt(biblio, 'application_reference')), publication, claims, undefined, line),
    publication,
    titles: textsByLanguage(listAt(biblio, 'invention_title')),
    abstracts: textsByLanguage(listAt(value, 'abstract')),
    applicants: listAt(biblio, 'parties', 'applicants').flatMap(nameOf),
    inventors: listAt(biblio, 'parties', 'inventors').flatMap(nameOf),
    agents: listAt(biblio, 'parties', 'agents').flatMap(nameOf),
    parties: listAt(biblio, 'parties', 'owners_all').flatMap((owner): readonly PublishedParty[] => nameOf(owner).map((name) => ({ role: 'owner', ...name }))),
    ipc: symbolsOf(biblio, 'classifications_ipcr'),
    cpc: symbolsOf(biblio, 'classifications_cpc'),
    ...(status === undefined ? {} : { reportedStatus: status }),
  };
};

const numberOf = (reference: JsonValue | undefined): LensNumber | undefined => {
  const country = officeCodeSchema.safeParse(textAt(reference, 'jurisdiction'));
  const number = textAt(reference, 'doc_number');
  if (!country.success || number === undefined) return undefined;
  const kind = textAt(reference, 'kind');
  const date = compactDate(textAt(reference, 'date'));
  return { country: country.data, number, ...(kind === undefined ? {} : { kind }), ...(date === undefined ? {} : { date }) };
};

const nameOf = (person: JsonValue): readonly PublishedName[] => {
  const name = textAt(person, 'extracted_name', 'value') ?? textAt(person, 'extracted_name');
  if (name === undefined) return [];
  const country = officeOf(textAt(person, 'residence') ?? textAt(person, 'extracted_country'));
  const address = textAt(person, 'extracted_address');
  return [{ name, ...(country === undefined ? {} : { country }), ...(address === undefined ? {} : { address }) }];
};

const textsByLanguage = (values: readonly JsonValue[]): RecordParts['titles'] => {
  const found = new Map<string, string>();
  for (const value of values) {
    const text = textAt(value, 'text');
    const lang = textAt(value, 'lang')?.toLowerCase() ?? 'und';
    if (text !== undefined && !found.has(lang)) found.set(lang, text);
  }
  return [...found].map(([lang, text]) => ({ lang, text }));
};

const symbolsOf = (biblio: JsonValue | undefined, list: string): readonly string[] => [...new Set(listAt(biblio, list, 'classifications').flatMap((each) => classificationSymbol(textAt(each, 'symbol')) ?? []))];

/** The Lens' own words for a computed status (Lens documentation, "Legal status"). */
const meanings: Readonly<Record<string, ApplicationStatus>> = { ACTIVE: 'granted', PATENTED: 'granted', PENDING: 'pending', EXPIRED: 'expired', INACTIVE: 'lapsed', DISCONTINUED: 'lapsed' };

const statusOf = (legal: JsonValue | undefined): RecordParts['reportedStatus'] => {
  const text = textAt(legal, 'patent_status');
  return text === undefined ? undefined : { value: meanings[text] ?? 'unknown', text: `${text} (computed by the Lens)` };
};
