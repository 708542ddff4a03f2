import { type Compare, createDictionary } from '../columns/column';
import type { Parts, Saved } from '../columns/saved';
import { sortedStatuses } from './status-order';

/** The dictionaries of a table: columns that hold the same sort of text share one. */
export const dictionaryNames = ['keys', 'references', 'names', 'titles', 'offices', 'statuses', 'words', 'codes', 'classes', 'tags', 'people', 'numbers', 'records'] as const;
export type DictionaryName = (typeof dictionaryNames)[number];
type Kept = ReturnType<typeof createDictionary>;
export type Dictionaries = Readonly<Record<DictionaryName, Kept>> & { readonly parts: () => Parts };

/** `compare` orders texts for people (a collator of their language). */
export const createDictionaries = (compare: Compare, saved?: Saved): Dictionaries => {
  const kept = (name: DictionaryName): Kept => createDictionary(orders[name] ?? compare, saved === undefined ? undefined : { from: saved, name: `dictionary.${name}` });
  // Sound: every name is made.
  const all = Object.fromEntries(dictionaryNames.map((name) => [name, kept(name)])) as Record<DictionaryName, Kept>;
  return {
    ...all,
    *parts(): Parts {
      for (const name of dictionaryNames) yield* all[name].parts(`dictionary.${name}`);
    },
  };
};

const byUnits: Compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const statusOrder = (text: string): number => sortedStatuses.findIndex((status) => status === text);

/** Texts that are not put in order by the rules of a language: numbers are of one form, records are never sorted by. */
const orders: Partial<Record<DictionaryName, Compare>> = { keys: byUnits, codes: byUnits, offices: byUnits, classes: byUnits, numbers: byUnits, records: () => 0, statuses: (a, b) => statusOrder(a) - statusOrder(b) };

