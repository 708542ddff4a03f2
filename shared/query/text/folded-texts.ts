import type { Texts } from '../columns/texts';
import { wordsOf } from './words';

/**
 * The texts of a dictionary as words between single spaces, many in one string: letters within them are looked for at once, not text by text.
 * Made as far as they are asked for and kept as long as the dictionary.
 */
export type FoldedTexts = {
  /** Folds at most so many more texts; returns whether all are. */
  readonly fold: (most?: number) => boolean;
  /** Marks the texts that have these letters; words stand between spaces, so that a space before them is the beginning of one. */
  readonly mark: (needle: string, found: Uint8Array) => void;
};

type Stretch = { readonly text: string; readonly from: number; readonly ends: Int32Array };

const kept = new WeakMap<Texts, FoldedTexts>();

export const foldedTexts = (texts: Texts): FoldedTexts => {
  const known = kept.get(texts);
  if (known !== undefined) return known;
  const made = createFoldedTexts(texts);
  kept.set(texts, made);
  return made;
};

const createFoldedTexts = (texts: Texts): FoldedTexts => {
  const stretches: Stretch[] = [];
  let done = 0;
  const fold = (most = Number.POSITIVE_INFINITY): boolean => {
    const last = Math.min(texts.size(), done + most);
    while (done < last) {
      // A stretch that is not full is made anew with what came since.
      const from = done - (done % stretchLength);
      const to = Math.min(texts.size(), from + stretchLength);
      stretches[from / stretchLength] = stretchOf(texts, from, to);
      done = to;
    }
    return done === texts.size();
  };
  return {
    fold,
    mark: (needle, found) => {
      fold();
      for (const { text, from, ends } of stretches) {
        let index = 0;
        for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, ends[index])) {
          while ((ends[index] ?? 0) <= at) index += 1;
          found[from + index] = 1;
        }
      }
    },
  };
};

const stretchLength = 1024;
const ascii = /^[\x20-\x7e]*$/;

const stretchOf = (texts: Texts, from: number, to: number): Stretch => {
  const lines: string[] = [];
  for (let id = from; id < to; id += 1) {
    const text = texts.text(id);
    lines.push(ascii.test(text) ? text.toLowerCase() : wordsOf(text).join(' '));
  }
  // Of folded texts all that is neither letter nor digit is ASCII, and the ends of lines stay.
  const text = ` ${lines.join(' \n ')} \n`.replace(/[\0-\t\v-/:-`{-\x7f]+/g, ' ');
  const ends = new Int32Array(lines.length);
  let end = 0;
  for (let index = 0; index < ends.length; index += 1) {
    end = text.indexOf('\n', end) + 1;
    ends[index] = end;
  }
  return { text, from, ends };
};
