import { hashBegin, hashByte, hashEnd, writeUnit } from '../columns/texts';
import { fold } from './fold';

/** Words of a text as bytes, without making a string of each: millions of them are read when a portfolio is indexed. `hash` is that of the bytes, where it is known. */
export type WordTaker = (bytes: Uint8Array, length: number, isCjk: boolean, hash?: number) => void;

/** Calls `take` for each word of a text, folded, in order; a Chinese, Japanese or Korean character is a word of its own. The bytes are overwritten by the next word. */
export const eachWord = (text: string, take: WordTaker): void => {
  if (!eachAsciiWord(text, take)) eachFoldedWord(fold(text), take);
};

/** Plain ASCII, which most texts are, without folding it first; false, before anything was taken, where a text is more than that. */
const eachAsciiWord = (text: string, take: WordTaker): boolean => {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) >= 0x80) return false;
  if (word.length < text.length * 3) word = new Uint8Array(text.length * 3);
  const bytes = word;
  let length = 0;
  let hash = hashBegin;
  for (let index = 0; index < text.length; index += 1) {
    const byte = lowerCase[text.charCodeAt(index)] ?? 0;
    if (byte !== 0) {
      bytes[length] = byte;
      length += 1;
      hash = hashByte(hash, byte);
    } else if (length > 0) {
      take(bytes, length, false, hashEnd(hash));
      length = 0;
      hash = hashBegin;
    }
  }
  if (length > 0) take(bytes, length, false, hashEnd(hash));
  return true;
};

const eachFoldedWord = (folded: string, take: WordTaker): void => {
  if (word.length < folded.length * 3) word = new Uint8Array(folded.length * 3);
  let length = 0;
  const end = (): void => {
    if (length > 0) take(word, length, false);
    length = 0;
  };
  for (let index = 0; index < folded.length; index += 1) {
    const unit = folded.charCodeAt(index);
    if (unit >= 0xd800 && unit < 0xdc00 && index + 1 < folded.length) {
      const pair = folded.slice(index, index + 2);
      index += 1;
      const kind = kindOf(pair);
      if (kind !== inWord) end();
      if (kind === between) continue;
      length = writeUnit(pair.charCodeAt(1), word, writeUnit(unit, word, length));
      if (kind === alone) endAlone();
      continue;
    }
    const kind = unit < 0x80 ? (asciiKinds[unit] ?? between) : (kinds()[unit] ?? between);
    if (kind === inWord) {
      length = writeUnit(unit, word, length);
      continue;
    }
    end();
    if (kind === between) continue;
    length = writeUnit(unit, word, 0);
    endAlone();
  }
  end();

  function endAlone(): void {
    take(word, length, true);
    length = 0;
  }
};

let word = new Uint8Array(256);

const between = 0;
const inWord = 1;
const alone = 2;

const kindOf = (character: string): number => (cjk.test(character) ? alone : letterOrDigit.test(character) ? inWord : between);
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆]/u;
const letterOrDigit = /[\p{L}\p{N}]/u;

const asciiKinds = Uint8Array.from({ length: 0x80 }, (_, unit) => kindOf(String.fromCharCode(unit)));
/** The folded letter or digit of each ASCII character, 0 for what stands between words. */
const lowerCase = Uint8Array.from({ length: 0x80 }, (_, unit) => (asciiKinds[unit] === inWord ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : 0));

/** What each UTF-16 unit is; made when the first text that is not plain ASCII comes. */
let known: Uint8Array | undefined;
const kinds = (): Uint8Array => (known ??= Uint8Array.from({ length: 0x1_0000 }, (_, unit) => kindOf(String.fromCharCode(unit))));
