import { hashBegin, hashByte, hashEnd, type TextBytes, writeUnit } from '../columns/texts';
import { fold } from './fold';
import { folded, needsText, standsAlone, unitFolds, vanishes } from './unit-folds';
import { alone, between, inWord, kindOf, unitKinds } from './unit-kinds';

/**
 * The words of texts, folded, as bytes one after the other without a string of each: millions of them are read when a portfolio is indexed.
 * A Chinese, Japanese or Korean character is kept with the one that follows it, or by itself where none does.
 */
export type WordBytes = TextBytes & {
  /** Adds the words of a text and returns how many there are in all. */
  readonly add: (text: string) => number;
  readonly clear: () => void;
};

export const createWordBytes = (): WordBytes => {
  let bytes = new Uint8Array(4096);
  let ends = new Int32Array(1024);
  let hashes = new Int32Array(1024);
  let count = 0;
  let end = 0;
  // A character that is a word by itself waits for the next one; it lies behind the end, or as the second half of the last word.
  let heldFrom = 0;
  let heldLength = 0;

  /** Room for a text of so many units: a word of two characters for each, and the one that waits. */
  const reserve = (units: number): void => {
    if (end + units * 8 + 16 > bytes.length) {
      const longer = new Uint8Array(bytes.length * 2 + units * 8);
      longer.set(bytes);
      bytes = longer;
    }
    if (count + units < ends.length) return;
    ends = longerInts(ends, units);
    hashes = longerInts(hashes, units);
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
  const release = (): void => {
    if (heldLength === 0) return;
    bytes.copyWithin(end, heldFrom, heldFrom + heldLength);
    addWritten(end + heldLength);
    heldLength = 0;
  };
  /** One that is a word by itself: a unit, or both of a pair. */
  const addAlone = (unit: number, second: number): void => {
    bytes.copyWithin(end, heldFrom, heldFrom + heldLength);
    const from = end + heldLength;
    let to = writeUnit(unit, bytes, from);
    if (second > 0) to = writeUnit(second, bytes, to);
    if (heldLength > 0) addWritten(to);
    heldFrom = from;
    heldLength = to - from;
  };

  /**
   * The words of a text whose units fold one by one, which nearly every text is, without folding it first. Returns undefined when all are
   * added, else how many were before the first unit that is not ASCII: the text has to be folded as a whole.
   */
  const addPlain = (text: string): number | undefined => {
    const before = count;
    const into = bytes;
    let from = end;
    let at = from;
    let hash = hashBegin;
    let isPlain = false;
    for (let index = 0; index < text.length; ) {
      let unit = text.charCodeAt(index);
      let byte = letters[unit] ?? 0;
      if (at === from && byte !== 0 && heldLength > 0) {
        release();
        from = end;
        at = from;
      }
      while (byte !== 0) {
        into[at] = byte;
        at += 1;
        hash = hashByte(hash, byte);
        index += 1;
        unit = index < text.length ? text.charCodeAt(index) : 0;
        byte = letters[unit] ?? 0;
      }
      index += 1;
      let become = between;
      if (unit >= 0x80) {
        if (!isPlain && !foldsByUnit(text, index - 1)) return count - before;
        isPlain = true;
        become = unitFolds()[unit] ?? needsText;
        if (become === vanishes) continue;
        if (become >= folded) {
          if (at === from && heldLength > 0) {
            release();
            from = end;
            at = from;
          }
          const start = at;
          at = writeUnit(become & 0xffff, into, at);
          if (become > 0xffff) at = writeUnit(become >>> 16, into, at);
          for (let written = start; written < at; written += 1) hash = hashByte(hash, into[written] ?? 0);
          continue;
        }
      }
      if (at > from) {
        addWord(at, hashEnd(hash));
        hash = hashBegin;
      }
      if (become === standsAlone) addAlone(unit, 0);
      from = end;
      at = from;
    }
    if (at > from) addWord(at, hashEnd(hash));
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
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      const next = unit >= 0xd800 && unit < 0xdc00 && index + 1 < text.length ? text.charCodeAt(index + 1) : 0;
      const second = next >= 0xdc00 && next < 0xe000 ? next : 0;
      const kind = second > 0 ? kindOf(text.slice(index, index + 2)) : (kinds[unit] ?? between);
      if (second > 0) index += 1;
      if (kind !== inWord) endWord();
      if (kind === inWord) {
        if (at === end && heldLength > 0) {
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
      reserve(text.length);
      const known = addPlain(text);
      if (known !== undefined) {
        const whole = fold(text);
        reserve(whole.length);
        addFolded(whole, known);
      }
      release();
      return count;
    },
    clear: () => {
      count = 0;
      end = 0;
    },
    count: () => count,
    bytes: () => bytes,
    ends: () => ends,
    hashes: () => hashes,
  };
};

const longerInts = (ints: Int32Array, more: number): Int32Array<ArrayBuffer> => {
  const longer = new Int32Array(ints.length * 2 + more);
  longer.set(ints);
  return longer;
};

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
