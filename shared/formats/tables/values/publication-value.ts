import type { OfficeCode } from '../../../model/office';
import { readNumber } from '../../../numbers/reading/read-number';

/** Number of a published document in DOCDB parts; `kind` is empty where the table does not say it. */
export type PublicationValue = { readonly country: OfficeCode; readonly number: string; readonly kind: string; readonly original?: string };

/**
 * Reads the number of a publication as tables write it: `EP 2 400 812 A1`, `KR20150000637 (U)`, `US-11355780-B2`, `US20130101709`, `JP2013251859 A`.
 * Undefined where it names no office and none is given, or holds no number.
 */
export const readPublication = (text: string, office?: OfficeCode, kind?: string): PublicationValue | undefined => {
  const written = text.trim().replace(/\s*\(([A-Z]\d?)\)$/i, ' $1').replace(/^([A-Za-z]{2})-(.+?)-([A-Za-z]\d?)$/, '$1 $2 $3').toUpperCase();
  const typed = office !== undefined && /^(?:RE|PP)?[\d ,./-]+$/.test(written) ? `${office} ${written}` : written;
  const withKind = kind === undefined || kind === '' || / [A-Z]\d?$/.test(typed) ? typed : `${typed} ${kind}`;
  const [named, ...others] = readNumber(withKind, office).publications;
  if (named !== undefined && others.length === 0) return { country: named.country, number: named.number, kind: named.kind ?? kind ?? '', ...originalOf(text, named) };
  const parts = /^([A-Z]{2})[ .:/-]*((?:[A-Z]{1,2}\/?)*\d[\dA-Z ./,-]*?)(?: ?([A-Z]\d?))?$/.exec(typed);
  const country = parts?.[1];
  const number = country === undefined ? '' : docdbDigits(country, parts?.[2] ?? '');
  if (country === undefined || !/\d{2}/.test(number) || number.length > 20) return undefined;
  const own = parts?.[3] ?? kind ?? '';
  return { country, number, kind: own, ...originalOf(text, { country, number, kind: own }) };
};

/** The digits that DOCDB keeps of a number: without separators, the letters of Mexican and the type of Korean applications. */
const docdbDigits = (country: string, written: string): string => {
  const mexican = country === 'MX' ? /^(?:MX\/)?[A-Z]\/(\d{4})\/(\d{6})$/.exec(written) : null;
  if (mexican) return `${mexican[1] ?? ''}${mexican[2] ?? ''}`;
  const digits = written.replace(/[ ./,-]/g, '');
  return country === 'KR' ? digits.replace(/^[12]0((?:19|20)\d{9})$/, '$1') : digits;
};

/** The number as written, where it is more than the DOCDB parts put together. */
const originalOf = (text: string, { country, number, kind }: { readonly country: string; readonly number: string; readonly kind?: string | undefined }): { readonly original?: string } => {
  const bare = text.replace(/[\s()]/g, '').toUpperCase();
  return bare === `${country}${number}${kind ?? ''}` || bare === `${country}${number}` || bare === number || bare === `${country}-${number}-${kind ?? ''}` ? {} : { original: text.trim() };
};
