/** What stands at one line of a table: `family` is a row of its data. */
export type Line =
  | { readonly kind: 'group'; readonly group: number }
  | { readonly kind: 'family'; readonly row: number }
  | { readonly kind: 'application'; readonly row: number; readonly child: number };

/** Lines inserted among the family rows: a group heading before its first row, applications after an expanded row. */
type Insert = { readonly row: number; readonly after: boolean; readonly count: number; readonly group: number };

export type RowLayout = {
  readonly count: number;
  readonly lineAt: (index: number) => Line | undefined;
  /** Index of the line of a family row. */
  readonly indexOfRow: (row: number) => number;
};

/**
 * Maps lines of the table to family rows, group headings and applications without a list of all lines: `total` may be
 * 150,000, groups and expanded rows are few.
 */
export const createRowLayout = (input: {
  readonly total: number;
  readonly groups: readonly { readonly from: number }[];
  readonly expanded: readonly { readonly row: number; readonly count: number }[];
}): RowLayout => {
  const inserts: Insert[] = [
    ...input.groups.map(({ from }, group) => ({ row: from, after: false, count: 1, group })),
    ...input.expanded.filter(({ row }) => row >= 0 && row < input.total).map(({ row, count }) => ({ row, after: true, count, group: -1 })),
  ].sort((a, b) => a.row - b.row || Number(a.after) - Number(b.after));
  // Index of the first line of each insert; lines between two inserts are family rows.
  const starts: number[] = [];
  let inserted = 0;
  for (const insert of inserts) {
    starts.push(insert.row + (insert.after ? 1 : 0) + inserted);
    inserted += insert.count;
  }
  const linesBefore: number[] = [];
  let before = 0;
  for (const insert of inserts) {
    linesBefore.push(before);
    before += insert.count;
  }
  const count = input.total + inserted;

  /** Number of inserts of which `reached` holds; it holds for the first ones only. */
  const reachedBy = (reached: (index: number) => boolean): number => {
    let low = 0;
    let high = inserts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (reached(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    count,
    lineAt: (index) => {
      if (index < 0 || index >= count) return undefined;
      const last = reachedBy((at) => (starts[at] ?? 0) <= index) - 1;
      const insert = inserts[last];
      if (insert === undefined) return { kind: 'family', row: index };
      const offset = index - (starts[last] ?? 0);
      if (offset < insert.count) return insert.after ? { kind: 'application', row: insert.row, child: offset } : { kind: 'group', group: insert.group };
      return { kind: 'family', row: index - (linesBefore[last] ?? 0) - insert.count };
    },
    indexOfRow: (row) => {
      const passed = reachedBy((at) => {
        const insert = inserts[at];
        return insert !== undefined && (insert.after ? insert.row < row : insert.row <= row);
      });
      return row + (passed === 0 ? 0 : (linesBefore[passed - 1] ?? 0) + (inserts[passed - 1]?.count ?? 0));
    },
  };
};
