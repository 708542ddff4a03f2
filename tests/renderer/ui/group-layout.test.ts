import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGroupLayout } from '../../../renderer/ui/grid/group-layout';

const lists = fc.record({ lead: fc.nat({ max: 4 }), groups: fc.array(fc.record({ count: fc.nat({ max: 5 }), folded: fc.boolean() }), { maxLength: 6 }) });

describe('the lines of a list in groups', () => {
  it('are those written out one by one: rows without a heading, then each group with its rows, unless they are folded away', () => {
    fc.assert(
      fc.property(lists, ({ lead, groups }) => {
        const written: unknown[] = Array.from({ length: lead }, (_, row) => ({ kind: 'family', row }));
        const runs: { from: number; count: number }[] = [];
        let row = lead;
        for (const [group, { count, folded }] of groups.entries()) {
          runs.push({ from: row, count });
          written.push({ kind: 'group', group });
          if (!folded) for (let at = 0; at < count; at += 1) written.push({ kind: 'family', row: row + at });
          row += count;
        }
        const layout = createGroupLayout({ total: row, groups: runs, isFolded: (group) => groups[group]?.folded ?? false });
        expect(layout.count).toBe(written.length);
        expect(Array.from({ length: layout.count }, (_, at) => layout.lineAt(at))).toEqual(written);
        expect(layout.lineAt(-1)).toBeUndefined();
        expect(layout.lineAt(layout.count)).toBeUndefined();
      }),
    );
  });
});
