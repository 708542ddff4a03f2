import { writeText } from '../columns/texts';

/** Words that stand one after the other in a text; the last one may be cut short. Folded, as {@link wordsOf} gives them. */
export type WordPattern = { readonly words: readonly string[]; readonly isWhole: boolean };

/** A word as the index keeps it. */
export type Token = { readonly bytes: Uint8Array; readonly isPrefix: boolean };

/**
 * Tokens of a pattern. A Chinese, Japanese or Korean character is kept with the one that follows it, since single characters stand in most
 * texts; the last character of a pattern needs no token of its own where it is the second half of one.
 */
export const tokensOf = ({ words, isWhole }: WordPattern): readonly Token[] => {
  const tokens: Token[] = [];
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const isLast = next === undefined;
    if (!isCjk(word)) tokens.push({ bytes: bytesOf(word), isPrefix: isLast && !isWhole });
    else if (next !== undefined && isCjk(next)) tokens.push({ bytes: bytesOf(word + next), isPrefix: false });
    else if (!isLast) tokens.push({ bytes: bytesOf(word), isPrefix: false });
    else if (!isCjk(words[index - 1] ?? '')) tokens.push({ bytes: bytesOf(word), isPrefix: true });
  }
  return tokens;
};

const isCjk = (word: string): boolean => /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆]$/u.test(word);

const bytesOf = (word: string): Uint8Array => {
  const bytes = new Uint8Array(word.length * 3);
  return bytes.subarray(0, writeText(word, bytes));
};
