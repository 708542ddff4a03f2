import type { IsoDate } from '../../model/date';
import { type Bits, createBits } from '../columns/bits';
import { type Column, type Dictionary, noDay } from '../columns/column';
import type { FieldKind } from '../language/fields';
import { dayOfPoint } from '../language/parse-day';
import type { ValueTest } from '../language/query';
import { compact } from '../text/fold';
import { foldedTexts } from '../text/folded-texts';
import { wordsOf } from '../text/words';

/** The rows of a column, among those of a set, of which one of the tests holds. */
export const rowsOfColumn = (column: Column, kind: FieldKind, tests: readonly ValueTest[], within: Bits, rows: number, today: IsoDate): Bits => {
  const found = createBits(rows);
  const holds = rowTest(column, kind, tests, today);
  for (let word = 0; word < within.length; word += 1) {
    let left = within[word] ?? 0;
    let kept = 0;
    // One bit after the other, the lowest first.
    for (; left !== 0; left &= left - 1) if (holds((word << 5) + 31 - Math.clz32(left & -left))) kept |= left & -left;
    if (kept !== 0) found[word] = kept;
  }
  return found;
};

const rowTest = (column: Column, kind: FieldKind, tests: readonly ValueTest[], today: IsoDate): ((row: number) => boolean) => {
  switch (column.kind) {
    case 'text': {
      const wanted = wantedTexts(column.dictionary, kind, tests);
      const ids = column.ids.values();
      return (row) => wanted[ids[row] ?? 0] === 1;
    }
    case 'texts': {
      const wanted = wantedTexts(column.dictionary, kind, tests);
      const { lists } = column;
      const pool = lists.pool();
      return (row) => {
        const start = lists.start(row);
        const end = lists.end(row);
        if (start === end) return wanted[0] === 1;
        for (let at = start; at < end; at += 1) if (wanted[pool[at] ?? 0] === 1) return true;
        return false;
      };
    }
    case 'day':
      return inRanges(column.days.values(), dayRanges(tests, today));
    case 'count':
      return inRanges(
        column.counts.values(),
        tests.flatMap((test) => (test.test === 'count' ? [{ from: test.min ?? 0, to: test.max ?? noDay }] : [])),
      );
  }
};

type Range = { readonly from: number; readonly to: number };

const inRanges = (values: Int32Array, ranges: readonly Range[]): ((row: number) => boolean) => {
  const [only] = ranges;
  if (ranges.length === 1 && only !== undefined) {
    const { from, to } = only;
    return (row) => (values[row] ?? 0) >= from && (values[row] ?? 0) <= to;
  }
  return (row) => ranges.some(({ from, to }) => (values[row] ?? 0) >= from && (values[row] ?? 0) <= to);
};

const dayRanges = (tests: readonly ValueTest[], today: IsoDate): readonly Range[] =>
  tests.flatMap((test): Range[] => {
    if (test.test === 'unknown') return [{ from: noDay, to: noDay }];
    if (test.test !== 'between') return [];
    return [{ from: test.from === undefined ? -noDay : dayOfPoint(test.from, today), to: test.to === undefined ? noDay - 1 : dayOfPoint(test.to, today) }];
  });

/** Which texts of a dictionary are meant, by number. */
const wantedTexts = ({ texts }: Dictionary, kind: FieldKind, tests: readonly ValueTest[]): Uint8Array => {
  const wanted = new Uint8Array(texts.size());
  for (const test of tests) {
    if (test.test === 'unknown') wanted[0] = 1;
    else if (test.test === 'is' || (test.test === 'has' && kind === 'code')) {
      const id = texts.find(test.text);
      if (id > 0) wanted[id] = 1;
    } else if (test.test === 'has' && kind === 'class') {
      const symbol = compact(test.text);
      for (let id = 1; id < wanted.length; id += 1) if (compact(texts.text(id)).startsWith(symbol)) wanted[id] = 1;
    } else if (test.test === 'has') {
      const needle = ` ${wordsOf(test.text).join(' ')}${test.isWhole ? ' ' : ''}`;
      const none = wanted[0] ?? 0;
      foldedTexts(texts).mark(needle, wanted);
      wanted[0] = none;
    }
  }
  return wanted;
};
