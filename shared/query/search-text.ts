import { typedNumberKeys } from '../numbers/search-keys';

/**
 * Text as the search box compares it: case, width, accents and punctuation do not count; every Chinese, Japanese and Korean
 * character is a word of its own, so that any part of a run can be found.
 */

const unaccented: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆]/gu;
const words = /[\p{L}\p{N}]+/gu;
const ascii = /^[\x20-\x7e]*$/;

/** Lower case without accents; full-width forms become ordinary ones; voiced kana stay what they are. */
export const fold = (text: string): string => {
  if (ascii.test(text)) return text.toLowerCase();
  const bare = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').toLowerCase();
  return bare.replace(/[ßæœøłđðþı]/g, (letter) => unaccented[letter] ?? letter);
};

/** The words of a text, folded, in order. */
export const wordsOf = (text: string): string[] => {
  const folded = fold(text);
  return (ascii.test(folded) ? folded : folded.replace(cjk, ' $& ')).match(words) ?? [];
};

/** A number or reference without anything but letters and digits: `EP 24 160 118.6` is `ep241601186`. */
export const compact = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** Texts as one string of words between single spaces, to be searched by {@link matchesSearch}. */
export const searchableText = (texts: Iterable<string>): string => {
  const out: string[] = [];
  for (const text of texts) out.push(wordsOf(text).join(' '));
  return ` ${out.filter((part) => part !== '').join(' ')} `;
};

/** What was typed, ready to be looked for. */
export type Search = {
  /** All must hold; of each term one of its needles must occur. */
  readonly terms: readonly (readonly string[])[];
  /** The whole input as one number, where it could be one. */
  readonly number?: string;
  /** What the whole input means as a number of an office, in whatever form; one of them must occur. */
  readonly numberKeys?: readonly string[];
};

/** Reads the search box: words, and "quoted phrases" of whole words; an unquoted word matches from its first letter. */
export const parseSearch = (text: string): Search => {
  const terms: string[][] = [];
  for (const match of text.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]|[^\s"“”„«»]+/gu)) {
    const phrase = match[1];
    const parts = wordsOf(phrase ?? match[0]);
    if (parts.length === 0) continue;
    if (phrase !== undefined) terms.push([` ${parts.join(' ')} `]);
    else if (parts.length === 1) terms.push([` ${parts[0]}`]);
    else terms.push([` ${parts.join(' ')}`, ` ${parts.join('')}`]);
  }
  const whole = compact(text);
  const digits = whole.replace(/\D+/g, '').length;
  if (digits < 4 || terms.length === 0 || /["“”„«»]/.test(text)) return { terms };
  return { terms, number: ` ${whole}`, numberKeys: typedNumberKeys(text).map((key) => ` ${key} `) };
};

export const isEmptySearch = (search: Search): boolean => search.terms.length === 0;

/** Whether a searchable text has all terms, or the number that the whole input is, in whatever form. */
export const matchesSearch = (text: string, search: Search): boolean =>
  search.terms.every((needles) => needles.some((needle) => text.includes(needle))) ||
  (search.number !== undefined && text.includes(search.number)) ||
  (search.numberKeys?.some((key) => text.includes(key)) ?? false);
