import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesSearch, parseSearch, searchableText } from '#shared/query/search-text';
import { compact, fold } from '#shared/query/text/fold';
import { wordsOf } from '#shared/query/text/words';

const found = (typed: string, ...texts: readonly string[]): boolean => matchesSearch(searchableText(texts), parseSearch(typed));

describe('the search box', () => {
  it.each([
    ['anten', 'Antenna module', true],
    ['tenna', 'Antenna module', false],
    ['module antenna', 'Antenna module', true],
    ['"antenna module"', 'Antenna module', true],
    ['"module antenna"', 'Antenna module', false],
    ['"antenna mod"', 'Antenna module', false],
    ['“antenna module”', 'Antenna module', true],
    ['rader', 'Räder', true],
    ['strasse', 'Straße', true],
    ['ＬＥＤ', 'LED lamp', true],
    ['聚合', '用于载波聚合的共享前端', true],
    ['合聚', '用于载波聚合的共享前端', false],
    ['が', 'か', false],
    ['안테나', '위상배열안테나', true],
    ['', 'anything', true],
  ])('%s in %s: %s', (typed, text, expected) => {
    expect(found(typed, text)).toBe(expected);
  });

  it('folds to the same text however often', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('finds every word of a text from each of its first letters, and the whole as a phrase', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ß', '载', '波', '7'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (words, place, length) => {
        const text = words.join(' ');
        const word = wordsOf(text)[place % wordsOf(text).length] ?? '';
        expect(found(word.slice(0, 1 + (length % word.length)), text)).toBe(true);
        expect(found(`"${text}"`, text)).toBe(true);
      }),
    );
  });

  it('agrees with a word by word comparison', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.array(word, { minLength: 1, maxLength: 3 }), (text, typed) => {
        const expected = typed.every((one) => text.some((other) => other.startsWith(one)));
        expect(found(typed.join(' '), text.join(', '))).toBe(expected);
      }),
    );
  });

  it('compacts numbers to letters and digits', () => {
    expect(compact('PCT/EP2024/055 012')).toBe('pctep2024055012');
  });
});
