/** One thing that takes room in a column: a node, or the passage of a line through it. */
export type Item = {
  /** Its place among all items. */
  readonly at: number;
  /** Of a node its id; of a passage undefined. */
  readonly id: string | undefined;
  readonly height: number;
  /** Items of one group stay together in their column: a simple family. */
  readonly group: string;
};

/** Links between items of neighbouring columns, left to right. */
export type Link = { readonly from: number; readonly to: number };

/** Items that each item is linked with in the column to its left and to its right, by the place of the item. */
export type Neighbours = { readonly left: readonly (readonly number[])[]; readonly right: readonly (readonly number[])[] };

export const neighboursOf = (items: number, links: readonly Link[]): Neighbours => {
  const left: number[][] = Array.from({ length: items }, () => []);
  const right: number[][] = Array.from({ length: items }, () => []);
  for (const { from, to } of links) {
    left[to]?.push(from);
    right[from]?.push(to);
  }
  return { left, right };
};

/** Order of the items in each column with few crossings, by barycentre sweeps; the best order seen is kept. */
export const orderColumns = (columns: readonly (readonly Item[])[], { left, right }: Neighbours): readonly (readonly Item[])[] => {
  const sweeper = createSweeper(columns.flat());
  let order = columns.map(groupsTogether);
  let best = order;
  let fewest = sweeper.crossings(order, right);
  for (let sweep = 0; sweep < 8 && fewest > 0; sweep++) {
    const forward = sweep % 2 === 0;
    order = [...order];
    const indices = forward ? order.keys() : [...order.keys()].reverse();
    for (const index of indices) {
      const beside = order[forward ? index - 1 : index + 1];
      const own = order[index];
      if (beside !== undefined && own !== undefined) order[index] = sweeper.sorted(own, beside, forward ? left : right);
    }
    const count = sweeper.crossings(order, right);
    if (count < fewest) {
      fewest = count;
      best = order;
    }
  }
  return best;
};

/** Groups in the order of their first item. */
const groupsTogether = (column: readonly Item[]): readonly Item[] => {
  const groups = new Map<string, Item[]>();
  for (const item of column) {
    const group = groups.get(item.group);
    if (group === undefined) groups.set(item.group, [item]);
    else group.push(item);
  }
  return [...groups.values()].flat();
};

/** Sorts columns and counts crossings in arrays by the place of an item, which are made once for all sweeps. */
const createSweeper = (items: readonly Item[]) => {
  const names = [...new Set(items.map(({ group }) => group))].sort();
  const rankByName = new Map(names.map((name, rank) => [name, rank]));
  const groupOf = new Int32Array(items.length);
  for (const { at, group } of items) groupOf[at] = rankByName.get(group) ?? 0;
  const position = new Int32Array(items.length);
  const wish = new Float64Array(items.length);
  const sums = new Float64Array(names.length);
  const sizes = new Int32Array(names.length);
  const ends = new Int32Array(items.length + 2);
  const groupAt = (at: number): number => groupOf[at] ?? 0;

  const place = (column: readonly Item[]): void => {
    column.forEach(({ at }, index) => {
      position[at] = index;
    });
  };

  /** A column in the order of the mean place of what its items are linked with, its groups kept together. */
  const sorted = (column: readonly Item[], beside: readonly Item[], near: readonly (readonly number[])[]): readonly Item[] => {
    place(beside);
    for (const { at } of column) {
      sums[groupAt(at)] = 0;
      sizes[groupAt(at)] = 0;
    }
    column.forEach(({ at }, index) => {
      const linked = near[at] ?? [];
      let sum = 0;
      for (const other of linked) sum += position[other] ?? 0;
      const own = linked.length === 0 ? (index / Math.max(1, column.length)) * beside.length : sum / linked.length;
      wish[at] = own;
      sums[groupAt(at)] = (sums[groupAt(at)] ?? 0) + own;
      sizes[groupAt(at)] = (sizes[groupAt(at)] ?? 0) + 1;
    });
    const groupWish = (at: number): number => (sums[groupAt(at)] ?? 0) / (sizes[groupAt(at)] ?? 1);
    // Sorting keeps the order of what compares as equal.
    return [...column].sort((a, b) => groupWish(a.at) - groupWish(b.at) || groupAt(a.at) - groupAt(b.at) || (wish[a.at] ?? 0) - (wish[b.at] ?? 0));
  };

  const crossings = (order: readonly (readonly Item[])[], right: readonly (readonly number[])[]): number => {
    let count = 0;
    for (let index = 0; index + 1 < order.length; index++) {
      const targets = order[index + 1] ?? [];
      place(targets);
      ends.fill(0, 0, targets.length + 1);
      // Ends on the right in the order of their starts on the left: each inversion is a crossing. Counted in a binary indexed tree.
      let seen = 0;
      for (const { at } of order[index] ?? []) {
        const linked = right[at] ?? [];
        for (const other of linked) {
          let notBeyond = 0;
          for (let i = (position[other] ?? 0) + 1; i > 0; i -= i & -i) notBeyond += ends[i] ?? 0;
          count += seen - notBeyond;
        }
        // Lines of one start do not cross each other, so they are counted before any of them is entered.
        for (const other of linked) for (let i = (position[other] ?? 0) + 1; i <= targets.length; i += i & -i) ends[i] = (ends[i] ?? 0) + 1;
        seen += linked.length;
      }
    }
    return count;
  };

  return { sorted, crossings };
};
