import { fold } from './fold';
import { alone, inWord, unitKinds } from './unit-kinds';

/** Has to be folded with what stands beside it, or becomes more than a word holds. */
export const needsText = 0;
/** Parts words. */
export const partsWords = 1;
/** Leaves nothing, as an accent does. */
export const vanishes = 2;
/** Is a word of its own and folds to itself. */
export const standsAlone = 3;
/** From here on: the folded unit, and where there are two, the second one 16 bits higher (`ß`: `ss`). */
export const folded = 4;

/**
 * What each UTF-16 unit becomes when a text is folded, where that does not depend on the units beside it: {@link fold} of the text is then
 * {@link fold} of its units one after the other. Made when the first text that is not plain ASCII comes.
 */
let known: Int32Array | undefined;
export const unitFolds = (): Int32Array => (known ??= made());

/**
 * Units that are never composed with the one before them: no voice marks of kana, no parts of Korean syllables, no vowel signs of Indic
 * scripts, no halves of pairs. ASCII, Latin, accents, Greek, Cyrillic, more Latin, punctuation and signs, CJK punctuation, kana, Han, Korean
 * syllables, full width.
 */
const ranges = [[0, 0x24f], [0x300, 0x52f], [0x1e00, 0x1eff], [0x2000, 0x23ff], [0x3000, 0x3020], [0x3041, 0x3096], [0x30a1, 0x30fe], [0x4e00, 0x9fff], [0xac00, 0xd7a3], [0xff01, 0xff5e]] as const;

const made = (): Int32Array => {
  const folds = new Int32Array(0x1_0000);
  const kinds = unitKinds();
  for (const [from, to] of ranges) for (let unit = from; unit <= to; unit += 1) folds[unit] = foldOf(String.fromCharCode(unit), kinds);
  return folds;
};

const foldOf = (character: string, kinds: Uint8Array): number => {
  // At the end of a word a capital sigma becomes another letter than within.
  if (character.normalize('NFKD').includes('Σ')) return needsText;
  const text = fold(character);
  if (text === '') return vanishes;
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  if (units.every((unit) => kinds[unit] === inWord)) {
    const [first = 0, second = 0, ...more] = units;
    return more.length > 0 || (second > 0 && (first >= 0x80 || second >= 0x80)) ? needsText : first | (second << 16);
  }
  if (units.every((unit) => kinds[unit] !== inWord && kinds[unit] !== alone)) return partsWords;
  return text === character ? standsAlone : needsText;
};
