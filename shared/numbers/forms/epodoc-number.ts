import type { ApplicationIdentity } from '../identity/application-identity';

/**
 * The EPODOC form of an application number (EPO OPS Reference Guide, 2.1.2 and 4.3; padding as in the office's own data): office, four-digit year,
 * serial of at least seven digits with series or type in front, and a letter where it is no patent: `US20050183143`, `US201261713164P`,
 * `DE200720016308U`, `WO2013US64552`. Undefined where the year is not known or the rule of the office is not.
 */
export const epodocApplication = ({ office, year, series, type, serial, receivingOffice, kind }: ApplicationIdentity): string | undefined => {
  if (year === undefined || !/^\d+$/.test(serial)) return undefined;
  const letter = kind === 'utility-model' ? 'U' : kind === 'design' ? 'F' : kind === 'provisional' ? 'P' : kind === 'translation' ? 'T' : '';
  switch (office) {
    case 'WO':
      return receivingOffice === undefined ? undefined : `WO${year}${receivingOffice}${serial.padStart(5, '0')}`;
    case 'US':
      // With the series code since filings of 2011, as in DOCDB.
      return `US${year}${series === undefined || year < 2011 ? serial.padStart(7, '0') : `${series}${serial.padStart(6, '0')}`}${letter}`;
    case 'CN':
    case 'DE':
      return type === undefined ? `${office}${year}${serial.padStart(7, '0')}${letter}` : `${office}${year}${type}${serial.padStart(6, '0')}${letter}`;
    case 'BR':
      return type === undefined || /[A-Z]/.test(type) ? `BR${year}${type?.replace(/\d/, '') ?? ''}${serial.padStart(type === undefined ? 7 : 5, '0')}${letter}` : `BR${year}${type}${serial.padStart(5, '0')}${letter}`;
    case 'IN':
      return type === undefined ? `IN${year}${serial.padStart(7, '0')}` : `IN${year}${type.replace(/^([A-Z])[A-Z]N$/, '$1N')}${serial.padStart(5, '0')}`;
    case 'IT':
      return type === undefined || /^\d/.test(type) ? undefined : `IT${year}${type}${serial.padStart(5, '0')}${letter}`;
    case 'AR':
    case 'AU':
    case 'HK':
    case 'SG':
      if (type !== undefined) return undefined;
      break;
    default:
  }
  return `${office}${year}${serial.padStart(7, '0')}${letter}`;
};

/** Offices whose grants are numbered in a series of their own that overlaps another: there B or C is part of the number (OPS 4.3). */
const separateSeries: Readonly<Record<string, string>> = { JP: 'B', CN: 'C', NL: 'C' };

/**
 * The EPODOC form of a publication number (OPS 4.3): A is never attached, letters from D on always, B and C only where the office has
 * overlapping series: `JP2000177507`, `JP3000014B`, `JP3000014U`, `AT232441T`, `EP1000000`.
 */
export const epodocPublication = ({ country, number, kind }: { readonly country: string; readonly number: string; readonly kind?: string }): string => {
  const letter = kind?.slice(0, 1) ?? '';
  const attached = letter >= 'D' || (letter !== '' && letter === separateSeries[country]);
  return `${country}${number}${attached ? letter : ''}`;
};
