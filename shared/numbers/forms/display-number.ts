import type { IsoDate } from '../../model/date';
import type { Application } from '../../model/application';
import type { PatentNumber } from '../../model/patent-number';
import type { Publication } from '../../model/publication';
import type { ApplicationIdentity } from '../identity/application-identity';
import { checkDigitFault, dueCheckDigit, typedCheckDigit } from '../checks/check-digit-fault';
import { identityOf } from '../identity/identity-of';
import { identityOfApplication } from '../identity/identity-of-application';
import { withUsSeries } from './us-series';

/**
 * An application number as its office writes it, with the office's code in front: `EP 24 160 118.6`, `US 11/183,143`,
 * `CN 202480031177.X`, `JP 2006-147056`, `KR 10-2005-0012345`, `DE 10 2006 032 425.0`, `PCT/EP2025/055012`. Where the parts are
 * not known, or the check digit typed is wrong, the number is shown as typed or published, with the code of `office` in front unless it
 * begins with it.
 */
export const displayApplicationNumber = (number: PatentNumber, office?: string, filingDate?: IsoDate): string =>
  writtenNumber(number, office, filingDate, identityOf(number.country === undefined && office !== undefined && office !== 'WO' ? { ...number, country: office } : number, filingDate));

/** The same for an application; undefined where it has no number. */
export const displayNumberOf = (application: Application): string | undefined =>
  application.number === undefined ? undefined : writtenNumber(application.number, application.office, application.filingDate, identityOfApplication(application));

const writtenNumber = (number: PatentNumber, office: string | undefined, filingDate: IsoDate | undefined, identity: ApplicationIdentity | undefined): string => {
  const written = identity === undefined || checkDigitFault(number, office, filingDate) !== undefined ? undefined : displayIdentity(withSeries(identity, number), typedCheckDigit(number.text));
  if (written !== undefined) return written;
  const country = number.country ?? office;
  const plain = number.number !== undefined && number.country !== undefined && number.text === `${number.country}${number.number}` ? number.number : number.text;
  return country === undefined || plain.toUpperCase().startsWith(country) || plain.toUpperCase().startsWith('PCT') ? plain : `${country} ${plain}`;
};

/** DOCDB drops the US series code of older numbers; the published text may still have it (`10841835`, `09/265,629`). */
const withSeries = (identity: ApplicationIdentity, number: PatentNumber): ApplicationIdentity => {
  if (identity.office !== 'US' || identity.series !== undefined) return identity;
  const digits = number.text.replace(/\D/g, '');
  const serial = identity.serial.padStart(6, '0');
  return digits.length === 8 && digits.endsWith(serial) && !number.text.startsWith('US') ? { ...identity, series: digits.slice(0, 2) } : withUsSeries(identity);
};

/** As {@link displayApplicationNumber}, from the parts alone; `typed` is a check digit that was written. Undefined where the parts do not suffice. */
export const displayIdentity = (identity: ApplicationIdentity, typed?: string): string | undefined => {
  const { office, year, series, type, serial, receivingOffice, kind } = identity;
  if (!/^\d+$/.test(serial)) return undefined;
  const yy = year === undefined ? undefined : String(year % 100).padStart(2, '0');
  // For some German numbers no digit is computed: then the one in the text stands.
  const check = dueCheckDigit(identity) ?? typed;
  switch (office) {
    case 'WO':
      return receivingOffice === undefined || year === undefined ? undefined : `PCT/${receivingOffice}${year}/${serial.padStart(6, '0')}`;
    case 'EP': {
      if (yy === undefined || serial.length > 6) return undefined;
      const six = serial.padStart(6, '0');
      return `EP ${yy} ${six.slice(0, 3)} ${six.slice(3)}${point(check)}`;
    }
    case 'US': {
      if (serial.length > 6) return undefined;
      const six = serial.padStart(6, '0');
      const grouped = `${six.slice(0, 3)},${six.slice(3)}`;
      return series === undefined ? (year === undefined ? undefined : `US ${grouped} (${year})`) : `US ${series}/${grouped}`;
    }
    case 'CN': {
      if (type === undefined || year === undefined) return undefined;
      const digits = year > 2003 || serial.length > 5 ? `${year}${type}${serial.padStart(7, '0')}` : `${yy}${type}${serial.padStart(5, '0')}`;
      return `CN ${digits}${point(check)}`;
    }
    case 'JP':
      return year === undefined ? undefined : `JP ${year}-${serial.padStart(6, '0')}`;
    case 'KR':
      return year === undefined ? undefined : `KR ${kind === 'utility-model' ? '20' : kind === 'design' ? '30' : '10'}-${year}-${serial.padStart(7, '0')}`;
    case 'DE': {
      if (type === undefined || year === undefined) return undefined;
      const six = serial.padStart(6, '0');
      return `DE ${type} ${year} ${six.slice(0, 3)} ${six.slice(3)}${point(check)}`;
    }
    case 'GB':
      return yy === undefined || serial.length > 5 ? undefined : `GB ${yy}${serial.padStart(5, '0')}${point(check)}`;
    case 'FR':
      return yy === undefined || serial.length > 5 ? undefined : `FR ${yy} ${serial.padStart(5, '0')}`;
    case 'CA':
      return `CA ${grouped(serial, ',')}`;
    case 'NL':
      return `NL ${serial}`;
    case 'BR':
      if (type === undefined || year === undefined) return undefined;
      return /[A-Z]/.test(type) ? `BR ${type} ${yy ?? ''}${serial.padStart(5, '0')}` : `BR ${type} ${year} ${serial.padStart(6, '0')}`;
    case 'IN': {
      if (year === undefined) return undefined;
      const branch = type === undefined ? undefined : indianBranches[type.slice(0, 2)];
      return branch === undefined ? (type === undefined && serial.length === 8 ? `IN ${year}${serial}` : undefined) : `IN ${serial}/${branch}${(type?.length ?? 0) > 2 ? 'NP' : ''}/${year}`;
    }
    case 'TW':
      return year === undefined ? undefined : `TW ${year - 1911}${serial.padStart(6, '0')}`;
    case 'MX':
      return year === undefined ? undefined : `MX/${kind === 'utility-model' ? 'u' : kind === 'design' ? 'f' : 'a'}/${year}/${serial.padStart(6, '0')}`;
    case 'EA':
      return year === undefined ? undefined : `EA ${year}${serial.padStart(5, '0')}`;
    case 'AU':
    case 'RU':
      return year === undefined || year < 2000 ? undefined : `${office} ${year}${serial.padStart(6, '0')}`;
    default:
      return undefined;
  }
};

/** Branch offices of India as they are written in numbers, by the letters of DOCDB. */
const indianBranches: Readonly<Record<string, string>> = { DE: 'DEL', MU: 'MUM', KO: 'KOL', CH: 'CHE', BO: 'BOM', CA: 'CAL', MA: 'MAS' };

const point = (check: string | undefined): string => (check === undefined ? '' : `.${check}`);

/**
 * A publication number as its office writes it, with kind code: `EP 2 400 812 A1`, `WO 2025/228004 A1`, `US 2006/0142694 A1`,
 * `US 10,047,600 B2`, `JP 2005-533465 A`, `KR 10-2010-0130646 A`, `DE 10 2006 032 425 A1`, `CN 104968889 A`.
 */
export const displayPublicationNumber = (publication: Pick<Publication, 'country' | 'number' | 'kind'>): string => {
  const { country, number, kind } = publication;
  return `${country} ${publicationDigits(country, number, kind)}${kind === '' ? '' : ` ${kind}`}`;
};

const publicationDigits = (country: string, number: string, kind: string): string => {
  const match = (pattern: RegExp): RegExpExecArray | null => pattern.exec(number);
  switch (country) {
    case 'EP': {
      const digits = /^\d{1,7}$/.test(number) ? number.padStart(7, '0') : undefined;
      return digits === undefined ? number : `${digits.slice(0, 1)} ${digits.slice(1, 4)} ${digits.slice(4)}`;
    }
    case 'WO': {
      const parts = match(/^((?:19|20)\d{2})(\d{5,6})$/) ?? match(/^(\d{2})(\d{5,6})$/);
      return parts ? `${fourDigitYear(parts[1])}/${(parts[2] ?? '').padStart(6, '0')}` : number;
    }
    case 'US': {
      const application = match(/^(20\d{2})(\d{6,7})$/);
      if (application) return `${application[1] ?? ''}/${(application[2] ?? '').padStart(7, '0')}`;
      const patent = match(/^([A-Z]{0,2})(\d{4,8})$/);
      return patent ? `${patent[1] ?? ''}${grouped(patent[2] ?? '', ',')}` : number;
    }
    case 'JP': {
      const parts = kind.startsWith('A') ? match(/^((?:19|20)\d{2})(\d{6})$/) : null;
      if (parts) return `${parts[1] ?? ''}-${parts[2] ?? ''}`;
      const era = match(/^([SHR])(\d{2})(\d{5,6})$/);
      return era ? `${era[1] ?? ''}${era[2] ?? ''}-${(era[3] ?? '').padStart(6, '0')}` : number;
    }
    case 'KR': {
      const prefix = kind.startsWith('U') || kind.startsWith('Y') ? '20' : '10';
      const parts = match(/^((?:19|20)\d{2})(\d{7})$/);
      if (parts) return `${prefix}-${parts[1] ?? ''}-${parts[2] ?? ''}`;
      const grant = match(/^(10|20)(\d{7})$/);
      return grant ? `${grant[1] ?? ''}-${grant[2] ?? ''}` : number;
    }
    case 'DE': {
      const parts = match(/^(\d{2})(\d{4})(\d{3})(\d{3})$/);
      return parts ? parts.slice(1).join(' ') : number;
    }
    case 'FR':
      return /^\d{7}$/.test(number) ? grouped(number, ' ') : number;
    case 'CA':
      return /^\d+$/.test(number) ? grouped(number, ',') : number;
    default:
      return number;
  }
};

/** PCT publications began in 1978. */
const fourDigitYear = (digits: string | undefined): string => (digits === undefined || digits.length === 4 ? (digits ?? '') : Number(digits) >= 78 ? `19${digits}` : `20${digits}`);

const grouped = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator);
