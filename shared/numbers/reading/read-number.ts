import { type IsoDate, parseIsoDate } from '../../model/date';
import { checkDigit } from '../checks/check-digit';
import { bare, fullYear, identityFromDocdb, identityFromEpodoc, type ApplicationIdentity } from '../identity/application-identity';
import { isOfficeCode } from '../office-codes';
import { asciiNumber } from './ascii-number';
import { noReading, plain, type OfficeReader, type OfficeReading } from './office-reading';
import { americanOffices } from './offices/american';
import { asianOffices, readJapanese } from './offices/asian';
import { europeanOffices } from './offices/european';
import { anyOffice, otherOffices } from './offices/other';

/** A publication that a text names: DOCDB country and number; the kind code where the text has it. */
export type NamedPublication = { readonly country: string; readonly number: string; readonly kind?: string };

/** What a text may mean. More than one reading: the form fits several, and the text alone does not say which. */
export type NumberReadings = {
  /** Applications in a form that offices and people write. */
  readonly applications: readonly ApplicationIdentity[];
  /** Applications in a form of the EPO's databases that also fits something else (`US20050183143`). */
  readonly databaseForms: readonly ApplicationIdentity[];
  readonly publications: readonly NamedPublication[];
  /** Kind code written with the number. */
  readonly kind?: string;
};

const none: NumberReadings = { applications: [], databaseForms: [], publications: [] };

const readers: Readonly<Record<string, OfficeReader>> = { ...europeanOffices, ...asianOffices, ...americanOffices, ...otherOffices };
const readerOf = (office: string): OfficeReader => readers[office] ?? anyOffice(office);

/**
 * All that a number may mean, in whatever form: as offices and people write it, DOCDB (`US.18314305.A.20050714`), EPODOC, with or without office
 * and kind code. `office` is taken where the text names none; `date` is the filing date or the publication date. Never throws.
 */
export const readNumber = (text: string, office?: string, date?: IsoDate): NumberReadings => {
  const written = asciiNumber(text);
  return readDotted(written, date) ?? readInternational(written, date) ?? readJapaneseWords(written) ?? readWithOffice(written, office, date);
};

/** OPS: `CC.number.KC.yyyymmdd`, the number in brackets where it has signs of its own; then it is the office's own form. */
const readDotted = (written: string, date: IsoDate | undefined): NumberReadings | undefined => {
  const match = /^([A-Z]{2})\.(\([^()]+\)|[A-Z0-9]+)\.([A-Z]\d?)(?:\.(\d{4})(\d{2})(\d{2}))?$/.exec(written);
  if (match === null) return undefined;
  const [, country = '', number = '', kind = ''] = match;
  const day = match[4] === undefined ? date : (parseIsoDate(match.slice(4).join('-')) ?? date);
  if (number.startsWith('(')) {
    const read = readBody(country, number.slice(1, -1), kind, day);
    return read.applications.length > 0 && /^[AUWP]$/.test(kind) ? { ...read, publications: [] } : read;
  }
  const filed = identityFromDocdb(country, number, kind, day);
  if (/^[WP]$/.test(kind)) return { ...none, applications: [filed], kind };
  // A kind code with a digit is one of a publication; a letter alone is used for both.
  const published = readBody(country, number, kind, day).publications;
  if (kind.length === 2) return { ...none, publications: [{ country, number, kind }], kind };
  const isFiled = country === 'EP' ? /^\d{8}$/.test(number) : country === 'US' ? published.length === 0 || /^(?:19|20)\d{10}$/.test(number) : true;
  return { applications: isFiled ? [filed] : [], databaseForms: [], publications: country === 'EP' && isFiled ? [] : published.map((each) => ({ ...each, kind })), kind };
};

const readInternational = (written: string, date: IsoDate | undefined): NumberReadings | undefined => {
  const pct = /^PCT[ /:-]*([A-Z]{2})[ /-]*(\d{4}|\d{2})[ /-]*(\d{5,6})$/.exec(written);
  if (pct) return { ...none, applications: [{ office: 'WO', receivingOffice: pct[1] ?? '', year: fullYear(pct[2], date), serial: bare(pct[3]), kind: 'international' }] };
  const docdb = /^([A-Z]{2})[ .]?(\d{7}|\d{10})[ .]?W$/.exec(written);
  if (docdb) return { ...none, applications: [identityFromDocdb(docdb[1] ?? '', docdb[2] ?? '', 'W', date)], kind: 'W' };
  const epodoc = /^WO\d{4}[A-Z]{2}\d{1,6}W?$/.test(written) ? identityFromEpodoc(written) : undefined;
  if (epodoc !== undefined) return { ...none, applications: [epodoc] };
  return written.startsWith('PCT') ? none : undefined;
};

const readJapaneseWords = (written: string): NumberReadings | undefined => {
  const read = readJapanese(written);
  if (read === undefined) return undefined;
  return { ...none, applications: read.reading.applications, publications: read.reading.publications.map((number) => ({ country: 'JP', number, ...(read.kind === undefined ? {} : { kind: read.kind }) })) };
};

const readWithOffice = (written: string, office: string | undefined, date: IsoDate | undefined): NumberReadings => {
  // Letters in front may belong to the number: PA 2005 01234 of Denmark is none of Panama.
  if (office !== undefined && office !== 'WO' && !written.startsWith(office)) {
    const [body, kind] = bodyAndKind(written, office);
    const read = readBody(office, body, kind, date);
    if (read.applications.length > 0 || read.publications.length > 0) return read;
  }
  const named = /^([A-Z]{2})[ .:/-]*(?=[A-Z\d(])/.exec(written);
  const code = named?.[1];
  if (named && code !== undefined && isOfficeCode(code) && /\d/.test(written)) {
    const [body, kind] = bodyAndKind(written.slice(named[0].length).trim(), code);
    const read = readBody(code, body, kind, date);
    const epodoc = readEpodoc(written, date);
    if (read.applications.length > 0 || read.publications.length > 0 || epodoc !== undefined) return withDatabaseForm(read, epodoc);
  }
  const candidates = office === 'WO' ? [office, ...officesOfForm(written)] : office === undefined ? officesOfForm(written) : [];
  const reads = candidates.map((candidate) => readBody(candidate, ...bodyAndKind(written, candidate), date));
  return { applications: reads.flatMap((each) => each.applications), databaseForms: [], publications: reads.flatMap((each) => each.publications), ...(reads[0]?.kind === undefined ? {} : { kind: reads[0].kind }) };
};

/** Country, four-digit year and at least seven digits without any sign between. */
const readEpodoc = (written: string, date: IsoDate | undefined): ApplicationIdentity | undefined =>
  /^[A-Z]{2}(?:18|19|20)\d{2}[A-Z]{0,2}\d{5,8}[A-Z]?$/.test(written) ? identityFromEpodoc(written, date) : undefined;

const withDatabaseForm = (read: NumberReadings, epodoc: ApplicationIdentity | undefined): NumberReadings => {
  if (epodoc === undefined || read.applications.some((each) => isSameNumber(each, epodoc)) || (read.kind ?? '').length === 2) return read;
  return read.applications.length === 0 && read.publications.length === 0 ? { ...read, applications: [epodoc] } : { ...read, databaseForms: [epodoc] };
};

const isSameNumber = (a: ApplicationIdentity, b: ApplicationIdentity): boolean => a.year === b.year && `${a.series ?? a.type ?? ''}${a.serial}` === `${b.series ?? b.type ?? ''}${b.serial}`;

/** A kind code stands behind the number; in Singapore and India letters end the number itself. */
const bodyAndKind = (written: string, office: string): readonly [body: string, kind: string | undefined] => {
  const match = (office === 'SG' ? /^(.*[\dA-Z])[ .]([A-Z]\d?)$|^(.*\d[A-Z])([A-Z]\d)$/ : /^(.*\d) ?[.]?([A-WYZ]\d?)$/).exec(written);
  const body = match?.[1] ?? match?.[3];
  const kind = match?.[2] ?? match?.[4];
  return body === undefined || kind === undefined ? [written, undefined] : [body.trim(), kind];
};

const readBody = (office: string, body: string, kind: string | undefined, date: IsoDate | undefined): NumberReadings => {
  const text = body.trim();
  const read: OfficeReading = text === '' ? noReading : readerOf(office)(text, kind, date);
  const isFiling = kind !== undefined && /^[PW]$/.test(kind);
  const publications = isFiling ? [] : read.publications.map((number) => ({ country: office, number, ...(kind === undefined ? {} : { kind }) }));
  const applications = kind !== undefined && !isFiling && publications.length > 0 ? [] : read.applications;
  return { applications, databaseForms: [], publications, ...(kind === undefined ? {} : { kind }) };
};

/** Offices that write numbers in such a form without their code. Where a check digit is written, only those whose rule it fits. */
const officesOfForm = (written: string): readonly string[] => {
  if (/^\d{2}\/\d{3},?\d{3}(?: ?P)?$/.test(written) || /^(?:RE|PP|D|H) ?\d{2,3},\d{3}/.test(written) || /^20\d{2}\/\d{7}/.test(written)) return ['US'];
  if (/^\d{1,2},\d{3},\d{3}/.test(written)) return /^[1-3],/.test(written) ? ['US', 'CA'] : ['US'];
  if (/^[123]0-(?:19|20)\d{2}-\d{7}/.test(written)) return ['KR'];
  if (/^[MTSHR] ?\d{1,2}-\d{1,6}/.test(written) || /^[明大昭平令][治正和成]?\d/.test(written)) return ['JP'];
  if (/^(?:19|20)\d{2}-\d{5,6}(?: ?[ABU]\d?)?$/.test(written)) return ['JP'];
  if (/^ZL ?\d/.test(written)) return ['CN'];
  if (/^[PG] ?\d{2} ?\d{2} ?\d{3}(?:\.\d)?$/.test(written)) return ['DE'];
  if (/^(?:PI|MU) ?\d{7}/.test(written)) return ['BR'];
  if (/^(?:MX|PA)\/[AUF]\/\d{4}\//.test(written)) return ['MX'];
  if (/^\d{1,5}\/[A-Z]{3}(?:NP)?\/\d{4}$/.test(written)) return ['IN'];
  if (/^AP\/[PU]\//.test(written)) return ['AP'];
  if (/^[IM]\d{6}$/.test(written)) return ['TW'];
  return officesOfDigits(written);
};

const officesOfDigits = (written: string): readonly string[] => {
  const match = /^([\d ]{7,16}?) ?(?:\. ?([\dX]))?$/.exec(written);
  const digits = plain(match?.[1] ?? '');
  const check = match?.[2];
  const fits = (office: string, due: string | undefined): readonly string[] => (check === undefined || check === due ? [office] : []);
  if (digits.length === 12) {
    if (/^\d{2} \d{4} \d{3} \d{3}$/.test(match?.[1] ?? '')) return ['DE'];
    return [
      ...(/^(?:19|20)\d{2}[12389]/.test(digits) ? fits('CN', checkDigit.CN(digits)) : []),
      ...(/^(?:1[0-2]|2[01]|50|60)(?:19|20)\d{2}/.test(digits) ? fits('DE', checkDigit.DE(digits)) : []),
      ...(check === undefined && /^20(?:1[6-9]|[2-9]\d)[1-4][1-9]/.test(digits) ? ['IN'] : []),
      ...(check === undefined && /^(?:1[0-3]|2[0-2])20\d{2}/.test(digits) ? ['BR'] : []),
    ];
  }
  if (check === undefined) return [];
  if (digits.length === 8) return [...fits('EP', checkDigit.EP(digits)), ...(/^\d{2}[12389]/.test(digits) ? fits('CN', checkDigit.CN(digits)) : [])];
  return digits.length === 7 ? [...fits('GB', checkDigit.GB(digits)), ...fits('DE', checkDigit.DE(digits))] : [];
};
