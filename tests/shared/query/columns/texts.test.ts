import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTexts } from '#shared/query/columns/texts';

it('knows every text of a stored table, made ready bit by bit, with more texts between', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 40 }), fc.nat(40), fc.array(fc.oneof(fc.integer({ min: 1, max: 6 }), fc.string({ minLength: 1, maxLength: 4 })), { maxLength: 12 }), (list, stored, steps) => {
      const before = createTexts();
      const known = new Map(list.slice(0, stored).map((text) => [text, before.idOf(text)]));
      const texts = createTexts({ from: new Map(before.parts('t')), name: 't' });
      for (const step of steps) {
        if (typeof step === 'number') texts.prepare(step);
        else known.set(step, texts.idOf(step));
      }
      while (!texts.prepare(2));
      expect(texts.size()).toBe(known.size + 1);
      for (const [text, id] of known) expect([texts.find(text), texts.text(id)]).toEqual([id, text]);
    }),
    { numRuns: 300 },
  );
});
