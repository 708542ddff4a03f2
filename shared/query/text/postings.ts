import { type Saved, savedInts } from '../columns/saved';
import type { Texts } from '../columns/texts';
import type { Runs } from './runs';
import { compareTerms, sortedTerms } from './term-order';
import { partMarks } from './text-part';

/**
 * Which documents hold a term. Terms stand in the order of their bytes, so that all that begin alike are one stretch of memory. A posting is
 * document × 256 + the parts in which the term stands, one bit each.
 */
export type Postings = {
  /** Terms in order, and the place of each term in it. */
  readonly order: Int32Array<ArrayBuffer>;
  readonly ranks: Int32Array<ArrayBuffer>;
  /** Where the postings of each place begin, with the end of the last one. */
  readonly starts: Int32Array<ArrayBuffer>;
  readonly postings: Int32Array<ArrayBuffer>;
};

/** Postings of all documents; `before` spares sorting terms that were sorted already. */
export const postingsOf = (terms: Texts, runs: Runs, before: Pick<Postings, 'order'> | undefined): Postings => {
  const order = orderOf(terms, before?.order);
  const count = terms.size();
  const documents = runs.documents();
  const tokens = new Int32Array(runs.longest());
  // Two integers a term, since both are wanted at once: the document in which it was last seen and one, and how many postings it has, then
  // where the next one goes.
  const of = new Int32Array(count * 2);
  for (let document = 0; document < documents; document += 1) {
    const length = runs.read(document, tokens);
    for (let at = 0; at < length; at += 1) {
      const term = ((tokens[at] ?? 0) - partMarks) * 2;
      if (term < 0 || of[term] === document + 1) continue;
      of[term] = document + 1;
      of[term + 1] = (of[term + 1] ?? 0) + 1;
    }
  }
  const ranks = ranksOf(order);
  const starts = new Int32Array(count + 1);
  let total = 0;
  for (let rank = 0; rank < count; rank += 1) {
    const term = (order[rank] ?? 0) * 2;
    starts[rank] = total;
    total += of[term + 1] ?? 0;
    of[term] = 0;
    of[term + 1] = starts[rank] ?? 0;
  }
  starts[count] = total;
  const postings = new Int32Array(total);
  for (let document = 0; document < documents; document += 1) {
    const length = runs.read(document, tokens);
    let part = 0;
    for (let at = 0; at < length; at += 1) {
      const token = tokens[at] ?? 0;
      if (token < partMarks) {
        part = 1 << token;
        continue;
      }
      const term = (token - partMarks) * 2;
      const place = of[term + 1] ?? 0;
      if (of[term] === document + 1) postings[place - 1] = (postings[place - 1] ?? 0) | part;
      else {
        of[term] = document + 1;
        of[term + 1] = place + 1;
        postings[place] = (document << 8) | part;
      }
    }
  }
  return { order, ranks, starts, postings };
};

/** Postings as they were stored. */
export const savedPostings = (from: Saved, name: string): Postings => {
  const order = savedInts(from, `${name}.order`);
  return { order, ranks: ranksOf(order), starts: savedInts(from, `${name}.starts`), postings: savedInts(from, `${name}.postings`) };
};

const ranksOf = (order: Int32Array): Int32Array<ArrayBuffer> => {
  const ranks = new Int32Array(order.length);
  for (let rank = 0; rank < order.length; rank += 1) ranks[order[rank] ?? 0] = rank;
  return ranks;
};

/** All terms in order: the new ones are sorted and merged into those that were. */
const orderOf = (terms: Texts, before: Int32Array<ArrayBuffer> | undefined): Int32Array<ArrayBuffer> => {
  const { blob, offsets } = terms.bytes();
  const known = before?.length ?? 0;
  const added = sortedTerms(known, terms.size(), blob, offsets);
  if (before === undefined || known === 0) return added;
  if (added.length === 0) return before;
  const merged = new Int32Array(terms.size());
  let left = 0;
  let right = 0;
  for (let at = 0; at < merged.length; at += 1) {
    const one = before[left] ?? -1;
    const other = added[right] ?? -1;
    const takeLeft = other < 0 || (one >= 0 && compareTerms(one, other, blob, offsets) <= 0);
    merged[at] = takeLeft ? one : other;
    if (takeLeft) left += 1;
    else right += 1;
  }
  return merged;
};
