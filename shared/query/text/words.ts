import { fold } from './fold';

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆]/gu;
const words = /[\p{L}\p{N}]+/gu;
const ascii = /^[\x20-\x7e]*$/;

/** The words of a text, folded, in order; a Chinese, Japanese or Korean character is a word of its own, so that any part of a run can be found. */
export const wordsOf = (text: string): string[] => {
  const folded = fold(text);
  return (ascii.test(folded) ? folded : folded.replace(cjk, ' $& ')).match(words) ?? [];
};
