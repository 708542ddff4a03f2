import type { FamilyGraph, GraphNode } from '../graph/graph';
import { fullUpTo, nodeSizes, type FamilyLayout, type Lane, type LayoutOptions, type PlacedNode } from './layout';
import { generationsOf } from './layout-layers';
import { rowRouter } from './layout-rows';
import { calendarScale, monthScale } from './layout-time';

const gutter = 48;
const margin = 16;
const axis = 28;
const rowGaps = { full: 18, compact: 12 } as const;
const laneGap = 4;
const besides = 16;

/**
 * One lane per office, x by date or by months from the earliest date; what overlaps in a lane goes into rows of their own. Nodes
 * without a date stand in a strip at the left.
 */
export const layoutLanes = (graph: FamilyGraph, options: LayoutOptions, lens: 'calendar' | 'months'): FamilyLayout => {
  const detail = options.detail ?? (graph.nodes.length > fullUpTo.lanes ? 'compact' : 'full');
  const rowGap = rowGaps[detail];
  const size = nodeSizes[detail];
  const undated = graph.nodes.some((node) => node.date === undefined);
  const datedFrom = gutter + (undated ? size.width + besides : 0);
  const dates = graph.nodes.flatMap((node) => (node.date === undefined ? [] : [node.date])).sort();
  const right = Math.max(options.width - margin - size.width, datedFrom + 240);
  const scale = (lens === 'calendar' ? calendarScale : monthScale)(dates, datedFrom, right);

  const laneOrder = lanesOf(graph);
  const nodes: PlacedNode[] = [];
  const rowOf = new Map<string, number>();
  const rowTops: number[] = [];
  const lanes: Lane[] = [];
  let y = axis;
  for (const [label, members] of laneOrder) {
    const ends: number[] = [];
    const laneTop = y;
    const placed = members.map((node) => ({ id: node.id, x: node.date === undefined ? gutter : scale.x(node.date) })).sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1));
    const firstRow = rowTops.length;
    for (const { id, x } of placed) {
      let row = ends.findIndex((end) => x >= end + besides);
      if (row < 0) row = ends.length;
      ends[row] = x + size.width;
      rowOf.set(id, firstRow + row);
      nodes.push({ id, x, y: laneTop + rowGap / 2 + row * (size.height + rowGap), ...size });
    }
    for (let row = 0; row < ends.length; row++) rowTops.push(laneTop + rowGap / 2 + row * (size.height + rowGap));
    const height = ends.length * (size.height + rowGap);
    lanes.push({ label, y: laneTop, height });
    y += height + laneGap;
  }

  const route = rowRouter({ nodes, rowOf, rowTops, rowHeight: size.height, gap: rowGap });
  return {
    lens,
    detail,
    width: right + size.width + margin,
    height: y + margin,
    nodes,
    edges: graph.edges.map((edge) => ({ id: edge.id, route: route(edge.from, edge.to) })),
    hulls: [],
    lanes,
    ticks: scale.ticks,
    ...(undated ? { datedFrom } : {}),
    ...(scale.compressedFrom === undefined ? {} : { compressedFrom: scale.compressedFrom }),
  };
};

/** Lanes by their earliest date, on the same day by generation, those without a date last; nodes without an office share a lane. */
const lanesOf = (graph: FamilyGraph): readonly (readonly [string, readonly GraphNode[]])[] => {
  const generation = generationsOf(graph);
  const firstGeneration = (members: readonly GraphNode[]): number => Math.min(...members.map((node) => generation.get(node.id) ?? 0));
  const lanes = new Map<string, GraphNode[]>();
  for (const node of graph.nodes) {
    const label = node.kind === 'fold' ? (node.offices.length === 1 ? (node.offices[0] ?? '') : `+${node.members.length}`) : (node.office ?? '');
    const lane = lanes.get(label);
    if (lane === undefined) lanes.set(label, [node]);
    else lane.push(node);
  }
  return [...lanes].sort(([labelA, a], [labelB, b]) => {
    const [dateA, dateB] = [firstDate(a), firstDate(b)];
    if (dateA !== dateB) return dateA < dateB ? -1 : 1;
    return firstGeneration(a) - firstGeneration(b) || (labelA < labelB ? -1 : 1);
  });
};

const firstDate = (members: readonly GraphNode[]): string => members.reduce((earliest, { date }) => (date !== undefined && date < earliest ? date : earliest), '9999-99-99');
