import { createInts, type Ints } from './ints';
import { createLists, type Lists } from './lists';
import { type Parts, type Saved, savedInts } from './saved';
import { createTexts, type Texts } from './texts';

/** Order of texts: by the rules of a language with numbers as numbers, or as given. */
export type Compare = (a: string, b: string) => number;

/** Distinct texts with their places in the sorted order; the empty text (not known) comes last. */
export type Dictionary = { readonly texts: Texts; readonly ranks: () => Int32Array };

/** The sorted order is kept until a text is added; adding a few to many costs little. */
export const createDictionary = (compare: Compare, saved?: { readonly from: Saved; readonly name: string }): Dictionary & { readonly parts: (name: string) => Parts } => {
  const texts = createTexts(saved);
  // Numbers of texts in sorted order.
  let order: Int32Array<ArrayBuffer> = saved === undefined ? new Int32Array(0) : savedInts(saved.from, `${saved.name}.order`);
  let ranks: Int32Array<ArrayBuffer> = new Int32Array(0);
  const sorted = (): Int32Array<ArrayBuffer> => {
    if (order.length < texts.size()) order = withAdded(order, texts, compare);
    return order;
  };
  return {
    texts,
    ranks: () => {
      if (ranks.length === texts.size()) return ranks;
      ranks = new Int32Array(texts.size());
      const ids = sorted();
      for (let rank = 0; rank < ids.length; rank += 1) ranks[ids[rank] ?? 0] = rank;
      return ranks;
    },
    *parts(name): Parts {
      yield [`${name}.order`, sorted()];
      texts.trim();
      yield* texts.parts(name);
    },
  };
};

/** The order with the texts that came since. Few among many are looked up one by one, so that an edit does not read all texts again. */
const withAdded = (order: Int32Array<ArrayBuffer>, texts: Texts, compare: Compare): Int32Array<ArrayBuffer> => {
  const added = Array.from({ length: texts.size() - order.length }, (_, at) => order.length + at);
  if (added.length * 16 > order.length) {
    const written = Array.from({ length: texts.size() }, (_, id) => texts.text(id));
    return Int32Array.from([...order, ...added].sort(inOrder((id) => written[id] ?? '', compare)));
  }
  const byText = inOrder(texts.text, compare);
  const merged = new Int32Array(texts.size());
  let taken = 0;
  for (const [at, id] of added.sort(byText).entries()) {
    let low = taken;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (byText(order[middle] ?? 0, id) < 0) low = middle + 1;
      else high = middle;
    }
    merged.set(order.subarray(taken, low), taken + at);
    merged[low + at] = id;
    taken = low;
  }
  merged.set(order.subarray(taken), taken + added.length);
  return merged;
};

/** Texts by number: as they compare, else by their units; the empty text last. */
const inOrder = (textOf: (id: number) => string, compare: Compare) => (a: number, b: number): number => {
  if (a === 0 || b === 0) return a === b ? 0 : a === 0 ? 1 : -1;
  const [left, right] = [textOf(a), textOf(b)];
  return compare(left, right) || (left < right ? -1 : 1);
};

/** No date known; later than every real day, so that it sorts last when ascending. */
export const noDay = 0x7fff_ffff;

/** One value for each row: a text of a dictionary, several of them, a day number or a count. */
export type Column =
  | { readonly kind: 'text'; readonly dictionary: Dictionary; readonly ids: Ints }
  | { readonly kind: 'texts'; readonly dictionary: Dictionary; readonly lists: Lists }
  | { readonly kind: 'day'; readonly days: Ints }
  | { readonly kind: 'count'; readonly counts: Ints };

type Under = { readonly from: Saved; readonly name: string } | undefined;

export const textColumn = (dictionary: Dictionary, saved: Under) => ({ kind: 'text' as const, dictionary, ids: createInts(0, saved === undefined ? undefined : savedInts(saved.from, saved.name)) });
export const textsColumn = (dictionary: Dictionary, saved: Under) => ({ kind: 'texts' as const, dictionary, lists: createLists(saved) });
export const dayColumn = (saved: Under) => ({ kind: 'day' as const, days: createInts(noDay, saved === undefined ? undefined : savedInts(saved.from, saved.name)) });
export const countColumn = (saved: Under) => ({ kind: 'count' as const, counts: createInts(0, saved === undefined ? undefined : savedInts(saved.from, saved.name)) });

/**
 * Takes over rows of the same column of a table in another thread: `rows` has the row here of each row there, -1 where it is passed over, `numbers`
 * those of the texts there in the dictionaries here.
 */
export const takeColumn = (column: Column, { from, name }: NonNullable<Under>, rows: Int32Array, numbers: ReadonlyMap<Texts, Int32Array>): void => {
  switch (column.kind) {
    case 'text':
      return takeInts(column.ids, savedInts(from, name), rows, 0, numbers.get(column.dictionary.texts));
    case 'texts':
      return column.lists.take({ from, name }, rows, numbers.get(column.dictionary.texts) ?? noNumbers);
    case 'day':
      return takeInts(column.days, savedInts(from, name), rows, noDay);
    case 'count':
      return takeInts(column.counts, savedInts(from, name), rows, 0);
  }
};
const noNumbers = new Int32Array(0);

const takeInts = (into: Ints, values: Int32Array, rows: Int32Array, empty: number, numbers?: Int32Array): void => {
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? -1;
    const value = values[at] ?? empty;
    if (row >= 0) into.set(row, numbers === undefined ? value : (numbers[value] ?? 0));
  }
};

export const clearColumn = (column: Column): void => {
  switch (column.kind) {
    case 'text':
      return column.ids.clear();
    case 'texts':
      return column.lists.clear();
    case 'day':
      return column.days.clear();
    case 'count':
      return column.counts.clear();
  }
};

export function* columnParts(column: Column, name: string): Parts {
  switch (column.kind) {
    case 'text':
      yield [name, column.ids.used()];
      return;
    case 'texts':
      yield* column.lists.parts(name);
      return;
    case 'day':
      yield [name, column.days.used()];
      return;
    case 'count':
      yield [name, column.counts.used()];
  }
}
