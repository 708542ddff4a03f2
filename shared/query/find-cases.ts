import type { IndexedFamily } from './indexed-family';
import { typedNumberKeys } from '../numbers/search-keys';
import { compact, isEmptySearch, matchesSearch, parseSearch, searchableText, wordsOf } from './search-text';

/** A case found by a number however typed, a reference, a name or words of a title. */
export type SearchHit = {
  readonly family: string;
  readonly reference: string;
  readonly title?: string;
  /** Set where the hit is one application. */
  readonly application?: string;
  readonly kind: 'reference' | 'number' | 'name' | 'title';
  /** The text that was found, as it is written in the case. */
  readonly matched: string;
};

/** Cases that a few typed letters mean: whole references and numbers first, then what begins so, then names, then titles. */
export const findCases = (families: Iterable<IndexedFamily>, text: string, limit: number, compare: (a: string, b: string) => number): readonly SearchHit[] => {
  const typed = compact(text);
  const search = parseSearch(text);
  const keys = typedNumberKeys(text);
  if (typed === '') return [];
  const hits: { readonly hit: SearchHit; readonly score: number }[] = [];
  const anywhere = ` ${typed}`;
  for (const family of families) {
    // The searchable text holds all that a hit can be: most cases are done with here.
    if (!family.text.includes(anywhere) && !matchesSearch(family.text, search)) continue;
    const found = bestHit(family, typed, keys, (candidate) => !isEmptySearch(search) && matchesSearch(searchableText([candidate]), search));
    if (found !== undefined) hits.push(found);
  }
  return hits
    .sort((a, b) => a.score - b.score || compare(a.hit.reference, b.hit.reference))
    .slice(0, limit)
    .map(({ hit }) => hit);
};

const bestHit = (family: IndexedFamily, typed: string, keys: readonly string[], hasWords: (text: string) => boolean): { readonly hit: SearchHit; readonly score: number } | undefined => {
  const { row } = family;
  const base = { family: family.key, reference: row.reference, ...(row.title === undefined ? {} : { title: row.title }) };
  for (const { text, application } of [{ text: row.reference, application: undefined }, ...family.references]) {
    const form = compact(text);
    if (form === '' || !form.includes(typed)) continue;
    const score = form === typed ? 0 : form.startsWith(typed) || wordsOf(text).some((word) => word.startsWith(typed)) ? 2 : 9;
    if (score < 9) return { hit: { ...base, ...(application === undefined ? {} : { application }), kind: 'reference', matched: text }, score };
  }
  if (/\d{2}/.test(typed)) {
    let prefix: { hit: SearchHit; score: number } | undefined;
    for (const { application, shown, forms } of family.numbers) {
      const hit: SearchHit = { ...base, application, kind: 'number', matched: shown };
      if (forms.includes(typed) || keys.some((key) => forms.includes(key))) return { hit, score: 1 };
      if (prefix === undefined && forms.some((form) => form.startsWith(typed))) prefix = { hit, score: 3 };
    }
    if (prefix !== undefined) return prefix;
  }
  const name = family.names.find(hasWords);
  if (name !== undefined) return { hit: { ...base, kind: 'name', matched: name }, score: 4 };
  if (row.title !== undefined && hasWords(row.title)) return { hit: { ...base, kind: 'title', matched: row.title }, score: 5 };
  return undefined;
};
