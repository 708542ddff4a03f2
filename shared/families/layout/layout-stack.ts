import { neighbours, type Item, type Link } from './layout-order';

/** Room between two items of a column, and the height that the whole keeps to where its tallest column does. */
export type Gaps = { readonly nodes: number; readonly passage: number; readonly height: number };

/**
 * Vertical centre of each item: as near as possible to the items it is linked with, in the given order, without overlap. Each column is
 * solved exactly (weighted isotonic regression), the columns in turn.
 */
export const stackColumns = (columns: readonly (readonly Item[])[], links: readonly Link[], gaps: Gaps): ReadonlyMap<string, number> => {
  const left = neighbours(links, 'to', 'from');
  const right = neighbours(links, 'from', 'to');
  const centre = new Map<string, number>();
  const height = Math.max(gaps.height, ...columns.map((column) => offsetsOf(column, gaps).at(-1) ?? 0));
  for (const column of columns) placeColumn(column, () => undefined, gaps, height, centre);
  const sides: readonly (readonly ReadonlyMap<string, readonly string[]>[])[] = [[left], [right], [left], [right], [left, right], [left, right], [left, right]];
  sides.forEach((near, pass) => {
    const order = pass % 2 === 0 ? columns : [...columns].reverse();
    for (const column of order)
      placeColumn(
        column,
        (item) => {
          const ys = near.flatMap((side) => (side.get(item.id) ?? []).flatMap((id) => centre.get(id) ?? []));
          return ys.length === 0 ? centre.get(item.id) : ys.reduce((sum, y) => sum + y, 0) / ys.length;
        },
        gaps,
        height,
        centre,
      );
  });
  return centre;
};

/** Least squares of the distance to the wished centres under the smallest separations: pool adjacent violators. */
const placeColumn = (column: readonly Item[], wish: (item: Item) => number | undefined, gaps: Gaps, height: number, centre: Map<string, number>): void => {
  const offsets = offsetsOf(column, gaps);
  const offset = offsets.at(-1) ?? 0;
  const start = -offset / 2;
  const blocks: { sum: number; weight: number; count: number }[] = [];
  column.forEach((item, index) => {
    // Passages weigh more: a long line should run straight.
    const weight = item.passage ? 4 : 1;
    const wished = (wish(item) ?? start + (offsets[index] ?? 0)) - (offsets[index] ?? 0);
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
      if (item !== undefined) centre.set(item.id, at + (offsets[index] ?? 0));
    }
  }
};

/** Distance of each centre from the first one where the items stand as close as they may. */
const offsetsOf = (column: readonly Item[], gaps: Gaps): readonly number[] => {
  let offset = 0;
  return column.map((item, index) => {
    const before = column[index - 1];
    if (before !== undefined) offset += (before.height + item.height) / 2 + (before.passage || item.passage ? gaps.passage : gaps.nodes);
    return offset;
  });
};
