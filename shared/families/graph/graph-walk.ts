import type { FamilyGraph } from './graph';
import type { FamilyLayout, PlacedNode } from '../layout/layout';

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * Where an arrow key leads from a node: left to what it claims, right to what claims it, each to the nearest in height; up and down to the
 * neighbour in its column, or where the drawing has lanes to the nearest box above or below. Undefined where there is none.
 */
export const walk = (graph: FamilyGraph, layout: FamilyLayout, from: string, direction: Direction): string | undefined => {
  const boxes = new Map(layout.nodes.map((node) => [node.id, node]));
  const here = boxes.get(from);
  if (here === undefined) return layout.nodes[0]?.id;
  if (direction === 'left' || direction === 'right') {
    const drawn = new Set(layout.edges.map((edge) => edge.id));
    const linked = graph.edges.filter((edge) => drawn.has(edge.id) && (direction === 'left' ? edge.to : edge.from) === from).map((edge) => (direction === 'left' ? edge.from : edge.to));
    return nearest(linked.flatMap((id) => boxes.get(id) ?? []), (box) => Math.abs(box.y - here.y) + Math.abs(box.x - here.x) / 1000);
  }
  const isBeyond = (box: PlacedNode): boolean => (direction === 'up' ? box.y < here.y - 1 : box.y > here.y + 1);
  const sameColumn = layout.lens === 'structure';
  return nearest(
    layout.nodes.filter((box) => isBeyond(box) && (!sameColumn || Math.abs(box.x - here.x) < 1)),
    (box) => Math.abs(box.y - here.y) + (sameColumn ? 0 : Math.abs(box.x - here.x) / 4),
  );
};

const nearest = (boxes: readonly PlacedNode[], distance: (box: PlacedNode) => number): string | undefined => {
  let best: PlacedNode | undefined;
  for (const box of boxes) if (best === undefined || distance(box) < distance(best)) best = box;
  return best?.id;
};
