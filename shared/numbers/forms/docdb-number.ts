import type { ApplicationIdentity, KindClass } from '../identity/application-identity';

const kindLetter: Record<KindClass, string> = {
  patent: 'A',
  'utility-model': 'U',
  design: 'F',
  provisional: 'P',
  translation: 'T',
  international: 'W',
};

/**
 * The DOCDB form of an application number (EPO OPS Reference Guide, 2.1.2 and 4.4), so that a priority that a file gives only in
 * EPODOC form is stored as the same one in DOCDB form. Undefined for offices whose rule is not known.
 */
export const docdbNumber = (identity: ApplicationIdentity): { readonly country: string; readonly number: string; readonly kind: string } | undefined => {
  const { office, year, serial } = identity;
  const number = docdbDigits(identity);
  if (number === undefined) return undefined;
  const kind = docdbKind(identity);
  if (office === 'WO') return identity.receivingOffice === undefined || year === undefined || serial === '' ? undefined : { country: identity.receivingOffice, number, kind: 'W' };
  return { country: office, number, kind };
};

/** Kind code that DOCDB gives the application. */
export const docdbKind = ({ kind }: ApplicationIdentity): string => (kind === undefined ? 'A' : kindLetter[kind]);

const docdbDigits = ({ office, year, series, type, serial }: ApplicationIdentity): string | undefined => {
  if (serial.endsWith('X')) return serial;
  if (year === undefined) return ['CA', 'NL'].includes(office) ? serial : undefined;
  const yy = String(year % 100).padStart(2, '0');
  switch (office) {
    case 'WO':
      return year >= 2004 ? `${year}${serial.padStart(6, '0')}` : `${yy}${serial.padStart(5, '0')}`;
    case 'US':
      // With year and series code since filings of 2011; before, serial and the last two digits of the year.
      return series === undefined || year < 2011 ? `${serial}${yy}` : `${year}${series}${serial.padStart(6, '0')}`;
    case 'EP':
      return `${yy}${serial.padStart(6, '0')}`;
    case 'CN':
      if (type === undefined) return undefined;
      // Twelve digits from 1 October 2003.
      return serial.length > 5 || year >= 2004 ? `${year}${type}${serial.padStart(7, '0')}` : `${yy}${type}${serial.padStart(5, '0')}`;
    case 'JP':
      return year >= 2000 ? `${year}${serial.padStart(6, '0')}` : `${serial}${yy}`;
    case 'KR':
      return `${year}${serial.padStart(7, '0')}`;
    case 'DE':
    case 'BR':
      if (type !== undefined && /[A-Z]/.test(type)) return `${type}${yy}${serial.padStart(5, '0')}`;
      return type === undefined ? (office === 'DE' ? serial : undefined) : `${type}${year}${serial.padStart(6, '0')}`;
    case 'GB':
      return `${yy}${serial.padStart(5, '0')}`;
    case 'FR':
      return year >= 1969 ? `${yy}${serial.padStart(5, '0')}` : serial;
    case 'AU':
      return year >= 2002 ? `${year}${serial.padStart(6, '0')}` : `${serial}${yy}`;
    case 'TW':
      return `${year - 1911}${serial.padStart(6, '0')}`;
    case 'IN':
      return type === undefined ? `${year}${serial.padStart(8, '0')}` : `${serial}${type}${year}`;
    case 'MX':
      return year >= 2005 ? `${year}${serial.padStart(6, '0')}` : `PA${yy}${serial.padStart(6, '0')}`;
    case 'RU':
      return `${year}${serial.padStart(6, '0')}`;
    case 'EA':
    case 'ZA':
      return `${year}${serial.padStart(5, '0')}`;
    case 'BY':
    case 'ES':
    case 'FI':
    case 'MD':
    case 'NO':
      // MD.20050130.A: year and a serial of four digits (OPS); the others recalled.
      return `${year}${serial.padStart(office === 'ES' ? 5 : 4, '0')}`;
    case 'CA':
    case 'NL':
      return serial;
    default:
      return undefined;
  }
};
