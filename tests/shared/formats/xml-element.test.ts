import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { textOf } from '#shared/formats/xml/xml-element';

it('gives a text with single blanks where it has white space of any kind, however long it is', () => {
  const piece = fc.constantFrom('', ' ', '  ', '\n', '\t', '\u00a0', '\u3000', '\u001f', '\u0085', 'H01M', '4/525', 'a', 'é', '載波', '.', 'x'.repeat(150));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      const collapsed = text.replace(/\s+/g, ' ').trim();
      expect(textOf({ name: 'text', attributes: new Map(), children: [], content: [text], line: 1 })).toBe(collapsed === '' ? undefined : collapsed);
    }),
    { numRuns: 1000 },
  );
});
