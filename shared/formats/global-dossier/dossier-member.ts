import type { IsoDate } from '../../model/date';
import { officeCodeSchema } from '../../model/office';
import { publicationFromText } from '../../numbers/reading/publication-from-text';
import { emptyRecord, type RecordParts } from '../empty-record';
import { referenceElement, element, type GivenNumber } from '../epo/document-id-element';
import { familyMember } from '../epo/family-member';
import { listAt, textAt, textsAt, valueAt, type JsonValue } from '../json/json-value';
import { dossierDate, dossierDocuments, dossierName } from './dossier-documents';

/** What is said of one application of a family: a record per publication, and its file wrapper where the list of documents came with it. */
export type DossierMember = { readonly records: readonly RecordParts[]; readonly documents: RecordParts | undefined };

/**
 * Reads one application of a Global Dossier family. The same DOCDB data is behind it as behind an OPS family, without active indicators and
 * linkage types; `filedOn` tells the date of a claimed application that is in the family. The documents of a translation of a European patent are those of the European application.
 */
export const dossierMember = (member: JsonValue, line: number, filedOn: (claim: JsonValue) => IsoDate | undefined): DossierMember | undefined => {
  const country = officeCodeSchema.safeParse(textAt(member, 'docNum', 'country') ?? textAt(member, 'countryCode'));
  const number = textAt(member, 'docNum', 'docNumber') ?? textAt(member, 'appNum');
  if (!country.success || number === undefined) return undefined;
  const kind = textAt(member, 'docNum', 'kindCode') ?? textAt(member, 'kindCode');
  const filed = dossierDate(textAt(member, 'appDateStr'), textAt(member, 'appDate'));
  const application = referenceElement('application-reference', { type: 'docdb', country: country.data, number, ...(kind === undefined ? {} : { kind }), ...(filed === undefined ? {} : { date: filed }) }, line);
  const claims = listAt(member, 'priorityClaimList').flatMap((claim, index) => {
    const given = claimedNumber(claim, filedOn(claim));
    return given === undefined ? [] : [referenceElement('priority-claim', given, line, { sequence: String(index + 1) })];
  });
  const publications = listAt(member, 'pubList').flatMap((publication) => {
    const given = publishedNumber(publication);
    return given === undefined ? [] : [referenceElement('publication-reference', given, line)];
  });
  const members = (publications.length === 0 ? [[]] : publications.map((publication) => [publication])).map((publication) => familyMember(element('family-member', line, {}, ...publication, application, ...claims)));
  const title = textAt(member, 'title');
  const names = textsAt(member, 'applicantNames').map((name) => ({ name: dossierName(name) }));
  const documents = dossierDocuments(valueAt(member, 'docList'));
  return {
    records: members.map((parts) => ({ ...emptyRecord, ...parts, titles: title === undefined ? [] : [{ lang: 'en', text: title }], applicants: names })),
    documents: documents === undefined || documents.events.length === 0 ? undefined : documents,
  };
};

/** Filing dates of the applications of a family by the numbers that claims to them have. */
export const dossierFilingDates = (members: readonly JsonValue[]): ((claim: JsonValue) => IsoDate | undefined) => {
  const dates = new Map<string, IsoDate>();
  for (const member of members) {
    const date = dossierDate(textAt(member, 'appDateStr'), textAt(member, 'appDate'));
    const kind = textAt(member, 'docNum', 'kindCode') ?? textAt(member, 'kindCode') ?? '';
    const countries = [textAt(member, 'docNum', 'country'), textAt(member, 'countryCode')];
    const numbers = [textAt(member, 'docNum', 'docNumber'), textAt(member, 'appNum')];
    if (date !== undefined) for (const country of countries) for (const number of numbers) dates.set(`${country ?? ''}.${number ?? ''}.${kind}`, date);
  }
  return (claim) => dates.get(`${textAt(claim, 'country') ?? ''}.${textAt(claim, 'docNumber') ?? ''}.${textAt(claim, 'kindCode') ?? ''}`);
};

/** US applications are claimed as the office writes them (series and serial), all others in DOCDB form. */
const claimedNumber = (claim: JsonValue, date: IsoDate | undefined): GivenNumber | undefined => {
  const country = textAt(claim, 'country');
  const number = textAt(claim, 'docNumber');
  const kind = textAt(claim, 'kindCode');
  if (number === undefined) return undefined;
  const isOriginal = country === 'US' && /^\d{8}$/.test(number) && kind !== 'W';
  return { type: isOriginal ? 'original' : 'docdb', number, ...(country === undefined ? {} : { country }), ...(kind === undefined ? {} : { kind }), ...(date === undefined ? {} : { date }) };
};

/** The office writes US publications with seven digits after the year, DOCDB with six. */
const publishedNumber = (publication: JsonValue): GivenNumber | undefined => {
  const country = textAt(publication, 'pubCountry');
  const number = textAt(publication, 'pubNum');
  const kind = textAt(publication, 'kindCode');
  if (country === undefined || number === undefined) return undefined;
  const date = dossierDate(textAt(publication, 'pubDateStr'), textAt(publication, 'pubDate'));
  const read = country === 'US' ? publicationFromText(`${number}${kind ?? ''}`, 'US') : undefined;
  return { type: 'docdb', country, number: read?.number ?? number, ...(kind === undefined ? {} : { kind }), ...(date === undefined ? {} : { date }) };
};
