import type { FamilyGraph } from '../graph/graph';
import type { Hull, PlacedNode } from './layout';
import type { Item } from './layout-order';
import { bend, type Route, type Segment } from './layout-route';

const padding = 6;
const corner = 8;

type Run = { readonly column: number; readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/**
 * Outlines of the simple families, where there is more than one: round the neighbours in each column, joined across the channels
 * while a family has one such run in each of two columns side by side.
 */
export const hullsOf = (graph: FamilyGraph, order: readonly (readonly Item[])[], placed: readonly PlacedNode[]): readonly Hull[] => {
  const familyOf = new Map(graph.nodes.flatMap((node) => (node.kind !== 'ghost' && node.simpleFamily !== undefined ? [[node.id, node.simpleFamily] as const] : [])));
  const families = [...new Set(familyOf.values())];
  if (families.length < 2) return [];
  const runs = runsByFamily(order, familyOf, new Map(placed.map((node) => [node.id, node])));
  return families.map((simpleFamily) => {
    const outlines: Route[] = [];
    let piece: Run[] = [];
    const close = (): void => {
      if (piece.length > 0) outlines.push(outlineOf(piece));
      piece = [];
    };
    const own = runs.get(simpleFamily) ?? [];
    own.forEach((run, index) => {
      const isOnly = own[index - 1]?.column !== run.column && own[index + 1]?.column !== run.column;
      if (!isOnly) {
        close();
        outlines.push(outlineOf([run]));
        return;
      }
      if (piece.at(-1)?.column !== run.column - 1) close();
      piece.push(run);
    });
    close();
    return { simpleFamily, outlines };
  });
};

/** Neighbours of one simple family in a column, from the first column to the last, from top to bottom. */
const runsByFamily = (order: readonly (readonly Item[])[], familyOf: ReadonlyMap<string, string>, boxes: ReadonlyMap<string, PlacedNode>): ReadonlyMap<string, readonly Run[]> => {
  const runs = new Map<string, Run[]>();
  order.forEach((items, column) => {
    let open: string | undefined;
    for (const { id } of items) {
      const box = id === undefined ? undefined : boxes.get(id);
      if (id === undefined || box === undefined) continue; // a line passing through does not part a family
      const simpleFamily = familyOf.get(id);
      const own = simpleFamily === undefined ? undefined : (runs.get(simpleFamily) ?? []);
      const last = own !== undefined && simpleFamily === open ? own.pop() : undefined;
      open = simpleFamily;
      if (simpleFamily === undefined || own === undefined) continue;
      own.push({ column, left: box.x - padding, right: box.x + box.width + padding, top: last?.top ?? box.y - padding, bottom: box.y + box.height + padding });
      runs.set(simpleFamily, own);
    }
  });
  return runs;
};

/** Along the tops from left to right, then along the bottoms back. */
const outlineOf = (runs: readonly Run[]): Route => {
  const first = runs[0] ?? { left: 0, right: 0, top: 0, bottom: 0 };
  const last = runs.at(-1) ?? first;
  const start = { x: first.left + corner, y: first.top };
  const segments: Segment[] = [];
  runs.forEach((run, index) => {
    const next = runs[index + 1];
    segments.push({ kind: 'line', to: { x: next === undefined ? run.right - corner : run.right, y: run.top } });
    if (next !== undefined) segments.push(bend({ x: run.right, y: run.top }, { x: next.left, y: next.top }));
  });
  segments.push(turn(last.right, last.top, last.right, last.top + corner), { kind: 'line', to: { x: last.right, y: last.bottom - corner } });
  segments.push(turn(last.right, last.bottom, last.right - corner, last.bottom));
  [...runs].reverse().forEach((run, index, reversed) => {
    const next = reversed[index + 1];
    segments.push({ kind: 'line', to: { x: next === undefined ? run.left + corner : run.left, y: run.bottom } });
    if (next !== undefined) segments.push(bend({ x: run.left, y: run.bottom }, { x: next.right, y: next.bottom }));
  });
  segments.push(turn(first.left, first.bottom, first.left, first.bottom - corner), { kind: 'line', to: { x: first.left, y: first.top + corner } });
  segments.push(turn(first.left, first.top, start.x, start.y));
  return { start, segments };
};

const turn = (cornerX: number, cornerY: number, x: number, y: number): Segment => ({ kind: 'curve', c1: { x: cornerX, y: cornerY }, c2: { x: cornerX, y: cornerY }, to: { x, y } });
