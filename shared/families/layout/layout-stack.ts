import type { Item, Neighbours } from './layout-order';

/** Room between two items of a column, and the height that the whole keeps to where its tallest column does. */
export type Gaps = { readonly nodes: number; readonly passage: number; readonly height: number };

/**
 * Vertical centre of each item, by its place: as near as possible to the items it is linked with, in the given order, without overlap. Each
 * column is solved exactly (weighted isotonic regression), the columns in turn.
 */
export const stackColumns = (columns: readonly (readonly Item[])[], { left, right }: Neighbours, gaps: Gaps): Float64Array => {
  const centre = new Float64Array(left.length);
  const offsets = new Map(columns.map((column) => [column, offsetsOf(column, gaps)]));
  const height = Math.max(gaps.height, ...[...offsets.values()].map((own) => own.at(-1) ?? 0));
  const place = (column: readonly Item[], wish: (item: Item, index: number) => number): void => placeColumn(column, offsets.get(column) ?? [], wish, height, centre);
  for (const column of columns) {
    const own = offsets.get(column) ?? [];
    const start = -(own.at(-1) ?? 0) / 2;
    place(column, (_, index) => start + (own[index] ?? 0));
  }
  const sides = [[left], [right], [left], [right], [left, right], [left, right], [left, right]];
  sides.forEach((near, pass) => {
    const order = pass % 2 === 0 ? columns : [...columns].reverse();
    for (const column of order) place(column, ({ at }) => meanOf(near, at, centre) ?? centre[at] ?? 0);
  });
  return centre;
};

const meanOf = (near: readonly (readonly (readonly number[])[])[], at: number, centre: Float64Array): number | undefined => {
  let sum = 0;
  let count = 0;
  for (const side of near)
    for (const other of side[at] ?? []) {
      sum += centre[other] ?? 0;
      count += 1;
    }
  return count === 0 ? undefined : sum / count;
};

/** Least squares of the distance to the wished centres under the smallest separations: pool adjacent violators. */
const placeColumn = (column: readonly Item[], offsets: readonly number[], wish: (item: Item, index: number) => number, height: number, centre: Float64Array): void => {
  const offset = offsets.at(-1) ?? 0;
  const blocks: { sum: number; weight: number; count: number }[] = [];
  column.forEach((item, index) => {
    // Passages weigh more: a long line should run straight.
    const weight = item.id === undefined ? 4 : 1;
    const wished = wish(item, index) - (offsets[index] ?? 0);
    blocks.push({ sum: wished * weight, weight, count: 1 });
    for (let last = blocks.at(-1), before = blocks.at(-2); last && before && before.sum / before.weight > last.sum / last.weight; last = blocks.at(-1), before = blocks.at(-2)) {
      blocks.pop();
      before.sum += last.sum;
      before.weight += last.weight;
      before.count += last.count;
    }
  });
  let index = 0;
  for (const block of blocks) {
    // The bounded solution of an isotonic regression is the unbounded one, cut off at the bounds.
    const at = Math.max(-height / 2, Math.min(height / 2 - offset, block.sum / block.weight));
    for (let i = 0; i < block.count; i++, index++) {
      const item = column[index];
      if (item !== undefined) centre[item.at] = at + (offsets[index] ?? 0);
    }
  }
};

/** Distance of each centre from the first one where the items stand as close as they may. */
const offsetsOf = (column: readonly Item[], gaps: Gaps): readonly number[] => {
  let offset = 0;
  return column.map((item, index) => {
    const before = column[index - 1];
    if (before !== undefined) offset += (before.height + item.height) / 2 + (before.id === undefined || item.id === undefined ? gaps.passage : gaps.nodes);
    return offset;
  });
};
