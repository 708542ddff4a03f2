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
  // Numbers of texts in sorted order; new ones are appended before sorting again, which is quick on an almost sorted list.
  let order: Int32Array<ArrayBuffer> = saved === undefined ? new Int32Array(0) : savedInts(saved.from, `${saved.name}.order`);
  let ranks: Int32Array<ArrayBuffer> = new Int32Array(0);
  const sorted = (): Int32Array<ArrayBuffer> => {
    if (order.length === texts.size()) return order;
    const written = Array.from({ length: texts.size() }, (_, id) => texts.text(id));
    const ids = [...order];
    for (let id = order.length; id < texts.size(); id += 1) ids.push(id);
    ids.sort((a, b) => {
      if (a === 0 || b === 0) return a === b ? 0 : a === 0 ? 1 : -1;
      const left = written[a] ?? '';
      const right = written[b] ?? '';
      return compare(left, right) || (left < right ? -1 : 1);
    });
    order = Int32Array.from(ids);
    return order;
  };
  return {
    texts,
    ranks: () => {
      if (ranks.length === texts.size()) return ranks;
      ranks = new Int32Array(texts.size());
      for (const [rank, id] of sorted().entries()) ranks[id] = rank;
      return ranks;
    },
    *parts(name): Parts {
      yield [`${name}.order`, sorted()];
      texts.trim();
      yield* texts.parts(name);
    },
  };
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
