/** An element is at most 33,554,428 px high in Chromium; rows beyond that are reached by scaling the way of the scroll bar. */
const highest = 33_000_000;

/** A list of rows of one height in a box whose scroll bar may be shorter than the list. Lengths in CSS pixels. */
export type ScaledRows = {
  /** Height of the element that is scrolled. */
  readonly bodyHeight: number;
  /** Way in the list for a way of the scroll bar, and back. */
  readonly toList: (scrolled: number) => number;
  readonly toScroll: (offset: number) => number;
  /** Way in the list at which a row is in sight, nearest to the present one. */
  readonly reveal: (row: number, offset: number) => number;
};

/** `seen` is the height of the box in which rows are seen. */
export const scaledRows = (count: number, rowHeight: number, seen: number): ScaledRows => {
  const length = count * rowHeight;
  const bodyHeight = Math.min(length, highest);
  // Both ends meet: the last row is in sight where the scroll bar is at its end.
  const factor = length <= highest ? 1 : (length - seen) / (highest - seen);
  return {
    bodyHeight,
    toList: (scrolled) => scrolled * factor,
    toScroll: (offset) => offset / factor,
    reveal: (row, offset) => {
      const start = row * rowHeight;
      if (start < offset) return start;
      return start + rowHeight > offset + seen ? Math.max(0, start + rowHeight - seen) : offset;
    },
  };
};
