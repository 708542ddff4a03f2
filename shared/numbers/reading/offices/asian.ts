import { bare, beforeEra, docdbParts, fullYear, type ApplicationIdentity, type KindClass } from '../../identity/application-identity';
import { application, either, noReading, numbered, plain, publication, withoutPoint, type OfficeReader, type OfficeReading } from '../office-reading';

const eras: Readonly<Record<string, string>> = { 明: 'M', 大: 'T', 昭: 'S', 平: 'H', 令: 'R' };
const applicationWords: Readonly<Record<string, KindClass>> = { 特願: 'patent', 実願: 'utility-model', 意願: 'design' };
/** Words in front of Japanese publications with the letter of their kind code. */
const publicationWords: Readonly<Record<string, string>> = { 特開: 'A', 特表: 'A', 再表: 'A', 再公表: 'A', 特公: 'B', 特許: 'B', 実開: 'U', 実表: 'U', 実公: 'Y', 実登: 'U', 登録実用新案: 'U', 意匠登録: 'S', 意登: 'S' };

const japanese = new RegExp(`^(?:JP ?)?(${[...Object.keys(applicationWords), ...Object.keys(publicationWords)].sort((a, b) => b.length - a.length).join('|')})(?:登録)?第? ?(.+?) ?号?$`);

/** `特願2006-147056`, `特開平7-12345`: the word in front says what it is. Undefined where the text does not begin so. */
export const readJapanese = (text: string): { readonly reading: OfficeReading; readonly kind?: string } | undefined => {
  const match = japanese.exec(text);
  if (match === null) return undefined;
  const parts = japaneseParts(match[2] ?? '');
  const filed = applicationWords[match[1] ?? ''];
  if (filed !== undefined) return parts === undefined ? undefined : { reading: application({ ...parts.identity, kind: filed }) };
  const number = parts?.published ?? (/^\d{4,7}$/.test(plain(match[2] ?? '')) ? plain(match[2] ?? '') : undefined);
  const kind = publicationWords[match[1] ?? ''] ?? 'A';
  return number === undefined ? undefined : { reading: publication(number), kind };
};

/** Year and serial: since 2000 of the Western calendar (`2006-147056`), before of an era (`H07-12345`, `平7-12345`). */
const japaneseParts = (body: string): { readonly identity: ApplicationIdentity; readonly published: string } | undefined => {
  const latin = body.replace(/^([明大昭平令])[治正和成]?/, (_, era: string) => eras[era] ?? '');
  const parts = /^([MTSHR]) ?(\d{1,2})-(\d{1,6})$/.exec(latin) ?? /^([MTSHR])(\d{2})(\d{4,6})$/.exec(latin) ?? /^()((?:19|20)\d{2})[ /-]?(\d{1,6})$/.exec(latin);
  if (parts === null) return undefined;
  const [, era = '', year = '', serial = ''] = parts;
  return {
    identity: { office: 'JP', year: Number(year) + (beforeEra[era] ?? 0), serial: bare(serial) },
    // DOCDB writes years of eras as a letter and two digits.
    published: era === '' ? `${year}${serial.padStart(6, '0')}` : `${era}${year.padStart(2, '0')}${bare(serial).padStart(5, '0')}`,
  };
};

/** Numbers restart every year, and an application, a kokai and a kokoku may have the same one; grants have seven digits. */
const jp: OfficeReader = (body) => {
  const parts = japaneseParts(body);
  if (parts !== undefined) return either(parts.identity, parts.published);
  return /^\d{7}$/.test(plain(body)) ? publication(plain(body)) : noReading;
};

const koreanKind: Readonly<Record<string, KindClass>> = { '10': 'patent', '20': 'utility-model', '30': 'design' };

/** `10-2005-0012345` is an application or a publication of one; `10-1234567` a grant. */
const kr: OfficeReader = (written, _kind, date) => {
  // The OPS guide writes the parts that a shortened form leaves out in brackets: (10-2010-)7026618.
  const body = written.replace(/[()]/g, '');
  const filed = /^([123]0)?[ -]?((?:19|20)\d{2})[ -]?(\d{6,7})$/.exec(body);
  if (filed) return either(numbered('KR', filed[2] ?? '', filed[3], koreanKind[filed[1] ?? '']), `${filed[2] ?? ''}${(filed[3] ?? '').padStart(7, '0')}`);
  const granted = /^([123]0)-?(\d{7})(?:-?0000)?$/.exec(body.replaceAll(' ', ''));
  if (granted) return publication(`${granted[1] ?? ''}${granted[2] ?? ''}`);
  const short = /^(\d{2})-?(\d{5})$/.exec(body);
  return short ? either(numbered('KR', fullYear(short[1], date), short[2]), plain(body)) : noReading;
};

const chineseKind = (type: string): KindClass => (type === '2' || type === '9' ? 'utility-model' : type === '3' ? 'design' : 'patent');

/** Applications of twelve digits since October 2003, of eight before, each with a check digit; publications of nine and seven. */
const cn: OfficeReader = (written, kind) => {
  const body = written.replace(/^ZL[ .:-]*/, '');
  const { digits: all } = withoutPoint(body);
  if (body === written && /^[123]\d{8}$/.test(all)) return publication(all);
  const checked = /^(\d{12}|\d{8})[\dX]$/.exec(all);
  const digits = checked?.[1] ?? all;
  const { type, ...parts } = docdbParts('CN', digits, undefined);
  if (type !== undefined && /^[12389]$/.test(type)) return application({ office: 'CN', ...parts, type, kind: chineseKind(type) });
  if (body !== written) return noReading;
  return /^\d{7}$/.test(digits) || (kind !== undefined && /^\d{6,9}$/.test(digits)) ? publication(digits) : noReading;
};

/** Applications: year of the Republic of China and six digits; publications: `I123456`, `M123456`, since 2009 `201234567`. */
const tw: OfficeReader = (body) => {
  const digits = plain(body);
  const granted = /^([IMD])(\d{6})$/.exec(digits);
  if (granted || /^20\d{7}$/.test(digits) || /^\d{6}$/.test(digits)) return publication(digits);
  const filed = /^(0?\d{2}|1\d{2})([123]?\d{5,6})$/.exec(digits);
  if (filed === null || !/^\d{8,9}$/.test(digits)) return noReading;
  const year = digits.slice(0, digits.length - 6);
  const serial = digits.slice(-6);
  return application(numbered('TW', Number(year) + 1911, serial, serial.startsWith('2') ? 'utility-model' : serial.startsWith('3') ? 'design' : 'patent'));
};

/** Branch offices of India in the letters that DOCDB writes; N behind them is a national phase. */
const indianBranch: Readonly<Record<string, string>> = { DEL: 'DE', MUM: 'MU', KOL: 'KO', CHE: 'CH', BOM: 'BO', CAL: 'CA', MAS: 'MA' };

/** `1234/DEL/2009`, `1234/CHENP/2014`; since 2016 `2018 17 012345` (year, branch, kind of application, serial). */
const india: OfficeReader = (body) => {
  const old = /^(\d{1,5})\/? ?([A-Z]{3})(NP)?\/? ?((?:19|20)\d{2})$/.exec(body);
  const branch = indianBranch[old?.[2] ?? ''];
  if (old && branch !== undefined) return application({ office: 'IN', year: Number(old[4]), type: `${branch}${old[3] === undefined ? '' : 'N'}`, serial: bare(old[1]) });
  const docdb = /^(\d{1,5})(DE|MU|KO|CH|BO|CA|MA)(N?)((?:19|20)\d{2})$/.exec(body);
  if (docdb) return either({ office: 'IN', year: Number(docdb[4]), type: `${docdb[2] ?? ''}${docdb[3] ?? ''}`, serial: bare(docdb[1]) }, docdb[0]);
  const digits = plain(body);
  const filed = /^(20\d{2})([1-4][1-9]\d{6})$/.exec(digits);
  if (filed) return either(numbered('IN', filed[1] ?? '', filed[2]), digits);
  return /^\d{5,6}$/.test(digits) ? publication(digits) : noReading;
};

/** Singapore: year first, a check letter behind (`10201501234X`). */
const sg: OfficeReader = (body) => {
  const filed = /^(10|11)?((?:19|20)\d{2})(\d{5})-?([\dA-Z])?$/.exec(body.replaceAll(' ', ''));
  if (filed) return either({ ...numbered('SG', filed[2] ?? '', filed[3]), ...(filed[1] === undefined ? {} : { type: filed[1] }) }, plain(body));
  return /^\d{5,6}$/.test(plain(body)) ? publication(plain(body)) : noReading;
};

/** Hong Kong: applications `05101234.5` and since 2019 `62019001234.5`, publications of seven digits. */
const hk: OfficeReader = (body) => {
  const { digits } = withoutPoint(body);
  const filed = /^([2-9])(20\d{2})(\d{6})$/.exec(digits);
  if (filed) return application({ ...numbered('HK', filed[2] ?? '', filed[3]), type: filed[1] ?? '' });
  const old = /^(\d{2})(1\d{5})$/.exec(digits);
  if (old) return application(numbered('HK', fullYear(old[1], undefined), old[2]));
  return /^\d{7,8}$/.test(digits) ? publication(digits) : noReading;
};

/** Offices that write `1-2005-00123`: kind, year, serial. */
const kindFirst =
  (office: string): OfficeReader =>
  (body) => {
    const filed = /^([12])-((?:19|20)\d{2})-?(\d{5,6})$/.exec(body);
    if (filed) return either(numbered(office, filed[2] ?? '', filed[3], filed[1] === '2' ? 'utility-model' : 'patent'), plain(body));
    return /^\d{4,8}$/.test(plain(body)) ? publication(plain(body)) : noReading;
  };

/** Indonesia `P00 2005 00123`, Malaysia `PI 2005 0123`, Thailand `0501001234` with the Buddhist or Western year. */
const lettered =
  (office: string, letters: RegExp): OfficeReader =>
  (body) => {
    const filed = letters.exec(body);
    const text = filed === null ? body : body.slice(filed[0].length);
    const parts = /^((?:19|20)\d{2})[ /-]?(\d{3,6})$/.exec(text.trim());
    if (parts) return either(numbered(office, parts[1] ?? '', parts[2], filed?.[0].startsWith('S') === true || filed?.[0].startsWith('U') === true ? 'utility-model' : 'patent'), plain(body));
    return filed === null && /^\d{4,10}$/.test(plain(body)) ? either({ office, serial: bare(plain(body)) }, plain(body)) : noReading;
  };

export const asianOffices: Readonly<Record<string, OfficeReader>> = {
  JP: jp, KR: kr, CN: cn, TW: tw, IN: india, SG: sg, HK: hk,
  VN: kindFirst('VN'),
  PH: kindFirst('PH'),
  ID: lettered('ID', /^[PS](?:00)? ?(?=\d{4})/),
  MY: lettered('MY', /^[PU]I ?/),
  TH: lettered('TH', /^(?!)/),
};
