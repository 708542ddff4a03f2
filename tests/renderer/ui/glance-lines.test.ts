import { expect, it } from 'vitest';
import { glanceLines } from '../../../renderer/ui/grid/glance-lines';
import { createRowLayout } from '../../../renderer/ui/grid/row-layout';

const layout = createRowLayout({ total: 6, groups: [{ from: 0 }, { from: 3 }], expanded: [{ row: 3, count: 1 }] });
const asked: (readonly [number, number])[] = [];
const source = (rows: readonly string[] | undefined) =>
  glanceLines<string>({
    lineAt: layout.lineAt,
    rows: async (from, to) => {
      asked.push([from, to]);
      return rows?.slice(from, to);
    },
    rowLine: (row) => ({ cells: [row] }),
    otherLine: (line) => (line.kind === 'group' ? { heading: `group ${line.group}` } : { cells: ['member'] }),
  });

it('asks for the rows of the lines and no others, and puts headings and members where they stand', async () => {
  asked.length = 0;
  expect(await source(['a', 'b', 'c', 'd', 'e', 'f'])(3, 4)).toEqual([{ cells: ['c'] }, { heading: 'group 1' }, { cells: ['d'] }, { cells: ['member'] }]);
  expect(asked).toEqual([[2, 4]]);
});

it('has nothing for lines behind the end, and says where the list is another one', async () => {
  expect(await source(['a', 'b', 'c', 'd', 'e', 'f'])(8, 3)).toEqual([{ cells: ['f'] }, undefined, undefined]);
  expect(await source(undefined)(0, 3)).toBeUndefined();
});
