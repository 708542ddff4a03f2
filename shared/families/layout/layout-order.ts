/** One thing that takes room in a column: a node, or the passage of a line through it. */
export type Item = {
  readonly id: string;
  readonly column: number;
  readonly height: number;
  readonly passage: boolean;
  /** Items of one group stay together in their column: a simple family. */
  readonly group: string;
};

/** Links between items of neighbouring columns, left to right. */
export type Link = { readonly from: string; readonly to: string };

/** Order of the items in each column with few crossings, by barycentre sweeps; the best order seen is kept. */
export const orderColumns = (columns: readonly (readonly Item[])[], links: readonly Link[]): readonly (readonly Item[])[] => {
  const left = neighbours(links, 'to', 'from');
  const right = neighbours(links, 'from', 'to');
  let order = columns.map(groupsTogether);
  let best = order;
  let fewest = crossings(order, right);
  for (let sweep = 0; sweep < 8 && fewest > 0; sweep++) {
    const forward = sweep % 2 === 0;
    order = order.map((column) => [...column]);
    const indices = forward ? order.keys() : [...order.keys()].reverse();
    for (const index of indices) {
      const beside = order[forward ? index - 1 : index + 1];
      const own = order[index];
      if (beside !== undefined && own !== undefined) order[index] = sortByBarycentre(own, positions(beside), forward ? left : right);
    }
    const count = crossings(order, right);
    if (count < fewest) {
      fewest = count;
      best = order;
    }
  }
  return best;
};

/** Groups in the order of their first item. */
const groupsTogether = (column: readonly Item[]): Item[] => {
  const groups = new Map<string, Item[]>();
  for (const item of column) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups.values()].flat();
};

const sortByBarycentre = (column: readonly Item[], beside: ReadonlyMap<string, number>, near: ReadonlyMap<string, readonly string[]>): Item[] => {
  const own = new Map(
    column.map((item, index) => {
      const ranks = (near.get(item.id) ?? []).flatMap((id) => beside.get(id) ?? []);
      return [item.id, ranks.length === 0 ? (index / Math.max(1, column.length)) * beside.size : mean(ranks)] as const;
    }),
  );
  const groups = new Map<string, number[]>();
  for (const item of column) groups.set(item.group, [...(groups.get(item.group) ?? []), own.get(item.id) ?? 0]);
  const groupRank = new Map([...groups].map(([group, ranks]) => [group, mean(ranks)] as const));
  return column
    .map((item, index) => ({ item, index }))
    .sort(
      (a, b) =>
        (groupRank.get(a.item.group) ?? 0) - (groupRank.get(b.item.group) ?? 0) ||
        (a.item.group < b.item.group ? -1 : a.item.group > b.item.group ? 1 : 0) ||
        (own.get(a.item.id) ?? 0) - (own.get(b.item.id) ?? 0) ||
        a.index - b.index,
    )
    .map(({ item }) => item);
};

const crossings = (order: readonly (readonly Item[])[], right: ReadonlyMap<string, readonly string[]>): number => {
  let count = 0;
  for (let index = 0; index + 1 < order.length; index++) {
    const targets = positions(order[index + 1] ?? []);
    // Ends on the right in the order of their starts on the left: each inversion is a crossing.
    const ends = (order[index] ?? []).flatMap((item) => (right.get(item.id) ?? []).flatMap((id) => targets.get(id) ?? []).sort((a, b) => a - b));
    count += inversions(ends);
  }
  return count;
};

const inversions = (values: readonly number[]): number => {
  const tree = Array.from({ length: values.length + 2 }, () => 0);
  const size = tree.length - 1;
  const rank = new Map([...new Set(values)].sort((a, b) => a - b).map((value, index) => [value, index + 1] as const));
  let count = 0;
  values.forEach((value, seen) => {
    let notGreater = 0;
    for (let i = rank.get(value) ?? 1; i > 0; i -= i & -i) notGreater += tree[i] ?? 0;
    count += seen - notGreater;
    for (let i = rank.get(value) ?? 1; i <= size; i += i & -i) tree[i] = (tree[i] ?? 0) + 1;
  });
  return count;
};

/** Ids that each item is linked with on one side. */
export const neighbours = (links: readonly Link[], own: keyof Link, other: keyof Link): ReadonlyMap<string, readonly string[]> => {
  const map = new Map<string, string[]>();
  for (const link of links) {
    const list = map.get(link[own]);
    if (list === undefined) map.set(link[own], [link[other]]);
    else list.push(link[other]);
  }
  return map;
};

const positions = (column: readonly Item[]): ReadonlyMap<string, number> => new Map(column.map((item, index) => [item.id, index]));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
