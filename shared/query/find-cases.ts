import { typedNumberKeys } from '../numbers/search-keys';
import { rowsOfBits } from './columns/bits';
import { known, textsAt } from './columns/column-values';
import type { Condition } from './language/query';
import { matchesSearch, parseSearch, type Search, searchableText } from './search-text';
import { originalNameColumns, partyColumns } from './table/case-columns';
import { findRows } from './table/find-rows';
import type { PortfolioTable } from './table/portfolio-table';
import { numberRows, phraseRows } from './table/text-rows';
import { compact } from './text/fold';
import type { TextMatches } from './text/text-index';
import { wordsOf } from './text/words';

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

/** So many of the cases that fit best are looked at closely. */
const lookedAt = 400;

/** Cases that a few typed letters mean: whole references and numbers first, then what begins so, then names, then titles. */
export const findCases = (table: PortfolioTable, text: string, limit: number, compare: (a: string, b: string) => number): readonly SearchHit[] => {
  const typed = compact(text);
  if (typed === '') return [];
  const keys = typedNumberKeys(text);
  const conditions = text.split(/\s+/).flatMap((word): Condition[] => (wordsOf(word).length === 0 ? [] : [{ kind: 'words', phrases: [{ text: word, isWhole: false }], isNegated: false, from: 0, to: 0 }]));
  const { cases, scores } = findRows(table, { conditions }, 'cases');
  // What was typed may be one number or reference as a whole, written in another way.
  const whole = new Set<number>();
  const note = (codes: TextMatches): void => {
    for (const [row, code] of codes.entries()) if (code !== 0) whole.add(row);
  };
  note(phraseRows(table, { text: typed, isWhole: false }, 'cases', ['reference', 'number']));
  for (const key of keys) note(numberRows(table, key, 'cases', true));
  const rows = [...new Set([...whole, ...rowsOfBits(cases)])];
  const best = rows.length <= lookedAt ? rows : rows.sort((a, b) => Number(whole.has(b)) - Number(whole.has(a)) || (scores?.[b] ?? 0) - (scores?.[a] ?? 0)).slice(0, lookedAt);
  return best
    .flatMap((row) => bestHit(table, row, typed, keys, parseSearch(text)) ?? [])
    .sort((a, b) => a.score - b.score || compare(a.hit.reference, b.hit.reference))
    .slice(0, limit)
    .map(({ hit }) => hit);
};

type Scored = { readonly hit: SearchHit; readonly score: number };

const bestHit = (table: PortfolioTable, row: number, typed: string, keys: readonly string[], search: Search): Scored | undefined => {
  const { cases } = table;
  const reference = cases.text('reference', row);
  const title = cases.text('title', row);
  const base = { family: cases.text('key', row), reference, ...known('title', title) };
  for (const { text, application } of [{ text: reference, application: undefined }, ...(cases.more(row).references ?? [])]) {
    const form = compact(text);
    if (form === '' || !form.includes(typed)) continue;
    const score = form === typed ? 0 : form.startsWith(typed) || wordsOf(text).some((word) => word.startsWith(typed)) ? 2 : 9;
    if (score < 9) return { hit: { ...base, ...(application === undefined ? {} : { application }), kind: 'reference', matched: text }, score };
  }
  const number = /\d{2}/.test(typed) ? bestNumber(table, row, typed, keys) : undefined;
  if (number !== undefined) return { hit: { ...base, kind: 'number', application: number.application, matched: number.shown }, score: number.isWhole ? 1 : 3 };
  const hasWords = (text: string): boolean => matchesSearch(searchableText([text]), search);
  if (search.length === 0) return undefined;
  const names = [cases.text('client', row), ...[...Object.values(partyColumns), ...Object.values(originalNameColumns)].flatMap((column) => textsAt(cases.columns[column], row))];
  const name = names.find(hasWords);
  if (name !== undefined) return { hit: { ...base, kind: 'name', matched: name }, score: 4 };
  return title !== '' && hasWords(title) ? { hit: { ...base, kind: 'title', matched: title }, score: 5 } : undefined;
};

/** The number of an application or publication of a case that is meant, or begins so; a publication is named where it is the one. */
const bestNumber = (table: PortfolioTable, row: number, typed: string, keys: readonly string[]): { readonly application: string; readonly shown: string; readonly isWhole: boolean } | undefined => {
  const { applications } = table;
  const { from, to } = table.membersOf(row);
  let begun: { readonly application: string; readonly shown: string; readonly isWhole: boolean } | undefined;
  for (let member = from; member < to; member += 1) {
    const application = applications.text('id', member);
    const office = applications.text('office', member).toLowerCase();
    for (const [place, shown] of [applications.text('number', member), ...textsAt(applications.columns.publications, member)].entries()) {
      if (shown === '') continue;
      const form = compact(shown);
      const bare = form.startsWith(office) ? form.slice(office.length) : form;
      const own = place === 0 ? typedNumberKeys(shown, office.toUpperCase()) : typedNumberKeys(shown);
      if (form === typed || bare === typed || keys.some((key) => own.includes(key))) return { application, shown, isWhole: true };
      begun ??= form.startsWith(typed) || bare.startsWith(typed) ? { application, shown, isWhole: false } : undefined;
    }
  }
  return begun;
};
