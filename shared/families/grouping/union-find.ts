/** Disjoint sets over the integers 0, 1, 2 ...; near-constant time per operation. */
export type UnionFind = {
  /** Adds a set of its own; answers its number. */
  readonly add: () => number;
  readonly find: (node: number) => number;
  /** Joins two sets. The representative is the smaller number, so that it does not depend on the order of joining. */
  readonly union: (a: number, b: number) => void;
};

export const createUnionFind = (): UnionFind => {
  const parent: number[] = [];
  const find = (node: number): number => {
    let root = node;
    for (let up = parent[root]; up !== undefined && up !== root; up = parent[root]) root = up;
    for (let at = node; at !== root; ) {
      const up = parent[at] ?? root;
      parent[at] = root;
      at = up;
    }
    return root;
  };
  return {
    add: () => parent.push(parent.length) - 1,
    find,
    union: (a, b) => {
      const [rootA, rootB] = [find(a), find(b)];
      if (rootA < rootB) parent[rootB] = rootA;
      else parent[rootA] = rootB;
    },
  };
};
