import type { Line } from './row-layout';

/** Lines of a list whose rows stand in runs with headings, of which some are folded away; nothing is listed one by one. */
export type GroupLayout = { readonly count: number; readonly lineAt: (index: number) => Exclude<Line, { readonly kind: 'application' }> | undefined };

/** Rows before the first group have no heading. `isFolded` is asked by the number of the group. */
export const createGroupLayout = (input: { readonly total: number; readonly groups: readonly { readonly from: number; readonly count: number }[]; readonly isFolded: (group: number) => boolean }): GroupLayout => {
  const { total, groups, isFolded } = input;
  const lead = groups[0]?.from ?? total;
  // Line of each heading.
  const starts: number[] = [];
  let count = lead;
  for (const [group, { count: rows }] of groups.entries()) {
    starts.push(count);
    count += 1 + (isFolded(group) ? 0 : rows);
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
      if (line < lead) return { kind: 'family', row: line };
      const group = groupAt(line);
      const within = line - (starts[group] ?? 0);
      return within === 0 ? { kind: 'group', group } : { kind: 'family', row: (groups[group]?.from ?? 0) + within - 1 };
    },
  };
};
