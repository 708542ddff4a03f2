import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDictionary } from '#shared/query/columns/column';

const { compare } = new Intl.Collator('en', { numeric: true });

it('ranks texts as they compare, the empty one last, however many are added between', () => {
  const word = fc.oneof(fc.nat({ max: 400 }).map((number) => `P-${number}`), fc.string({ maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 80 }), fc.array(fc.array(word, { maxLength: 3 }), { maxLength: 6 }), (first, later) => {
      const dictionary = createDictionary(compare);
      for (const words of [first, ...later]) {
        for (const one of words) dictionary.texts.idOf(one);
        const known = [...new Set([...first, ...later.flat()])].filter((one) => one !== '' && dictionary.texts.find(one) >= 0);
        const ranks = dictionary.ranks();
        const sorted = known.toSorted((a, b) => compare(a, b) || (a < b ? -1 : 1));
        expect([...sorted, ''].map((one) => ranks[dictionary.texts.find(one)])).toEqual(Array.from({ length: sorted.length + 1 }, (_, rank) => rank));
      }
    }),
    { numRuns: 200 },
  );
});
