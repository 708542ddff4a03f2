import { wordsOf } from './text/words';

/** Texts as one string of words between single spaces, to be searched by {@link matchesSearch}. */
export const searchableText = (texts: Iterable<string>): string => {
  const out: string[] = [];
  for (const text of texts) out.push(wordsOf(text).join(' '));
  return ` ${out.filter((part) => part !== '').join(' ')} `;
};

/** What was typed, ready to be looked for: all terms must hold; of each term one of its needles must occur. */
export type Search = readonly (readonly string[])[];

/** Reads the search box of a list without an index: words, and "quoted phrases" of whole words; an unquoted word matches from its first letter. */
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
  return terms;
};

/** Whether a searchable text has all terms. */
export const matchesSearch = (text: string, search: Search): boolean => search.every((needles) => needles.some((needle) => text.includes(needle)));
