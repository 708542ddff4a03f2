/** What stands at one line of the list: the heading of a group, or a finding by its row number in the view. */
export type FindingLine = { readonly kind: 'group'; readonly group: number } | { readonly kind: 'finding'; readonly row: number; readonly group: number };

type Group = { readonly value: string; readonly from: number; readonly count: number };

/** Lines of a grouped list in which the rows of some groups are folded away; nothing is listed one by one. */
export const createFindingLines = (groups: readonly Group[], folded: ReadonlySet<string>): { readonly count: number; readonly lineAt: (line: number) => FindingLine | undefined; readonly lineOfGroup: (group: number) => number } => {
  const starts: number[] = [];
  let count = 0;
  for (const { value, count: rows } of groups) {
    starts.push(count);
    count += 1 + (folded.has(value) ? 0 : rows);
  }
  const groupAt = (line: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= line) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count,
    lineAt: (line) => {
      if (line < 0 || line >= count) return undefined;
      const group = groupAt(line);
      const within = line - (starts[group] ?? 0);
      return within === 0 ? { kind: 'group', group } : { kind: 'finding', row: (groups[group]?.from ?? 0) + within - 1, group };
    },
    lineOfGroup: (group) => starts[group] ?? 0,
  };
};
