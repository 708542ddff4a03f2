import type { RowRange } from '#shared/query/row-range';

/**
 * Chosen rows of a list by number, as ranges in order that neither touch nor overlap: everything is one range, however long the list is.
 */
export type RowRanges = readonly RowRange[];

export const noRows: RowRanges = [];
export const allRows = (total: number): RowRanges => (total === 0 ? noRows : [{ from: 0, to: total }]);

export const rangesCount = (ranges: RowRanges): number => ranges.reduce((count, { from, to }) => count + to - from, 0);

export const hasRow = (ranges: RowRanges, row: number): boolean => {
  const range = ranges[rangeBefore(ranges, row)];
  return range !== undefined && row >= range.from && row < range.to;
};

/** The rows with those of another range, or without them. */
export const withRange = (ranges: RowRanges, { from, to }: RowRange, chosen: boolean): RowRanges => {
  if (from >= to) return ranges;
  const out: RowRange[] = [];
  let start = from;
  let end = to;
  for (const range of ranges) {
    if (chosen ? range.to < from || range.from > to : range.to <= from || range.from >= to) {
      out.push(range);
      continue;
    }
    if (chosen) {
      start = Math.min(start, range.from);
      end = Math.max(end, range.to);
      continue;
    }
    if (range.from < from) out.push({ from: range.from, to: from });
    if (range.to > to) out.push({ from: to, to: range.to });
  }
  if (chosen) out.push({ from: start, to: end });
  return out.sort((a, b) => a.from - b.from);
};

/** Place of the last range that begins at a row or before it, -1 where none does. */
const rangeBefore = (ranges: RowRanges, row: number): number => {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.from ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
