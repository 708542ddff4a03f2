import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTexts } from '#shared/query/columns/texts';
import { sortedTerms } from '#shared/query/text/term-order';

it('orders texts by their bytes', () => {
  // Long ones that begin alike, letters beyond ASCII within the first bytes, and many of one beginning.
  const word = fc.array(fc.constantFrom('a', 'b', 'z', '0', '9', 'zzpcn', '2004101815', 'é1', 'ä2', '載', '波', 'ж'), { minLength: 1, maxLength: 6 }).map((list) => list.join(''));
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 60 }), fc.nat({ max: 20 }), (words, from) => {
      const texts = createTexts();
      for (const one of words) texts.idOf(one);
      const { blob, offsets } = texts.bytes();
      const first = Math.min(from, texts.size());
      const byBytes = ['', ...words].slice(first).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      expect(Array.from(sortedTerms(first, texts.size(), blob, offsets), texts.text)).toEqual(byBytes);
    }),
    { numRuns: 500 },
  );
});
