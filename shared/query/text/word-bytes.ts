import { hashBegin, hashByte, hashEnd, type TextBytes, writeUnit } from '../columns/texts';
import { fold } from './fold';
import { folded, needsText, standsAlone, unitFolds, vanishes } from './unit-folds';
import { alone, between, inWord, kindOf, unitKinds } from './unit-kinds';

/**
 * The words of texts, folded, as bytes one after the other without a string of each: millions of them are read when a portfolio is indexed.
 * A Chinese, Japanese or Korean character is kept with the one that follows it, or by itself where none does. They are handed on some
 * hundreds at a time, so that they are read while the processor still has them at hand, and that a long text needs no more room than a short one.
 */
export type WordBytes = {
  /** Adds the words of a text. */
  readonly add: (text: string) => void;
  /** Adds a sign between two texts: a word without bytes, whose hash is this number. */
  readonly mark: (number: number) => void;
  /** Hands on what was added since words were handed on. */
  readonly flush: () => void;
};

/** As many words at most are handed on at once. */
export const mostWords = 1024;

/** `take` is given words as they come; what it is given changes when it returns. */
export const createWordBytes = (take: (words: TextBytes) => void): WordBytes => {
  let bytes = new Uint8Array(4 * bytesPerStretch);
  const ends = new Int32Array(mostWords);
  const hashes = new Int32Array(mostWords);
  let count = 0;
  let end = 0;
  let handedOn = 0;
  const words: TextBytes = { count: () => count, bytes: () => bytes, ends: () => ends, hashes: () => hashes };
  // A character that is a word by itself waits for the next one: a unit, or both of a pair.
  let held = 0;
  let heldSecond = 0;

  const flush = (): void => {
    if (count > 0) take(words);
    handedOn += count;
    count = 0;
    end = 0;
  };
  /** Room for the words of a stretch of text, where a word has been written up to a place; returns the place up to which it is written then. */
  const makeRoom = (to: number): number => {
    const written = to - end;
    if (count + unitsPerStretch + 2 > mostWords || to + bytesPerStretch > bytes.length) {
      const from = end;
      flush();
      bytes.copyWithin(0, from, to);
    }
    if (end + written + bytesPerStretch > bytes.length) {
      const longer = new Uint8Array(bytes.length * 2);
      longer.set(bytes);
      bytes = longer;
    }
    return end + written;
  };
  /** What was written behind the end is a word. */
  const addWord = (to: number, hash: number): void => {
    ends[count] = to;
    hashes[count] = hash;
    count += 1;
    end = to;
  };
  const addWritten = (to: number): void => {
    let hash = hashBegin;
    for (let at = end; at < to; at += 1) hash = hashByte(hash, bytes[at] ?? 0);
    addWord(to, hashEnd(hash));
  };
  const writeHeld = (): number => {
    const to = writeUnit(held, bytes, end);
    return heldSecond > 0 ? writeUnit(heldSecond, bytes, to) : to;
  };
  const release = (): void => {
    if (held === 0) return;
    addWritten(writeHeld());
    held = 0;
  };
  /** One that is a word by itself: a unit, or both of a pair. */
  const addAlone = (unit: number, second: number): void => {
    if (held > 0) {
      const to = writeUnit(unit, bytes, writeHeld());
      addWritten(second > 0 ? writeUnit(second, bytes, to) : to);
    }
    held = unit;
    heldSecond = second;
  };

  /**
   * The words of a text whose units fold one by one, which nearly every text is, without folding it first. Returns undefined when all are
   * added, else how many were before the first unit that is not ASCII: the text has to be folded as a whole.
   */
  const addPlain = (text: string): number | undefined => {
    const before = handedOn + count;
    let at = end;
    let hash = hashBegin;
    let isPlain = false;
    for (let index = 0; index < text.length; ) {
      at = makeRoom(at);
      const into = bytes;
      const stop = Math.min(text.length, index + unitsPerStretch);
      while (index < stop) {
        if (held === 0) {
          // ASCII, with what changes at hand: nearly all there is.
          let [from, written] = [end, count];
          for (; index < stop; index += 1) {
            const unit = text.charCodeAt(index);
            const byte = letters[unit] ?? 0;
            if (byte !== 0) {
              into[at] = byte;
              at += 1;
              hash = hashByte(hash, byte);
            } else if (unit >= 0x80) break;
            else if (at > from) {
              ends[written] = at;
              hashes[written] = hashEnd(hash);
              written += 1;
              from = at;
              hash = hashBegin;
            }
          }
          end = from;
          count = written;
          if (index === stop) break;
        }
        const unit = text.charCodeAt(index);
        if (unit >= 0x80 && !isPlain) {
          if (!foldsByUnit(text, index)) return handedOn + count - before;
          isPlain = true;
        }
        index += 1;
        const become = unitFolds()[unit] ?? needsText;
        if (become === vanishes) continue;
        if (become >= folded) {
          if (held > 0) {
            release();
            at = end;
          }
          const start = at;
          at = writeUnit(become & 0xffff, into, at);
          if (become > 0xffff) at = writeUnit(become >>> 16, into, at);
          for (let written = start; written < at; written += 1) hash = hashByte(hash, into[written] ?? 0);
          continue;
        }
        if (at > end) {
          addWord(at, hashEnd(hash));
          hash = hashBegin;
        }
        if (become === standsAlone) addAlone(unit, 0);
        at = end;
      }
    }
    if (at > end) addWord(at, hashEnd(hash));
    return undefined;
  };

  /** Words of a folded text, but for the first few. */
  const addFolded = (text: string, known: number): void => {
    const kinds = unitKinds();
    let at = end;
    let passed = 0;
    const endWord = (): void => {
      if (at > end && passed >= known) addWritten(at);
      if (at > end) passed += 1;
      at = end;
    };
    for (let index = 0, stop = 0; index < text.length; index += 1) {
      if (index >= stop) {
        at = makeRoom(at);
        stop = index + unitsPerStretch;
      }
      const unit = text.charCodeAt(index);
      const next = unit >= 0xd800 && unit < 0xdc00 && index + 1 < text.length ? text.charCodeAt(index + 1) : 0;
      const second = next >= 0xdc00 && next < 0xe000 ? next : 0;
      const kind = second > 0 ? kindOf(text.slice(index, index + 2)) : (kinds[unit] ?? between);
      if (second > 0) index += 1;
      if (kind !== inWord) endWord();
      if (kind === inWord) {
        if (at === end && held > 0) {
          release();
          at = end;
        }
        at = writeUnit(unit, bytes, at);
        if (second > 0) at = writeUnit(second, bytes, at);
      } else if (kind === alone) {
        addAlone(unit, second);
        at = end;
      }
    }
    endWord();
  };

  return {
    add: (text) => {
      const known = addPlain(text);
      if (known !== undefined) addFolded(fold(text), known);
      release();
    },
    mark: (number) => {
      if (count === mostWords) flush();
      addWord(end, number);
    },
    flush,
  };
};

/** Units of a text that are looked at before there is looked for room again; each writes a word of two characters at most. */
const unitsPerStretch = 512;
const bytesPerStretch = unitsPerStretch * 8;

/** Whether all units from a place on fold one by one. */
const foldsByUnit = (text: string, from: number): boolean => {
  const known = unitFolds();
  for (let index = from; index < text.length; index += 1) if (known[text.charCodeAt(index)] === needsText) return false;
  return true;
};

/** The folded letter or digit of each ASCII character, 0 for what stands between words and for all other units. */
const letters = Uint8Array.from({ length: 0x1_0000 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return unit < 0x80 && kindOf(character) === inWord ? character.toLowerCase().charCodeAt(0) : 0;
});
