/** Part of a list: row numbers, the end not included. */
export type RowRange = { readonly from: number; readonly to: number };

/** Row numbers in order as ranges. */
export const rangesOfRows = (rows: Uint32Array): readonly RowRange[] => {
  const ranges: RowRange[] = [];
  for (let at = 0; at < rows.length; ) {
    const from = rows[at] ?? 0;
    let to = from;
    for (; at < rows.length && rows[at] === to; at += 1) to += 1;
    ranges.push({ from, to });
  }
  return ranges;
};
