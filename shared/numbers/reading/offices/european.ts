import { docdbParts, fullYear, type ApplicationIdentity, type KindClass } from '../../identity/application-identity';
import { application, either, noReading, numbered, plain, publication, withoutPoint, type OfficeReader } from '../office-reading';

/** `EP 24 160 118.6` is an application, `EP 2 400 812` a publication. */
const ep: OfficeReader = (body, kind, date) => {
  const { digits, pointed } = withoutPoint(body);
  if (/^\d{8}$/.test(digits)) return application({ office: 'EP', ...docdbParts('EP', digits, date) });
  if (!pointed && /^\d{9}$/.test(digits)) return application({ office: 'EP', ...docdbParts('EP', digits.slice(0, 8), date) });
  return !pointed && /^\d{1,7}$/.test(digits) && (digits.length >= 5 || kind !== undefined) ? publication(digits.padStart(7, '0')) : noReading;
};

/** Types of German files since 2004: 10 and 11 patents, 12 protection certificates, 20 and 21 utility models, 50 and 60 European patents. */
const germanKind: Readonly<Record<string, KindClass>> = { '10': 'patent', '11': 'patent', '20': 'utility-model', '21': 'utility-model' };

/**
 * Since 2004 `10 2006 032 425.0`; until 2003 `P 40 12 345.6`, `G 90 01 234.5` and `199 12 345.6`. Publications have the number of the file; the
 * letters PCT stand before what published in German from abroad.
 */
const de: OfficeReader = (body, _kind, date) => {
  const lettered = /^([PG]) ?(\d.*)$/.exec(body);
  const { digits: all, pointed } = withoutPoint(lettered?.[2] ?? body);
  const long = /^([1-6]\d)((?:19|20)\d{2})(\d{6})(\d?)$/.exec(all);
  if (long) {
    const [, type = '', year = '', serial = '', check = ''] = long;
    const identity = { ...numbered('DE', year, serial, germanKind[type]), type };
    return pointed || check !== '' ? application(identity) : either(identity, `${type}${year}${serial}`);
  }
  if (!/^\d{5,8}$/.test(all)) return noReading;
  const identity: ApplicationIdentity = { office: 'DE', ...docdbParts('DE', all, date), ...(lettered === null ? {} : { kind: lettered[1] === 'G' ? 'utility-model' : 'patent' }) };
  return lettered !== null || pointed ? application(identity) : either(identity, all);
};

/** Applications `99 25227.2` (year, serial); publications have seven digits as well, so far up to about 2 640 000. */
const gb: OfficeReader = (body, _kind, date) => {
  const { digits, pointed } = withoutPoint(body);
  // The EPO's files also have the year in four digits: 201800758.
  const long = /^(20\d{2})(\d{5})$/.exec(digits);
  if (long) return application(numbered('GB', long[1] ?? '', long[2]));
  if (!/^\d{4,7}$/.test(digits)) return noReading;
  if (digits.length < 7) return publication(digits);
  const identity = numbered('GB', fullYear(digits.slice(0, 2), date), digits.slice(2));
  if (pointed || /^\d{2} \d{5}$/.test(body)) return application(identity);
  return Number(digits) >= 2_800_000 ? application(identity) : either(identity, digits);
};

/** Applications `21 07301` (year, serial), publications `3 107 301`. */
const fr: OfficeReader = (body, _kind, date) => {
  const digits = plain(body);
  if (!/^\d{5,7}$/.test(digits)) return noReading;
  if (digits.length < 7 || /^\d \d{3} \d{3}$/.test(body)) return publication(digits);
  const identity = numbered('FR', fullYear(digits.slice(0, 2), date), digits.slice(2));
  return /^\d{2} \d{5}$/.test(body) || Number(digits) >= 3_500_000 ? application(identity) : either(identity, digits);
};

/** `A 1234/2005`, `GM 123/2005`; patents and translations `E 232441`, `500 123`. */
const at: OfficeReader = (body) => {
  const filed = /^(A|GM) ?(\d{1,5})\/((?:19|20)\d{2}|\d{2})$/.exec(body);
  if (filed) return application(numbered('AT', fullYear(filed[3], undefined), filed[2], filed[1] === 'GM' ? 'utility-model' : 'patent'));
  const published = /^(E?) ?([\d ,.]+)$/.exec(body);
  return published && /^\d{4,7}$/.test(plain(published[2] ?? '')) ? publication(plain(published[2] ?? '')) : noReading;
};

const ch: OfficeReader = (body) => {
  const filed = /^(\d{1,5})\/((?:19|20)\d{2}|\d{2})$/.exec(body);
  if (filed) return application(numbered('CH', fullYear(filed[2], undefined), filed[1]));
  return /^\d{5,6}$/.test(plain(body)) ? publication(plain(body)) : noReading;
};

/** Applications `P200500123`, `U200500123`; publications `2 123 456`. */
const es: OfficeReader = (body) => {
  const filed = /^([PU]) ?((?:19|20)\d{2})[ -]?(\d{4,5})$/.exec(body);
  if (filed) return application(numbered('ES', filed[2] ?? '', filed[3], filed[1] === 'U' ? 'utility-model' : 'patent'));
  return /^\d{5,7}$/.test(plain(body)) ? publication(plain(body)) : noReading;
};

/** Until 2010 with the letters of the province, `MI2005A001234`; since then `10 2015 000012345`. */
const it: OfficeReader = (body) => {
  const provincial = /^([A-Z]{2}) ?((?:19|20)\d{2}|\d{2}) ?([AU])? ?(\d{4,6})$/.exec(body);
  if (provincial) {
    const [, province = '', year = '', letter, serial = ''] = provincial;
    const number = `${province}${year.length === 4 ? year.slice(Number(year) >= 2000 ? 0 : 2) : year}${serial.replace(/^0+(?=\d{4})/, '').padStart(4, '0')}`;
    const identity: ApplicationIdentity = { office: 'IT', type: province, year: fullYear(year, undefined), serial: serial.replace(/^0+/, ''), kind: letter === 'U' ? 'utility-model' : 'patent' };
    return letter === undefined ? either(identity, number) : application(identity);
  }
  const long = /^(10|20)((?:20)\d{2})(\d{9})$/.exec(plain(body));
  if (long) return either({ ...numbered('IT', long[2] ?? '', long[3], long[1] === '20' ? 'utility-model' : 'patent'), type: long[1] ?? '' }, long[0]);
  return /^\d{6,7}$/.test(plain(body)) ? publication(plain(body)) : noReading;
};

/** The Netherlands number applications and patents in one series. */
const nl: OfficeReader = (body, _kind, date) => {
  const digits = plain(body);
  return /^\d{5,7}$/.test(digits) ? either({ office: 'NL', ...docdbParts('NL', digits, date) }, digits) : noReading;
};

/** Offices that write year and serial, perhaps with letters in front and a check digit behind. */
const yearFirst =
  (office: string, letters: RegExp, width: number): OfficeReader =>
  (body) => {
    const text = body.replace(letters, '');
    const long = /^((?:19|20)\d{2})[ /-]?(\d{3,6})(?:[-.][\dX])?$/.exec(text);
    const short = long ?? (text === body ? null : /^(\d{2})[ /-]?(\d{3,5})$/.exec(text));
    if (short) {
      const identity = numbered(office, fullYear(short[1], undefined), short[2]);
      // Letters in front are written of applications only.
      return text === body ? either(identity, `${fullYear(short[1], undefined)}${(short[2] ?? '').padStart(width, '0')}`) : application(identity);
    }
    return /^\d{3,7}$/.test(plain(text)) ? publication(plain(text)) : noReading;
  };

/** Sweden: seven digits, year and serial, with a check digit: `0501234-5`. */
const se: OfficeReader = (body, _kind, date) => {
  const filed = /^(\d{2})(\d{5})(?:[-.]\d)?$/.exec(body.replaceAll(' ', ''));
  if (filed) return either(numbered('SE', fullYear(filed[1], date), filed[2]), `${filed[1] ?? ''}${filed[2] ?? ''}`);
  return /^\d{5,6}$/.test(plain(body)) ? publication(plain(body)) : noReading;
};

/** Poland: one series, with `P.` or `W.` in front for applications. */
const pl: OfficeReader = (body, kind) => {
  const filed = /^([PW]) ?[.] ?(\d{5,6})$/.exec(body);
  if (filed) return application({ office: 'PL', serial: filed[2] ?? '', kind: filed[1] === 'W' ? 'utility-model' : 'patent' });
  const digits = plain(body);
  if (!/^\d{5,7}$/.test(digits)) return noReading;
  return digits.length === 6 && kind === undefined ? either({ office: 'PL', serial: digits }, digits) : publication(digits);
};

/** Hungary: `P 05 00123`. */
const hu: OfficeReader = (body) => {
  const filed = /^([PU]) ?(\d{2}) ?(\d{5})(?:\/\d+)?$/.exec(body);
  if (filed) return application(numbered('HU', fullYear(filed[2], undefined), filed[3], filed[1] === 'U' ? 'utility-model' : 'patent'));
  return /^(?:E0?)?\d{5,7}$/.test(plain(body)) ? publication(plain(body)) : noReading;
};

const dk: OfficeReader = (body, kind, date) => {
  // European patents in Denmark keep the European application number.
  const european = /^(\d{8})[.]\d$/.exec(body.replaceAll(' ', ''));
  return european ? application({ office: 'DK', ...docdbParts('EP', european[1] ?? '', date) }) : yearFirst('DK', /^(?:PA|BA) ?/, 5)(body, kind, date);
};

/** Soviet Union and German Democratic Republic: certificates and patents in one series, mostly cited by it. */
const former =
  (office: string): OfficeReader =>
  (body, kind) => {
    const digits = plain(body);
    if (!/^\d{2,7}$/.test(digits)) return noReading;
    return kind === undefined ? either({ office, serial: digits }, digits) : publication(digits);
  };

/** Russia: applications `2015117646` (year, serial, perhaps `/08`), patents `2 123 456`. */
const ru: OfficeReader = (body) => {
  const filed = /^((?:19|20)\d{2})(\d{6})(\/\d{2})?$/.exec(body.replaceAll(' ', ''));
  if (filed) {
    const identity = numbered('RU', filed[1] ?? '', filed[2]);
    return filed[3] === undefined ? either(identity, `${filed[1] ?? ''}${filed[2] ?? ''}`) : application(identity);
  }
  const old = /^(\d{2})(\d{6})(\/\d{2})$/.exec(body.replaceAll(' ', ''));
  if (old) return application(numbered('RU', fullYear(old[1], undefined), old[2]));
  return /^\d{2,7}$/.test(plain(body)) ? publication(plain(body)) : noReading;
};

/** Eurasian applications `2005 00123` have nine digits, patents six. */
const ea: OfficeReader = (body) => {
  const filed = /^((?:19|20)\d{2})[ /]?(\d{5})$/.exec(body);
  if (filed) return either(numbered('EA', filed[1] ?? '', filed[2]), plain(body));
  return /^\d{5,6}$/.test(plain(body)) ? publication(plain(body).padStart(6, '0')) : noReading;
};

export const europeanOffices: Readonly<Record<string, OfficeReader>> = {
  EP: ep, DE: de, GB: gb, FR: fr, AT: at, CH: ch, ES: es, IT: it, NL: nl, SE: se, PL: pl, HU: hu, DK: dk, RU: ru, EA: ea,
  BE: yearFirst('BE', /^BE ?/, 4),
  NO: yearFirst('NO', /^P ?/, 4),
  FI: yearFirst('FI', /^[PU] ?/, 4),
  CZ: yearFirst('CZ', /^P[VU]V? ?/, 4),
  SK: yearFirst('SK', /^P[PU]V? ?/, 4),
  RO: yearFirst('RO', /^[AU] ?/, 5),
  GR: yearFirst('GR', /^P ?/, 7),
  TR: yearFirst('TR', /^P ?/, 5),
  UA: yearFirst('UA', /^[AU] ?/, 5),
  MD: yearFirst('MD', /^[ASU] ?/, 4),
  BY: yearFirst('BY', /^[AU] ?/, 4),
  SU: former('SU'),
  DD: former('DD'),
  CS: yearFirst('CS', /^P[VU] ?/, 4),
  YU: yearFirst('YU', /^P-? ?/, 4),
};
