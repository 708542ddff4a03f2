import type { IsoDate } from '../../model/date';

/** Number series of an office that never mean the same filing: patents, utility models, designs, provisionals ... */
export type KindClass = 'patent' | 'utility-model' | 'design' | 'provisional' | 'translation' | 'international';

/**
 * What identifies an application, taken apart from the form it is written in. Parts that the written form does not hold are
 * absent and match anything; `serial` has no leading zeros. International applications have office `WO` and the receiving
 * office apart, so that PCT/US2005/012345 never meets a number of the USPTO.
 */
export type ApplicationIdentity = {
  readonly office: string;
  readonly serial: string;
  readonly year?: number;
  /** US series code (`16` of 16/205,003). */
  readonly series?: string;
  /** Type digits of CN (1, 2, 3, 8, 9), DE (10, 11, 20 ...) and BR (10, 11, 20 ...) numbers. */
  readonly type?: string;
  /** Office with which an international application was filed. */
  readonly receivingOffice?: string;
  readonly kind?: KindClass;
};

/** Class of a kind code of an application (DOCDB); undefined where the code says nothing. */
export const kindClassOf = (kind: string | undefined): KindClass | undefined => {
  switch (kind?.[0]) {
    case 'A':
    case 'B':
    case 'C':
    case 'D':
      return 'patent';
    case 'U':
    case 'Y':
    case 'Z':
      return 'utility-model';
    case 'F':
    case 'S':
      return 'design';
    case 'P':
      return 'provisional';
    case 'T':
      return 'translation';
    case 'W':
      return 'international';
    default:
      return undefined;
  }
};

/**
 * Identity of a DOCDB application number (EPO OPS Reference Guide, 2.1.2 and 4.4). DOCDB derives the number from the national
 * one: `US.84183504.A` is serial 841835 of 2004, `GB.0204635.W` is PCT/GB2002/004635.
 */
export const identityFromDocdb = (country: string, number: string, kind: string | undefined, date?: IsoDate): ApplicationIdentity => {
  const kindClass = kindClassOf(kind);
  const digits = number.replace(/[\s./-]/g, '').toUpperCase();
  if (kindClass === 'international') return { ...pctParts(digits, date), office: 'WO', receivingOffice: country, kind: 'international' };
  return { office: country, ...optional('kind', kindClass), ...docdbParts(country, digits, date) };
};

type Parts = Pick<ApplicationIdentity, 'serial' | 'year' | 'series' | 'type'>;

/** From 2004: four-digit year and six-digit serial; before: two-digit year and five-digit serial. */
const pctParts = (digits: string, date: IsoDate | undefined): Parts => {
  const long = /^((?:19|20)\d{2})(\d{5,6})$/.exec(digits);
  if (long) return { year: Number(long[1]), serial: bare(long[2]) };
  const short = /^(\d{2})(\d{5,6})$/.exec(digits);
  if (short) return { year: fullYear(short[1], date), serial: bare(short[2]) };
  return { serial: bare(digits), ...yearOf(date) };
};

/** Parts of the digits of a national number in DOCDB form. */
export const docdbParts = (country: string, digits: string, date: IsoDate | undefined): Parts => {
  const match = (pattern: RegExp): RegExpExecArray | null => pattern.exec(digits);
  switch (country) {
    case 'US': {
      // Since about 2011 DOCDB writes year, series code and serial; before, serial and two-digit year.
      const full = match(/^((?:19|20)\d{2})(\d{2})(\d{6})$/);
      if (full) return { year: Number(full[1]), series: full[2] ?? '', serial: bare(full[3]) };
      const old = match(/^(\d{1,6})(\d{2})$/);
      if (old) return { year: fullYear(old[2], date), serial: bare(old[1]) };
      break;
    }
    case 'CN': {
      const full = match(/^((?:19|20)\d{2})(\d)(\d{7})$/) ?? match(/^(\d{2})(\d)(\d{5})$/);
      if (full) return { year: fullYear(full[1], date), type: full[2] ?? '', serial: bare(full[3]) };
      break;
    }
    case 'DE':
    case 'BR': {
      const full = match(/^(\d{2})((?:19|20)\d{2})(\d{6})$/);
      if (full) return { year: Number(full[2]), type: full[1] ?? '', serial: bare(full[3]) };
      if (country === 'BR') {
        const old = match(/^(PI|MU|DI|C1|C2)(\d{2})(\d{5})$/);
        if (old) return { year: fullYear(old[2], date), type: old[1] ?? '', serial: bare(old[3]) };
      }
      // Until 2003 the digits of the year are part of the number (40 12 345, 199 12 345).
      if (country === 'DE') return { serial: bare(digits), ...yearOf(date) };
      break;
    }
    case 'JP': {
      // Japanese eras: H07 is 1995.
      const era = match(/^([MTSHR])(\d{2})(\d{4,6})$/);
      if (era) return { year: Number(era[2]) + (beforeEra[era[1] ?? ''] ?? 0), serial: bare(era[3]) };
      break;
    }
    case 'TW': {
      // Years of the Republic of China: 1 is 1912.
      const full = match(/^(\d{2,3})(\d{6})$/);
      if (full) return { year: Number(full[1]) + 1911, serial: bare(full[2]) };
      break;
    }
    case 'EP': {
      const full = match(/^(\d{2})(\d{6})$/);
      if (full) return { year: fullYear(full[1], date), serial: bare(full[2]) };
      break;
    }
    case 'IN': {
      // Branch office between serial and year; N is a national phase: 3228CHN2014.
      const branch = match(/^(\d{1,5})([A-Z]{2}N?)((?:19|20)\d{2})$/);
      if (branch) return { year: Number(branch[3]), type: branch[2] ?? '', serial: bare(branch[1]) };
      break;
    }
    case 'IT': {
      const province = match(/^([A-Z]{2})((?:19|20)\d{2}|\d{2})(\d{4,6})$/);
      if (province) return { year: fullYear(province[2], date), type: province[1] ?? '', serial: bare(province[3]) };
      const long = match(/^(10|20)(20\d{2})(\d{9})$/);
      if (long) return { year: Number(long[2]), type: long[1] ?? '', serial: bare(long[3]) };
      break;
    }
    case 'MX': {
      const old = match(/^PA(\d{2})(\d{6})$/);
      if (old) return { year: fullYear(old[1], date), serial: bare(old[2]) };
      break;
    }
    case 'AU': {
      const provisional = match(/^(P[A-Z])(\d{4})(\d{2})$/);
      if (provisional) return { year: fullYear(provisional[3], date), type: provisional[1] ?? '', serial: bare(provisional[2]) };
      break;
    }
    case 'CA':
    case 'NL':
    case 'IL':
    case 'NZ':
      return { serial: bare(digits), ...yearOf(date) };
    default:
  }
  return generalParts(country, digits, date);
};

/** Year before the first of each Japanese era: Meiji, Taisho, Showa, Heisei, Reiwa. */
export const beforeEra: Readonly<Record<string, number>> = { M: 1867, T: 1911, S: 1925, H: 1988, R: 2018 };

/** Offices whose own numbers have no year: DOCDB appends the last two digits of the filing year. */
const yearLast = new Set(['AT', 'AU', 'CH', 'JP', 'PT']);

/** Where no rule of the office applies, the filing date tells which digits are the year. */
const generalParts = (country: string, digits: string, date: IsoDate | undefined): Parts => {
  const full = /^((?:19|20)\d{2})(\d{4,8})$/.exec(digits);
  if (full && (date === undefined || Math.abs(Number(full[1]) - Number(date.slice(0, 4))) <= 2 || country === 'KR' || country === 'JP')) {
    return { year: Number(full[1]), serial: bare(full[2]) };
  }
  const short = date?.slice(2, 4);
  if (short !== undefined && /^\d{4,}$/.test(digits)) {
    const first = digits.startsWith(short);
    const last = digits.endsWith(short);
    if (last && (!first || yearLast.has(country))) return { year: Number(date?.slice(0, 4)), serial: bare(digits.slice(0, -2)) };
    if (first && digits.length >= 6) return { year: Number(date?.slice(0, 4)), serial: bare(digits.slice(2)) };
  }
  if ((country === 'GB' || country === 'FR') && /^\d{7}$/.test(digits)) return { year: fullYear(digits.slice(0, 2), date), serial: bare(digits.slice(2)) };
  return { serial: bare(digits), ...yearOf(date) };
};

/**
 * Identity of an EPODOC application number: country, four-digit year, serial, and a letter where it is not a patent
 * (`US201261713164P`, `DE200720016308U`), or `WO2013US64552` for PCT/US2013/064552. Undefined where it is none.
 */
export const identityFromEpodoc = (text: string, date?: IsoDate): ApplicationIdentity | undefined => {
  const compact = text.replace(/[\s./-]/g, '').toUpperCase();
  const pct = /^WO(\d{4})([A-Z]{2})(\d{1,6})W?$/.exec(compact);
  if (pct) return { office: 'WO', receivingOffice: pct[2] ?? '', year: Number(pct[1]), serial: bare(pct[3]), kind: 'international' };
  const match = /^([A-Z]{2})((?:18|19|20)\d{2})([A-Z]?\d{1,9})([A-Z]?)$/.exec(compact);
  const country = match?.[1];
  const year = Number(match?.[2]);
  const serial = match?.[3];
  if (country === undefined || serial === undefined) {
    // An artificial number such as USX1258190 (DOCDB 1258190X): the priority itself is not known.
    const artificial = /^([A-Z]{2})X(\d+)$/.exec(compact);
    return artificial ? { office: artificial[1] ?? '', serial: `${bare(artificial[2])}X`, kind: 'patent', ...yearOf(date) } : undefined;
  }
  const kind = kindClassOf(match?.[4] === '' ? 'A' : match?.[4]);
  const identity = { office: country, year, ...optional('kind', kind) };
  const split = (pattern: RegExp): RegExpExecArray | null => pattern.exec(serial);
  switch (country) {
    case 'US': {
      const parts = split(/^(\d{2})(\d{6})$/);
      return parts ? { ...identity, series: parts[1] ?? '', serial: bare(parts[2]) } : { ...identity, serial: bare(serial) };
    }
    case 'CN': {
      const parts = split(/^(\d)(\d{5,7})$/);
      return parts ? { ...identity, type: parts[1] ?? '', serial: bare(parts[2]) } : { ...identity, serial: bare(serial) };
    }
    case 'DE':
    case 'BR': {
      const parts = year >= 2004 ? split(/^([1-9]\d)(\d{5,6})$/) : null;
      return parts ? { ...identity, type: parts[1] ?? '', serial: bare(parts[2]) } : { ...identity, serial: bare(serial) };
    }
    default:
      return { ...identity, serial: bare(serial) };
  }
};

/** A two-digit year as four digits: the century next to the filing date, else 1978-2077 (the PCT and EPC began in 1978). */
export const fullYear = (digits: string | undefined, date: IsoDate | undefined): number => {
  const year = Number(digits);
  if (digits === undefined || digits.length === 4) return year;
  if (date !== undefined) {
    const near = Number(date.slice(0, 4));
    const century = near - (near % 100);
    return [century - 100 + year, century + year, century + 100 + year].reduce((best, each) => (Math.abs(each - near) < Math.abs(best - near) ? each : best));
  }
  return year >= 78 ? 1900 + year : 2000 + year;
};

/** A serial without leading zeros. */
export const bare = (digits: string | undefined): string => (digits ?? '').replace(/^([A-Z]?)0+(?=\w)/, '$1');
export const yearOf = (date: IsoDate | undefined): { year?: number } => (date === undefined ? {} : { year: Number(date.slice(0, 4)) });
const optional = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  // Sound: the object has the one key or none.
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
