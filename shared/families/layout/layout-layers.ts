import type { FamilyGraph, GraphNode } from '../graph/graph';

/**
 * Column of each node: one after its latest parent, and as near to its first child as it can be. A generation of more than `cap` nodes is spread over
 * several columns, those with children last, so that their lines stay short.
 */
export const columnsOf = (graph: FamilyGraph, generation: ReadonlyMap<string, number>, cap: number): ReadonlyMap<string, number> => {
  const hasChildren = new Set(graph.edges.map((edge) => edge.from));
  const byGeneration: GraphNode[][] = [];
  for (const node of graph.nodes) (byGeneration[generation.get(node.id) ?? 0] ??= []).push(node);

  const columns = new Map<string, number>();
  let column = 0;
  for (const nodes of byGeneration) {
    const sorted = nodes.length <= cap ? nodes : [...nodes].sort((a, b) => Number(hasChildren.has(a.id)) - Number(hasChildren.has(b.id)));
    const parts = Math.ceil(sorted.length / cap);
    const size = Math.ceil(sorted.length / parts);
    sorted.forEach((node, index) => columns.set(node.id, column + Math.floor(index / size)));
    column += parts;
  }
  return columns;
};

/** How many nodes each column would hold, of generations of these sizes; 0 where the parts of a generation are fewer than its columns. */
export const columnCounts = (generations: readonly number[], cap: number): readonly number[] => {
  const counts: number[] = [];
  for (const [at, nodes] of generations.entries()) {
    const parts = Math.ceil(nodes / cap);
    const size = Math.ceil(nodes / parts);
    const isLast = at === generations.length - 1;
    for (let part = 0; part < parts; part++) {
      const own = Math.max(0, Math.min(size, nodes - part * size));
      if (own > 0 || !isLast) counts.push(own);
    }
  }
  return counts;
};

/** Longest way from an application without parents; such a parent itself stands one before its first child. */
export const generationsOf = (graph: FamilyGraph): ReadonlyMap<string, number> => {
  const children = new Map<string, string[]>();
  const parentsLeft = new Map<string, number>();
  for (const { from, to } of graph.edges) {
    const own = children.get(from);
    if (own === undefined) children.set(from, [to]);
    else own.push(to);
    parentsLeft.set(to, (parentsLeft.get(to) ?? 0) + 1);
  }
  const generation = new Map<string, number>();
  const order: string[] = graph.nodes.filter((node) => !parentsLeft.has(node.id)).map((node) => node.id);
  for (const id of order) generation.set(id, 0);
  for (let i = 0; i < order.length; i++) {
    const id = order[i] ?? '';
    for (const child of children.get(id) ?? []) {
      generation.set(child, Math.max(generation.get(child) ?? 0, (generation.get(id) ?? 0) + 1));
      const left = (parentsLeft.get(child) ?? 1) - 1;
      parentsLeft.set(child, left);
      if (left === 0) order.push(child);
    }
  }
  // A parent without parents of its own moves next to its first child: a second priority stands beside what claims it.
  const hasParents = new Set(graph.edges.map((edge) => edge.to));
  for (const id of order) {
    const own = children.get(id);
    if (hasParents.has(id) || own === undefined) continue;
    generation.set(id, Math.min(...own.map((child) => generation.get(child) ?? 1)) - 1);
  }
  return generation;
};
