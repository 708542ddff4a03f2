import type { FamilyGraph, GraphEdge, GraphNode } from '../graph/graph';
import { fullUpTo, nodeSizes, type FamilyLayout, type LayoutOptions, type PlacedNode } from './layout';
import { hullsOf } from './layout-hull';
import { columnsOf, generationsOf } from './layout-layers';
import { orderColumns, type Item, type Link } from './layout-order';
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
  const { columns, links, passages } = itemsOf(graph, column, size.height);
  const order = orderColumns(columns, links);
  const centre = stackColumns(order, links, gaps);

  let top = Infinity;
  let bottom = -Infinity;
  for (const item of order.flat()) {
    top = Math.min(top, (centre.get(item.id) ?? 0) - item.height / 2);
    bottom = Math.max(bottom, (centre.get(item.id) ?? 0) + item.height / 2);
  }
  const shift = margin - (Number.isFinite(top) ? top : 0);
  const channel = Math.max(leastChannel, Math.min(88, (options.width - 2 * margin - order.length * size.width) / Math.max(1, order.length - 1)));
  const x = (index: number): number => margin + index * (size.width + channel);
  const y = (id: string): number => (centre.get(id) ?? 0) + shift;

  const nodes: PlacedNode[] = graph.nodes.map((node) => ({ id: node.id, x: x(column.get(node.id) ?? 0), y: y(node.id) - size.height / 2, ...size }));
  const ports = portsOf(graph.edges, y, size.height);
  const edges = graph.edges.map((edge) => {
    const from = column.get(edge.from) ?? 0;
    const to = column.get(edge.to) ?? 0;
    const segments: Segment[] = [];
    const start = { x: x(from) + size.width, y: y(edge.from) + (ports.get(`out ${busOf(edge)}`) ?? 0) };
    let at = start;
    for (let index = from + 1; index < to; index++) {
      const passY = y(passages.get(`${busOf(edge)} ${index}`) ?? '');
      const enter = { x: x(index), y: passY };
      const leave = { x: x(index) + size.width, y: passY };
      segments.push(bend(at, enter), { kind: 'line', to: leave });
      at = leave;
    }
    segments.push(bend(at, { x: x(to), y: y(edge.to) + (ports.get(`in ${edge.to} ${edge.from} ${edge.kind}`) ?? 0) }));
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
  let best: ReadonlyMap<string, number> | undefined;
  let most = 0;
  for (let cap = graph.nodes.length; ; cap = Math.floor(cap * 0.8)) {
    const column = columnsOf(graph, generation, Math.max(4, cap));
    const counts: number[] = [];
    for (const at of column.values()) counts[at] = (counts[at] ?? 0) + 1;
    const width = 2 * margin + counts.length * size.width + (counts.length - 1) * leastChannel;
    const height = 2 * margin + Math.max(0, ...counts) * (size.height + gap) - gap;
    const scale = Math.min(1, options.width / width, options.height / height);
    if (best === undefined || scale > most * 1.01) {
      best = column;
      most = scale;
    }
    if (cap <= 4) return best;
  }
};

/** Lines of one application and one kind run together. */
const busOf = (edge: GraphEdge): string => `${edge.from} ${edge.kind}`;

const itemsOf = (graph: FamilyGraph, column: ReadonlyMap<string, number>, height: number) => {
  const groupOf = new Map(graph.nodes.map((node) => [node.id, simpleFamilyOf(node)] as const));
  const items = new Map<string, Item>();
  for (const node of graph.nodes) items.set(node.id, { id: node.id, column: column.get(node.id) ?? 0, height, passage: false, group: groupOf.get(node.id) ?? node.id });
  const links = new Map<string, Link>();
  const passages = new Map<string, string>();
  for (const edge of graph.edges) {
    const from = column.get(edge.from) ?? 0;
    const to = column.get(edge.to) ?? 0;
    let at = edge.from;
    for (let index = from + 1; index < to; index++) {
      const id = `passage:${busOf(edge)} ${index}`;
      const sameFamily = groupOf.get(edge.from) !== undefined && groupOf.get(edge.from) === groupOf.get(edge.to);
      if (!items.has(id)) items.set(id, { id, column: index, height: passageHeight, passage: true, group: (sameFamily ? groupOf.get(edge.from) : undefined) ?? id });
      passages.set(`${busOf(edge)} ${index}`, id);
      links.set(`${at}>${id}`, { from: at, to: id });
      at = id;
    }
    links.set(`${at}>${edge.to}`, { from: at, to: edge.to });
  }
  const columns: Item[][] = [];
  for (const item of items.values()) (columns[item.column] ??= []).push(item);
  return { columns: Array.from(columns, (own) => passagesInside(own ?? [])), links: [...links.values()], passages };
};

/** Passages begin in the middle of their column, so that what they feed stands level with what they come from. */
const passagesInside = (items: readonly Item[]): readonly Item[] => {
  const nodes = items.filter((item) => !item.passage);
  const half = Math.floor(nodes.length / 2);
  return [...nodes.slice(0, half), ...items.filter((item) => item.passage), ...nodes.slice(half)];
};

const simpleFamilyOf = (node: GraphNode): string | undefined => (node.kind === 'ghost' ? undefined : node.simpleFamily);

/** Vertical offsets at which lines leave and reach a node, so that lines of different kinds do not run into one point. */
const portsOf = (edges: readonly GraphEdge[], y: (id: string) => number, height: number): ReadonlyMap<string, number> => {
  const ends = new Map<string, Map<string, number[]>>();
  const add = (node: string, port: string, target: number): void => {
    const own = ends.get(node) ?? new Map<string, number[]>();
    own.set(port, [...(own.get(port) ?? []), target]);
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
