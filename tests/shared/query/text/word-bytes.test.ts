import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTexts } from '#shared/query/columns/texts';
import { createWordBytes, mostWords } from '#shared/query/text/word-bytes';
import { wordsOf } from '#shared/query/text/words';

const isCjk = (word: string): boolean => /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆]$/u.test(word);

/** The slow and obvious way: words as strings, a Chinese, Japanese or Korean character with the one that follows it. */
const expected = (text: string): readonly string[] => {
  const words = wordsOf(text);
  return words.map((word, at) => (isCjk(word) && isCjk(words[at + 1] ?? '') ? `${word}${words[at + 1] ?? ''}` : word));
};

const known = createTexts();
const found: string[] = [];
const ids = new Int32Array(mostWords);
const words = createWordBytes((some) => {
  known.idsOf(some, ids);
  found.push(...Array.from(ids.subarray(0, some.count()), known.text));
});
const read = (texts: readonly string[]): readonly string[] => {
  found.length = 0;
  for (const text of texts) words.add(text);
  words.flush();
  return [...found];
};

/** Where folding is not one unit after the other: accents apart, voice marks, parts of Korean syllables, vowel signs, sigmas, pairs. */
const awkward = ['e\u0301', 'か\u3099', 'ｶﾞ', 'ﾊﾟ', '가\u11a8', '\u1100\u1161', 'ᄀ', 'ΑΣ', 'Σ', 'Σ.', 'ς', 'ß', 'ẞ', 'Æ', 'ĳ', 'ﬁ', '½', '²', '㎏', '㈱', '™', 'µ', 'İ', 'ı', 'ａＢ１', '𠮷', '𝔸', '\ud83d', 'ক\u09be', '々', 'ー', 'ガ', '한국', '载波', 'ж', 'Й', 'й\u0306', '\u0345', '·', '¨', '…', 'a', 'B9', '-', ' ', '', '\u0000', '\u007f'] as const;

describe('words as bytes', () => {
  it('are the words of the folded text, whatever stands beside each other', () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 8 }).map((list) => list.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
        expect(read(texts)).toEqual(texts.flatMap(expected));
      }),
      { numRuns: 1500 },
    );
  });

  it('are the words of each single character, in a text and before an accent', () => {
    const odd: string[] = [];
    for (let unit = 0; unit < 0x1_0000; unit += 1) {
      const text = `x${String.fromCharCode(unit)}\u0301y`;
      if (read([text]).join(' ') !== expected(text).join(' ')) odd.push(unit.toString(16));
    }
    expect(odd).toEqual([]);
  });

  it('may be many, and long', () => {
    const text = `${'Räder '.repeat(3000)}${'載'.repeat(5000)} ${'a'.repeat(20_000)}`;
    expect(read([text, text])).toEqual([text, text].flatMap(expected));
  });

  it('come with what stands between their texts, in order', () => {
    const given: (string | number)[] = [];
    const marked = createWordBytes((some) => {
      known.idsOf(some, ids);
      for (let at = 0; at < some.count(); at += 1) given.push(ids[at] === 0 ? (some.hashes()[at] ?? 0) : known.text(ids[at] ?? 0));
    });
    const texts = Array.from({ length: 3000 }, (_, at) => 'ab '.repeat(at % 4));
    for (const [at, text] of texts.entries()) {
      marked.mark(at);
      marked.add(text);
    }
    marked.flush();
    expect(given).toEqual(texts.flatMap((text, at) => [at, ...text.split(' ').filter((word) => word !== '')]));
  });
});
