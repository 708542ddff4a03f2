import type { FamilyGraph, GraphEdge, GraphNode } from '../graph/graph';
import { fullUpTo, nodeSizes, type FamilyLayout, type LayoutOptions, type PlacedNode } from './layout';
import { hullsOf } from './layout-hull';
import { columnCounts, columnsOf, generationsOf } from './layout-layers';
import { neighboursOf, orderColumns, type Item, type Link } from './layout-order';
import { bend, type Route, type Segment } from './layout-route';
import { stackColumns } from './layout-stack';

const margin = 12;
const passageHeight = 6;
const leastChannel = 44;

/**
 * Generations from left to right. Lines bend only in the channels between the columns and pass a column at a height of their own, so
 * that none can touch a box; the lines of one application and kind share their passage.
 */
export const layoutStructure = (graph: FamilyGraph, options: LayoutOptions): FamilyLayout => {
  const detail = options.detail ?? (graph.nodes.length > fullUpTo.structure ? 'compact' : 'full');
  const size = nodeSizes[detail];
  const height = options.height - 2 * margin - size.height;
  const gaps = detail === 'full' ? { nodes: 12, passage: 9, height } : { nodes: 8, passage: 7, height };
  const column = columnsWithin(graph, options, size, gaps.nodes);
  const { columns, items, links, passages } = itemsOf(graph, column, size.height);
  const neighbours = neighboursOf(items.length, links);
  const order = orderColumns(columns, neighbours);
  const centre = stackColumns(order, neighbours, gaps);

  let top = Infinity;
  let bottom = -Infinity;
  for (const item of items) {
    top = Math.min(top, (centre[item.at] ?? 0) - item.height / 2);
    bottom = Math.max(bottom, (centre[item.at] ?? 0) + item.height / 2);
  }
  const shift = margin - (Number.isFinite(top) ? top : 0);
  const channel = Math.max(leastChannel, Math.min(88, (options.width - 2 * margin - order.length * size.width) / Math.max(1, order.length - 1)));
  const x = (index: number): number => margin + index * (size.width + channel);
  const y = (at: number): number => (centre[at] ?? 0) + shift;
  const yByNode = new Map(items.flatMap(({ id, at }) => (id === undefined ? [] : [[id, y(at)] as const])));
  const yOf = (id: string): number => yByNode.get(id) ?? 0;

  const nodes: PlacedNode[] = graph.nodes.map((node) => ({ id: node.id, x: x(column.get(node.id) ?? 0), y: yOf(node.id) - size.height / 2, ...size }));
  const ports = portsOf(graph.edges, yOf, size.height);
  const edges = graph.edges.map((edge) => {
    const from = column.get(edge.from) ?? 0;
    const to = column.get(edge.to) ?? 0;
    const segments: Segment[] = [];
    const start = { x: x(from) + size.width, y: yOf(edge.from) + (ports.get(`out ${busOf(edge)}`) ?? 0) };
    let at = start;
    const own = passages.get(busOf(edge)) ?? [];
    for (let index = from + 1; index < to; index++) {
      const passY = y(own[index - from - 1] ?? 0);
      const enter = { x: x(index), y: passY };
      const leave = { x: x(index) + size.width, y: passY };
      segments.push(bend(at, enter), { kind: 'line', to: leave });
      at = leave;
    }
    segments.push(bend(at, { x: x(to), y: yOf(edge.to) + (ports.get(`in ${edge.to} ${edge.from} ${edge.kind}`) ?? 0) }));
    return { id: edge.id, route: { start, segments } satisfies Route };
  });

  return {
    lens: 'structure',
    detail,
    width: 2 * margin + order.length * size.width + Math.max(0, order.length - 1) * channel,
    height: Number.isFinite(top) ? bottom - top + 2 * margin : 2 * margin,
    nodes,
    edges,
    hulls: hullsOf(graph, order, nodes),
    lanes: [],
    ticks: [],
  };
};

/** The columns in which the drawing has to be scaled down least: few tall ones or many short ones; at the same scale the fewer. */
const columnsWithin = (graph: FamilyGraph, options: LayoutOptions, size: { readonly width: number; readonly height: number }, gap: number): ReadonlyMap<string, number> => {
  const generation = generationsOf(graph);
  const sizes: number[] = [];
  for (const node of graph.nodes) {
    const own = generation.get(node.id) ?? 0;
    sizes[own] = (sizes[own] ?? 0) + 1;
  }
  let best = graph.nodes.length;
  let most = 0;
  for (let cap = best; ; cap = Math.floor(cap * 0.8)) {
    const limit = Math.max(4, cap);
    const counts = columnCounts(sizes, limit);
    const width = 2 * margin + counts.length * size.width + (counts.length - 1) * leastChannel;
    const height = 2 * margin + Math.max(0, ...counts) * (size.height + gap) - gap;
    const scale = counts.includes(0) ? 0 : Math.min(1, options.width / width, options.height / height);
    if (scale > most * 1.01) {
      best = limit;
      most = scale;
    }
    if (cap <= 4) return columnsOf(graph, generation, Math.max(4, best));
  }
};

/** Lines of one application and one kind run together. */
const busOf = (edge: GraphEdge): string => `${edge.from} ${edge.kind}`;

/** What stands in the columns: nodes, and for lines that pass columns a passage in each of them. `passages` holds them by bus, from left to right. */
const itemsOf = (graph: FamilyGraph, column: ReadonlyMap<string, number>, height: number) => {
  const items: Item[] = [];
  const columns: { readonly nodes: Item[]; readonly passages: Item[] }[] = [];
  const add = (index: number, item: Omit<Item, 'at'>): number => {
    const made = { ...item, at: items.length };
    items.push(made);
    for (let missing = columns.length; missing <= index; missing++) columns.push({ nodes: [], passages: [] });
    columns[index]?.[item.id === undefined ? 'passages' : 'nodes'].push(made);
    return made.at;
  };
  const groupOf = new Map(graph.nodes.map((node) => [node.id, simpleFamilyOf(node)] as const));
  const placeOf = new Map(graph.nodes.map(({ id }) => [id, add(column.get(id) ?? 0, { id, height, group: groupOf.get(id) ?? id })]));

  const links = new Map<number, Link>();
  const link = (from: number, to: number): number => {
    // Below 2^53 for any family that fits into memory.
    links.set(from * 2 ** 26 + to, { from, to });
    return to;
  };
  const passages = new Map<string, number[]>();
  for (const edge of graph.edges) {
    const from = column.get(edge.from) ?? 0;
    const to = column.get(edge.to) ?? 0;
    const bus = busOf(edge);
    const own = passages.get(bus) ?? [];
    passages.set(bus, own);
    const group = groupOf.get(edge.from);
    const sameFamily = group !== undefined && group === groupOf.get(edge.to);
    let at = placeOf.get(edge.from) ?? 0;
    for (let index = from + 1; index < to; index++) {
      // Those of a bus that are there already are those of the columns before.
      own[index - from - 1] ??= add(index, { id: undefined, height: passageHeight, group: sameFamily ? group : `passage:${bus} ${index}` });
      at = link(at, own[index - from - 1] ?? 0);
    }
    link(at, placeOf.get(edge.to) ?? 0);
  }
  return { items, columns: columns.map(passagesInside), links: [...links.values()], passages };
};

/** Passages begin in the middle of their column, so that what they feed stands level with what they come from. */
const passagesInside = ({ nodes, passages }: { readonly nodes: readonly Item[]; readonly passages: readonly Item[] }): readonly Item[] => {
  const half = Math.floor(nodes.length / 2);
  return [...nodes.slice(0, half), ...passages, ...nodes.slice(half)];
};

const simpleFamilyOf = (node: GraphNode): string | undefined => (node.kind === 'ghost' ? undefined : node.simpleFamily);

/** Vertical offsets at which lines leave and reach a node, so that lines of different kinds do not run into one point. */
const portsOf = (edges: readonly GraphEdge[], y: (id: string) => number, height: number): ReadonlyMap<string, number> => {
  const ends = new Map<string, Map<string, number[]>>();
  const add = (node: string, port: string, target: number): void => {
    const own = ends.get(node) ?? new Map<string, number[]>();
    const targets = own.get(port);
    if (targets === undefined) own.set(port, [target]);
    else targets.push(target);
    ends.set(node, own);
  };
  for (const edge of edges) {
    add(`out ${edge.from}`, `out ${busOf(edge)}`, y(edge.to));
    add(`in ${edge.to}`, `in ${edge.to} ${edge.from} ${edge.kind}`, y(edge.from));
  }
  const ports = new Map<string, number>();
  for (const own of ends.values()) {
    const sorted = [...own].map(([port, targets]) => ({ port, at: targets.reduce((sum, target) => sum + target, 0) / targets.length })).sort((a, b) => a.at - b.at || (a.port < b.port ? -1 : 1));
    const step = Math.min(9, (height - 14) / Math.max(1, sorted.length - 1));
    sorted.forEach(({ port }, index) => ports.set(port, (index - (sorted.length - 1) / 2) * step));
  }
  return ports;
};
