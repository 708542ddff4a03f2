import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTexts } from '#shared/query/columns/texts';
import { foldedTexts } from '#shared/query/text/folded-texts';
import { wordsOf } from '#shared/query/text/words';

const text = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: fc.constantFrom('a', 'B', 'é', 'ß', ' ', '-', '.', '\n', '\t', '無', '線', 'Σ', '9', '{', '\u00a0'), maxLength: 12 }));

it('finds the texts that a scan of each finds, whatever was folded before others came', () => {
  fc.assert(
    fc.property(fc.array(fc.array(text, { maxLength: 30 }), { minLength: 1, maxLength: 4 }), fc.string({ unit: fc.constantFrom('a', 'b', 'e', '無', '9', ' '), maxLength: 2 }), fc.boolean(), (batches, sought, isWhole) => {
      const texts = createTexts();
      const needle = ` ${wordsOf(sought).join(' ')}${isWhole && wordsOf(sought).length > 0 ? ' ' : ''}`;
      for (const batch of batches) {
        for (const one of batch) texts.idOf(one);
        foldedTexts(texts).fold(7);
        const found = new Uint8Array(texts.size());
        foldedTexts(texts).mark(needle, found);
        expect([...found].map((one) => one === 1)).toEqual([...found].map((_, id) => ` ${wordsOf(texts.text(id)).join(' ')} `.includes(needle)));
      }
    }),
    { numRuns: 500 },
  );
});

it('parts thousands of texts as they are', () => {
  const texts = createTexts();
  for (let number = 0; number < 3000; number += 1) texts.idOf(`Client ${number}`);
  const found = new Uint8Array(texts.size());
  foldedTexts(texts).mark(' client 29 ', found);
  expect([...found.keys()].filter((id) => found[id] === 1).map(texts.text)).toEqual(['Client 29']);
});
