import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowLayout, type Line } from '../../../renderer/ui/grid/row-layout';

/** The lines written out one by one. */
const written = (input: Parameters<typeof createRowLayout>[0]): readonly Line[] => {
  const lines: Line[] = [];
  for (let row = 0; row < input.total; row += 1) {
    for (const [group, { from }] of input.groups.entries()) if (from === row) lines.push({ kind: 'group', group });
    lines.push({ kind: 'family', row });
    for (const one of input.expanded) if (one.row === row) for (let child = 0; child < one.count; child += 1) lines.push({ kind: 'application', row, child });
  }
  return lines;
};

const inputs = fc.integer({ min: 0, max: 30 }).chain((total) =>
  fc.record({
    total: fc.constant(total),
    groups: fc.uniqueArray(fc.integer({ min: 0, max: Math.max(0, total - 1) }), { maxLength: total === 0 ? 0 : 4 }).map((rows) => rows.sort((a, b) => a - b).map((from) => ({ from }))),
    expanded: fc.uniqueArray(fc.record({ row: fc.integer({ min: -1, max: 35 }), count: fc.integer({ min: 0, max: 3 }) }), { selector: ({ row }) => row, maxLength: 5 }),
  }),
);

describe('the lines of a table', () => {
  it('are those written out one by one', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const layout = createRowLayout(input);
        const lines = written(input);
        expect(layout.count).toBe(lines.length);
        expect(lines.map((_, index) => layout.lineAt(index))).toEqual(lines);
        expect(layout.lineAt(lines.length)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
  it('lead back to each row', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const layout = createRowLayout(input);
        for (let row = 0; row < input.total; row += 1) expect(layout.lineAt(layout.indexOfRow(row))).toEqual({ kind: 'family', row });
      }),
    );
  });
});
