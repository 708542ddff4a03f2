import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextIndex, type TextIndex } from '#shared/query/text/text-index';
import { type PartText, type TextPart, textParts } from '#shared/query/text/text-part';
import type { WordPattern } from '#shared/query/text/word-pattern';
import { wordsOf } from '#shared/query/text/words';

/** The slow and obvious answer: the words of each text looked at one after the other. */
const naive = (texts: readonly PartText[] | undefined, { words, isWhole }: WordPattern, parts: readonly TextPart[] | undefined): number => {
  let best = 0;
  for (const { part, text } of texts ?? []) {
    if (parts !== undefined && !parts.includes(part)) continue;
    const own = wordsOf(text);
    for (let at = 0; at + words.length <= own.length; at += 1) {
      const last = words.length - 1;
      const found = words.every((word, index) => (index === last && !isWhole ? own[at + index]?.startsWith(word) : own[at + index] === word));
      if (!found) continue;
      const code = 1 + textParts.indexOf(part) * 2;
      if (best === 0 || code < best) best = code;
    }
  }
  return best;
};
/** The part only: whether a word was found whole is told for single words, which {@link naive} does not. */
const partOnly = (code: number): number => (code === 0 ? 0 : 1 + ((code - 1) >> 1) * 2);

const letters = ['a', 'ab', 'abc', 'Räder', 'Straße', '5G', 'P-9', '载', '载波', '载波聚合', 'ミナト', '１２ab', '𠮷野家', 'ab 载', 'x', ''] as const;
const text = fc.array(fc.constantFrom(...letters), { maxLength: 6 }).map((list) => list.join(' '));
const texts = fc.array(fc.record({ part: fc.constantFrom(...textParts), text }), { maxLength: 4 });
const pattern = fc
  .tuple(fc.constantFrom('a', 'ab', 'abc', 'rad', 'strass', '5g', 'p 9', '载', '波', '载波', '波聚合', 'ミナ', '𠮷', '合 x', 'b', '12', '载 a', 'ab 载'), fc.boolean())
  .map(([words, isWhole]): WordPattern => ({ words: wordsOf(words), isWhole }));
const change = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('put' as const), document: fc.integer({ min: 0, max: 12 }), texts }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), document: fc.integer({ min: 0, max: 12 }) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'settle' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'store' as const }) },
);

const stored = (index: TextIndex): TextIndex => createTextIndex({ from: new Map(index.parts('text')), name: 'text' });

describe('the full-text index', () => {
  it('finds what a scan of all words finds, whatever was changed, settled or stored between', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), pattern, fc.option(fc.subarray([...textParts], { minLength: 1 }), { nil: undefined }), (changes, wanted, parts) => {
        let index = createTextIndex();
        const documents = new Map<number, readonly PartText[]>();
        for (const one of changes) {
          if (one.kind === 'put') {
            index.put(one.document, one.texts);
            documents.set(one.document, one.texts);
          } else if (one.kind === 'remove') {
            index.remove(one.document);
            documents.delete(one.document);
          } else if (one.kind === 'settle') index.settle();
          else index = stored(index);
        }
        const found = index.matches(wanted, parts);
        for (let document = 0; document <= 12; document += 1) expect(partOnly(found[document] ?? 0), `document ${document}`).toBe(naive(documents.get(document), wanted, parts));
      }),
      { numRuns: 400 },
    );
  });

  it('tells a whole word from the beginning of one', () => {
    const index = createTextIndex();
    index.put(0, [{ part: 'title', text: 'Radar for cars' }]);
    index.put(1, [{ part: 'title', text: 'A radarman' }]);
    const codes = (): readonly number[] => [...index.matches({ words: ['radar'], isWhole: false })];
    const fresh = codes();
    index.settle();
    expect(codes()).toEqual(fresh);
    expect(fresh[1]).toBe((fresh[0] ?? 0) + 1);
  });
});
