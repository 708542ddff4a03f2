import type { Publication } from '../../model/publication';
import { asciiNumber } from './ascii-number';

/** A publication that a text names: DOCDB country and number; the kind code where the text has it. */
export type NamedPublication = Pick<Publication, 'country' | 'number'> & { readonly kind?: string };

/**
 * The publication that a text names, where its form is that of a publication and of no application (`EP 2 400 812 A1`, `WO 98/12345`,
 * `US 2006/0142694 A1`, `特開2006-147056`, `US 10,047,600`). `office` is used where the text names none. A publication and an application of
 * the same digits have nothing to do with each other.
 */
export const publicationFromText = (text: string, office?: string): NamedPublication | undefined => {
  const written = asciiNumber(text);
  const japanese = /^(特開|特表|再表|特公|特許|実開|実公|実登|登録実用新案)(?:登録)?第?(.+?)号?$/.exec(written);
  if (japanese) return japanesePublication(japanese[2] ?? '', japaneseKinds[japanese[1] ?? '']);
  const named = /^([A-Z]{2})[ .:-]*(?=\d|[MTSHR]\d)/.exec(written);
  const special = /^(?:US[ .-]*)?(RE|PP|D|H) ?(\d{1,3}(?:,\d{3})+|\d{4,8})(?: ?([EPSH]\d?))?$/.exec(written);
  if (special && (office === 'US' || written.startsWith('US'))) return numbered('US', `${special[1] ?? ''}${plain(special[2] ?? '')}`, special[3]);
  const country = named?.[1] ?? office;
  if (country === undefined || written.startsWith('PCT')) return undefined;
  const rest = named ? written.slice(named[0].length) : written;
  const withKind = /^(.*\d) ?([A-Z]\d|[ABCUYTS])$/.exec(rest);
  const body = withKind?.[1] ?? rest;
  const kind = withKind?.[2];
  switch (country) {
    case 'WO': {
      const parts = /^(\d{4}|\d{2})[/ -]?(\d{5,6})$/.exec(body);
      return parts ? numbered('WO', internationalNumber(parts[1] ?? '', parts[2] ?? ''), kind) : undefined;
    }
    case 'EP': {
      const digits = plain(body);
      return /^\d{5,7}$/.test(digits) && !body.includes('.') ? numbered('EP', digits.padStart(7, '0'), kind) : undefined;
    }
    case 'US': {
      const published = /^(20\d{2})\/?(\d{7})$/.exec(body);
      if (published) return numbered('US', `${published[1] ?? ''}${(published[2] ?? '').replace(/^0/, '')}`, kind);
      return kind !== undefined || /^\d{1,2}(?:,\d{3}){2}$/.test(body) ? numbered('US', plain(body), kind) : undefined;
    }
    case 'KR': {
      const published = /^[12]0[ -]?((?:19|20)\d{2})[ -]?(\d{7})$/.exec(body);
      if (published) return kind === undefined ? undefined : numbered('KR', `${published[1] ?? ''}${published[2] ?? ''}`, kind);
      return /^[12]0-?\d{7}$/.test(body) ? numbered('KR', plain(body), kind) : undefined;
    }
    case 'JP':
      return kind === undefined ? undefined : japanesePublication(body, kind);
    case 'CN':
      return kind !== undefined || /^[123]\d{8}$/.test(plain(body)) ? numbered('CN', plain(body), kind) : undefined;
    default:
      return kind === undefined ? undefined : numbered(country, plain(body), kind);
  }
};

/** What may be the same publication: the kind where both are known, by its letter; EP and WO keep the number through all kinds. */
export const isNamedPublication = (named: NamedPublication, { country, number, kind }: Pick<Publication, 'country' | 'number' | 'kind'>): boolean =>
  named.country === country &&
  (named.number === number || (country === 'EP' && named.number === number.padStart(7, '0'))) &&
  (named.kind === undefined || country === 'EP' || country === 'WO' || kind.startsWith(named.kind.slice(0, 1)));

const japaneseKinds: Readonly<Record<string, string>> = { 特開: 'A', 特表: 'A', 再表: 'A', 特公: 'B', 特許: 'B', 実開: 'U', 実公: 'Y', 実登: 'U', 登録実用新案: 'U' };

/** DOCDB writes years of eras as a letter and two digits: `H0712345`. */
const japanesePublication = (text: string, kind: string | undefined): NamedPublication | undefined => {
  const latin = text.replace(/^昭和?/, 'S').replace(/^平成?/, 'H');
  const era = /^([SH]) ?(\d{1,2})[ -]?(\d{4,6})$/.exec(latin);
  if (era) return numbered('JP', `${era[1] ?? ''}${(era[2] ?? '').padStart(2, '0')}${(era[3] ?? '').padStart(5, '0')}`, kind);
  const western = /^((?:19|20)\d{2})[ /-]?(\d{1,6})$/.exec(latin);
  if (western) return numbered('JP', `${western[1] ?? ''}${(western[2] ?? '').padStart(6, '0')}`, kind);
  return /^\d{7}$/.test(plain(latin)) ? numbered('JP', plain(latin), kind) : undefined;
};

/** From 2004 four digits of the year and six of the serial, before two and five. PCT publications began in 1978. */
const internationalNumber = (year: string, serial: string): string => {
  const full = year.length === 4 ? Number(year) : Number(year) >= 78 ? 1900 + Number(year) : 2000 + Number(year);
  return full >= 2004 ? `${full}${serial.padStart(6, '0')}` : `${String(full).slice(2)}${serial.replace(/^0+(?=\d{5})/, '').padStart(5, '0')}`;
};

const plain = (digits: string): string => digits.replace(/[\s,./-]/g, '');

const numbered = (country: string, number: string, kind: string | undefined): NamedPublication | undefined =>
  /^(?:RE|PP|[A-Z])?\d{4,13}$/.test(number) ? { country, number, ...(kind === undefined ? {} : { kind }) } : undefined;
