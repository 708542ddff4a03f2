import type { Parts, Saved } from '../columns/saved';
import { createTexts, numbersOf } from '../columns/texts';
import { createRuns } from './runs';
import { compareToPrefix } from './term-order';
import { type Postings, postingsOf, savedPostings } from './postings';
import { partMarks, type PartText, type TextPart, textParts } from './text-part';
import { createWordBytes, mostWords } from './word-bytes';
import { type Token, tokensOf, type WordPattern } from './word-pattern';

/**
 * Where a pattern was found, by document: 0 nowhere, else 1 + 2 × place of the weightiest part in {@link textParts}, + 1 where only the
 * beginning of a word was found.
 */
export type TextMatches = Uint8Array<ArrayBuffer>;

/**
 * Full text of numbered documents: which of them hold a word, the beginning of one, or several words one after the other. New and changed
 * documents are looked through one by one until {@link TextIndex.settle} takes them into the sorted part.
 */
export type TextIndex = {
  readonly put: (document: number, texts: readonly PartText[]) => void;
  readonly remove: (document: number) => void;
  readonly clear: () => void;
  /** Takes over the documents of an index in another thread: `documents` has the number here of each one there, -1 where it is passed over. */
  readonly take: (index: { readonly from: Saved; readonly name: string }, documents: Int32Array) => void;
  /** Documents up to the highest number, found or not. `parts`: only in these. */
  readonly matches: (pattern: WordPattern, parts?: readonly TextPart[]) => TextMatches;
  /** Documents that are looked through one by one. */
  readonly unsettled: () => number;
  readonly documents: () => number;
  readonly settle: () => void;
  /** Makes ready for new documents, which a stored index is not until one comes: at most so many words at once; returns whether all are. */
  readonly prepare: (most?: number) => boolean;
  readonly parts: (name: string) => Parts;
  /** What {@link TextIndex.take} needs of it: the documents and their terms, nothing sorted. */
  readonly looseParts: (name: string) => Parts;
};

const anyPart = 0xff;

export const createTextIndex = (saved?: { readonly from: Saved; readonly name: string }): TextIndex => {
  const under = (suffix: string) => (saved === undefined ? undefined : { from: saved.from, name: `${saved.name}.${suffix}` });
  const terms = createTexts(under('terms'));
  const runs = createRuns(under('runs'));
  let base: Postings | undefined = saved === undefined ? undefined : savedPostings(saved.from, saved.name);
  const fresh = new Set<number>();
  let tokens = new Int32Array(1024);
  const ids = new Int32Array(mostWords);
  const words = createWordBytes((some) => {
    terms.idsOf(some, ids);
    const [hashes, count] = [some.hashes(), some.count()];
    for (let at = 0; at < count; at += 1) ids[at] = ids[at] === 0 ? (hashes[at] ?? 0) : (ids[at] ?? 0) + partMarks;
    runs.add(ids, count);
  });

  const put = (document: number, texts: readonly PartText[]): void => {
    runs.begin(document);
    for (const { part, text } of texts) {
      words.mark(textParts.indexOf(part));
      words.add(text);
    }
    words.flush();
    runs.end();
    fresh.add(document);
  };

  /** Which terms a token means: places in the sorted order, and terms that came since. */
  const termsOf = ({ bytes, isPrefix }: Token): TermRange => {
    const { blob, offsets } = terms.bytes();
    const sorted = base?.order ?? noInts;
    const edge = (above: boolean): number => {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const difference = compareToPrefix(sorted[middle] ?? 0, bytes, bytes.length, blob, offsets);
        if (difference < 0 || (above && difference === 0)) low = middle + 1;
        else high = middle;
      }
      return low;
    };
    // Among the sorted terms the word itself is the first of those that begin so; only new ones have to be looked up.
    const first = edge(false);
    const begun = sorted[first] ?? -1;
    const isWord = begun >= 0 && compareToPrefix(begun, bytes, bytes.length, blob, offsets) === 0 && (offsets[begun + 1] ?? 0) - (offsets[begun] ?? 0) === bytes.length;
    const exact = isWord ? begun : terms.size() > sorted.length ? terms.findBytes(bytes, bytes.length) : -1;
    const rank = exact < 0 || exact >= sorted.length ? -1 : (base?.ranks[exact] ?? -1);
    const newer = new Set<number>();
    if (!isPrefix) {
      if (exact >= sorted.length) newer.add(exact);
      return { from: rank < 0 ? 0 : rank, to: rank < 0 ? 0 : rank + 1, exactRank: rank, exact, newer };
    }
    for (let id = sorted.length; id < terms.size(); id += 1) if (compareToPrefix(id, bytes, bytes.length, blob, offsets) === 0) newer.add(id);
    return { from: first, to: edge(true), exactRank: rank, exact, newer };
  };

  /** Looks through the tokens of one document. */
  const look = (document: number, ranges: readonly TermRange[], mask: number): number => {
    if (tokens.length < runs.longest()) tokens = new Int32Array(runs.longest());
    const length = runs.read(document, tokens);
    const baseSize = base?.order.length ?? 0;
    let part = 0;
    let best = 0;
    for (let at = 0; at < length; at += 1) {
      const token = tokens[at] ?? 0;
      if (token < partMarks) {
        part = token;
        continue;
      }
      if (((mask >> part) & 1) === 0) continue;
      let inexact = 0;
      let found = true;
      for (let index = 0; index < ranges.length && found; index += 1) {
        const term = (tokens[at + index] ?? 0) - partMarks;
        const range = ranges[index];
        if (range === undefined || at + index >= length || term < 0) {
          found = false;
          break;
        }
        if (term !== range.exact) inexact = 1;
        if (term < baseSize) {
          const rank = base?.ranks[term] ?? -1;
          found = rank >= range.from && rank < range.to;
        } else found = range.newer.has(term);
      }
      if (!found) continue;
      const code = 1 + part * 2 + inexact;
      if (best === 0 || code < best) best = code;
    }
    return best;
  };

  const settled = (range: TermRange, mask: number, into: TextMatches): void => {
    if (base === undefined) return;
    const { postings, starts } = base;
    const note = (from: number, to: number, inexact: number): void => {
      for (let at = from; at < to; at += 1) {
        const posting = postings[at] ?? 0;
        const parts = posting & mask & 0xff;
        if (parts === 0) continue;
        const document = posting >>> 8;
        const code = 1 + (31 - Math.clz32(parts & -parts)) * 2 + inexact;
        const known = into[document] ?? 0;
        if (known === 0 || code < known) into[document] = code;
      }
    };
    note(starts[range.from] ?? 0, starts[range.to] ?? 0, 1);
    if (range.exactRank >= 0) note(starts[range.exactRank] ?? 0, starts[range.exactRank + 1] ?? 0, 0);
  };

  const settle = (): Postings => {
    if (base !== undefined && fresh.size === 0) return base;
    const settled = postingsOf(terms, runs, base);
    base = settled;
    fresh.clear();
    terms.trim();
    return settled;
  };

  return {
    put,
    remove: (document) => {
      runs.remove(document);
      fresh.add(document);
    },
    clear: () => {
      terms.clear();
      runs.clear();
      fresh.clear();
      base = undefined;
    },
    take: ({ from, name }, documents) => {
      const numbers = numbersOf(terms, { from, name: `${name}.terms` });
      const theirs = createRuns({ from, name: `${name}.runs` });
      if (tokens.length < theirs.longest()) tokens = new Int32Array(theirs.longest());
      for (let at = 0; at < documents.length; at += 1) {
        const document = documents[at] ?? -1;
        if (document < 0) continue;
        const length = theirs.read(at, tokens);
        for (let place = 0; place < length; place += 1) {
          const token = tokens[place] ?? 0;
          if (token >= partMarks) tokens[place] = (numbers[token - partMarks] ?? 0) + partMarks;
        }
        runs.begin(document);
        runs.add(tokens, length);
        runs.end();
        fresh.add(document);
      }
    },
    matches: (pattern, parts) => {
      const mask = parts === undefined ? anyPart : parts.reduce((bits, part) => bits | (1 << textParts.indexOf(part)), 0);
      const ranges = tokensOf(pattern).map(termsOf);
      const found: TextMatches = new Uint8Array(runs.documents());
      const [first, ...others] = ranges;
      if (first === undefined) return found;
      settled(first, mask, found);
      if (others.length > 0) {
        for (const range of others) {
          const also: TextMatches = new Uint8Array(found.length);
          settled(range, mask, also);
          for (let document = 0; document < found.length; document += 1) if (also[document] === 0) found[document] = 0;
        }
        for (let document = 0; document < found.length; document += 1) if (found[document] !== 0) found[document] = look(document, ranges, mask);
      }
      for (const document of fresh) found[document] = look(document, ranges, mask);
      return found;
    },
    unsettled: () => fresh.size,
    documents: runs.documents,
    settle: () => void settle(),
    prepare: terms.prepare,
    *parts(name): Parts {
      const { order, starts, postings } = settle();
      yield* terms.parts(`${name}.terms`);
      yield* runs.parts(`${name}.runs`);
      yield [`${name}.order`, order];
      yield [`${name}.starts`, starts];
      yield [`${name}.postings`, postings];
    },
    *looseParts(name): Parts {
      yield* terms.parts(`${name}.terms`);
      yield* runs.parts(`${name}.runs`);
    },
  };
};

/** Terms from one place of the sorted order to another, the one that is the word itself, and those that came since it was made. */
type TermRange = { readonly from: number; readonly to: number; readonly exactRank: number; readonly exact: number; readonly newer: ReadonlySet<number> };

const noInts = new Int32Array(0);
