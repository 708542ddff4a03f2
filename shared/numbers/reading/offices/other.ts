import { bare, docdbParts, fullYear } from '../../identity/application-identity';
import { application, either, noReading, numbered, plain, publication, type OfficeReader } from '../office-reading';

/** Publications of international applications: from July 2004 four digits of the year and six of the serial, before two and five. */
const wo: OfficeReader = (body) => {
  const parts = /^(\d{4}|\d{2})[/ -]?(\d{5,6})$/.exec(body);
  if (parts === null) return noReading;
  const year = fullYear(parts[1], undefined);
  const serial = parts[2] ?? '';
  return publication(year >= 2004 ? `${year}${serial.padStart(6, '0')}` : `${String(year).slice(2)}${serial.replace(/^0+(?=\d{5})/, '').padStart(5, '0')}`);
};

/** Since 2002 `2013290010` for applications and publications; before, `12345/97`. */
const au: OfficeReader = (body, kind) => {
  const slashed = /^(?:[AB]-)?(\d{1,5})\/(\d{2})$/.exec(body);
  if (slashed) return either(numbered('AU', fullYear(slashed[2], undefined), slashed[1]), `${slashed[1] ?? ''}${slashed[2] ?? ''}`);
  const digits = plain(body);
  const long = /^((?:19|20)\d{2})(\d{5,6})$/.exec(digits);
  if (long) return either(numbered('AU', long[1] ?? '', long[2]), digits);
  return /^\d{5,7}$/.test(digits) || (kind !== undefined && /^\d{4,7}$/.test(digits)) ? publication(digits) : noReading;
};

/** ARIPO `AP/P/2005/003456`. */
const ap: OfficeReader = (body) => {
  const filed = /^(?:AP)?\/?([PU])\/((?:19|20)\d{2})\/(\d{4,6})$/.exec(body);
  if (filed) return application(numbered('AP', filed[2] ?? '', filed[3], filed[1] === 'U' ? 'utility-model' : 'patent'));
  const digits = plain(body);
  const long = /^((?:19|20)\d{2})(\d{4,6})$/.exec(digits);
  if (long) return either(numbered('AP', long[1] ?? '', long[2]), digits);
  return /^\d{1,5}$/.test(digits) ? publication(digits) : noReading;
};

/** Priorities of AU before 2002 were numbered `PR 3587/01`: DOCDB `PR358701`. */
const withProvisional = (body: string, kind: string | undefined, date: Parameters<OfficeReader>[2]): ReturnType<OfficeReader> => {
  const provisional = /^(P[A-Z]) ?(\d{3,4})(?:\/?(\d{2}))?$/.exec(body);
  if (provisional === null) return au(body, kind, date);
  return application({ office: 'AU', type: provisional[1] ?? '', serial: bare(provisional[2]), kind: 'provisional', ...(provisional[3] === undefined ? {} : { year: fullYear(provisional[3], date) }) });
};

/** Every other office: year and serial where they stand apart, else digits that may be an application or a publication. */
export const anyOffice =
  (office: string): OfficeReader =>
  (body, kind, date) => {
    const parts = /^(?:[A-Z]{1,3}[ ./-]*)?((?:19|20)\d{2})[ /-]+(\d{2,7})(?:-\d)?$/.exec(body);
    if (parts) return either(numbered(office, parts[1] ?? '', parts[2]), `${parts[1] ?? ''}${parts[2] ?? ''}`);
    const last = /^(\d{1,6})[/-]((?:19|20)\d{2})$/.exec(body);
    if (last) return application(numbered(office, last[2] ?? '', last[1]));
    const digits = plain(body);
    if (!/^[A-Z]?\d{3,13}$/.test(digits)) return noReading;
    return kind !== undefined && !/^[PW]/.test(kind) ? publication(digits) : either({ office, ...docdbParts(office, digits, date) }, digits);
  };

export const otherOffices: Readonly<Record<string, OfficeReader>> = { WO: wo, AU: withProvisional, AP: ap };
