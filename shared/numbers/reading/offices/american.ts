import { bare, fullYear, type KindClass } from '../../identity/application-identity';
import { application, either, noReading, numbered, plain, publication, type OfficeReader, type OfficeReading } from '../office-reading';

/** US series codes: 60 to 64 provisional, 29 design, 35 Hague (MPEP 503). */
const usKind = (series: string): KindClass => (/^6[0-4]$/.test(series) ? 'provisional' : series === '29' || series === '35' ? 'design' : 'patent');

/** Series in use: nonprovisional up to 19, designs, provisionals, reexaminations (MPEP 503; 17 to 19, 63 and 64 recalled). */
const isUsSeries = (series: string): boolean => Number(series) <= 19 || /^(?:29|35|6[0-4]|9[056])$/.test(series);

/** Patents so far have at most 13 million as number; kind A ended with 6,167,568 on 26 December 2000. */
const highestPatent = 13_500_000;

/**
 * Applications `11/183,143`, publications `2006/0142694`, patents `10,047,600`, `RE12,345`, `D123,456`. Eight digits without a sign between
 * are a patent or an application; eleven that begin with a year are a publication.
 */
const us: OfficeReader = (body, kind, date): OfficeReading => {
  const special = /^(RE|PP|AI|D|H|T|X) ?([\d, ]+)$/.exec(body);
  if (special) return /^\d{1,8}$/.test(plain(special[2] ?? '')) ? publication(`${special[1] ?? ''}${plain(special[2] ?? '').replace(/^0+/, '')}`) : noReading;
  const written = /^(\d{2})\/ ?(\d{3})[ ,.']?(\d{3})(?: ?P)?$/.exec(body);
  const filing = (series: string, serial: string): OfficeReading =>
    application({ office: 'US', series, serial: bare(serial), kind: usKind(series), ...(date === undefined ? {} : { year: Number(date.slice(0, 4)) }) });
  if (written) return filing(written[1] ?? '', `${written[2] ?? ''}${written[3] ?? ''}`);
  const published = /^(20\d{2})[/ -]?(\d{7})$/.exec(body);
  if (published) return publication(`${published[1] ?? ''}${(published[2] ?? '').replace(/^0/, '')}`);
  const shortened = /^(20\d{2})(\d{6})$/.exec(body);
  if (shortened) return publication(body);
  const docdb = /^((?:19|20)\d{2})[ ]?(\d{2})(\d{6})$/.exec(body);
  if (docdb) return application({ office: 'US', year: Number(docdb[1]), series: docdb[2] ?? '', serial: bare(docdb[3]), kind: usKind(docdb[2] ?? '') });
  const digits = plain(body);
  if (!/^\d{1,8}$/.test(digits) || /[./]/.test(body)) return noReading;
  const isPatent = Number(digits) <= highestPatent;
  if (body.includes(',') || kind !== undefined || digits.length < 8) {
    // A serial number alone is one only with its date: 183,143 of 2005.
    const serial = date !== undefined && digits.length <= 6 && kind === undefined ? [{ office: 'US', serial: bare(digits), year: Number(date.slice(0, 4)), kind: 'patent' as const }] : [];
    return { applications: serial, publications: isPatent && (digits.length >= 4 || kind !== undefined) ? [digits.replace(/^0+/, '')] : [] };
  }
  const series = digits.slice(0, 2);
  return { applications: isUsSeries(series) ? filing(series, digits.slice(2)).applications : [], publications: isPatent ? [digits.replace(/^0+/, '')] : [] };
};

/** Canada numbers applications and patents in one series. */
const ca: OfficeReader = (body, _kind, date) => {
  const digits = plain(body);
  return /^\d{5,7}$/.test(digits) ? either({ office: 'CA', serial: bare(digits), ...(date === undefined ? {} : { year: Number(date.slice(0, 4)) }) }, digits) : noReading;
};

const brazilianKind: Readonly<Record<string, KindClass>> = { PI: 'patent', MU: 'utility-model', DI: 'design', C1: 'patent', C2: 'patent', '10': 'patent', '11': 'patent', '12': 'patent', '13': 'patent', '20': 'utility-model', '21': 'utility-model', '22': 'utility-model', '30': 'design' };

/** Until 2011 `PI 0204567-8`, since then `10 2012 012345-0`; publications have the same number. */
const br: OfficeReader = (body) => {
  const old = /^(PI|MU|DI|C1|C2) ?(\d{2}) ?(\d{5})(?: ?- ?\d)?$/.exec(body);
  if (old) return either({ office: 'BR', type: old[1] ?? '', year: fullYear(old[2], undefined), serial: bare(old[3]), kind: brazilianKind[old[1] ?? ''] ?? 'patent' }, `${old[1] ?? ''}${old[2] ?? ''}${old[3] ?? ''}`);
  const checked = body.replace(/ ?- ?\d$/, '');
  const long = /^(\d{2})(20\d{2})(\d{6})(\d?)$/.exec(plain(checked));
  const kind = brazilianKind[long?.[1] ?? ''];
  if (long && kind !== undefined) return either({ office: 'BR', type: long[1] ?? '', year: Number(long[2]), serial: bare(long[3]), kind }, `${long[1] ?? ''}${long[2] ?? ''}${long[3] ?? ''}`);
  return /^\d{7}$/.test(plain(checked)) ? either(numbered('BR', fullYear(plain(checked).slice(0, 2), undefined), plain(checked).slice(2)), plain(checked)) : noReading;
};

/** `MX/a/2010/001234`, before `PA/a/2004/001234`; DOCDB `2010001234` and `PA04001234`. */
const mx: OfficeReader = (body) => {
  const filed = /^(?:MX|PA|GT|NL|JL)?\/?([AUF])\/((?:19|20)\d{2})\/(\d{6})$/.exec(body);
  if (filed) {
    const [, letter, year = '', serial = ''] = filed;
    return application(numbered('MX', year, serial, letter === 'U' ? 'utility-model' : letter === 'F' ? 'design' : 'patent'));
  }
  const old = /^PA(\d{2})(\d{6})$/.exec(body);
  if (old) return either(numbered('MX', fullYear(old[1], undefined), old[2]), body);
  const long = /^((?:19|20)\d{2})(\d{6})$/.exec(plain(body));
  if (long) return either(numbered('MX', long[1] ?? '', long[2]), plain(body));
  return /^\d{4,7}$/.test(plain(body)) ? publication(plain(body)) : noReading;
};

/** Argentina `P 05 01 01234`, published `AR 048765 A1`. */
const ar: OfficeReader = (body) => {
  const filed = /^([PM]) ?(\d{2}) ?(\d{2}) ?(\d{5})$/.exec(body);
  if (filed) return application({ ...numbered('AR', fullYear(filed[2], undefined), filed[4], filed[1] === 'M' ? 'utility-model' : 'patent'), type: filed[3] ?? '' });
  return /^\d{5,6}$/.test(plain(body)) ? publication(plain(body).padStart(6, '0')) : noReading;
};

export const americanOffices: Readonly<Record<string, OfficeReader>> = { US: us, CA: ca, BR: br, MX: mx, AR: ar };
