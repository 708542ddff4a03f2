import type { PlacedNode } from './layout';
import { roundedRoute, type Point, type Route } from './layout-route';

const clearance = 5;
const leaveAt = 26;
const arriveAt = 12;

export type Rows = {
  readonly nodes: readonly PlacedNode[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly rowTops: readonly number[];
  readonly rowHeight: number;
  /** Free height between two rows: the channel in which lines run sideways. */
  readonly gap: number;
};

/**
 * Routes between nodes that stand in rows: a line leaves by the bottom or top, runs sideways only in the channels between rows and passes
 * a row where that row has room, so that it touches no box.
 */
export const rowRouter = (rows: Rows): ((from: string, to: string) => Route) => {
  const boxes = new Map(rows.nodes.map((node) => [node.id, node]));
  const taken: Block[][] = rows.rowTops.map(() => []);
  for (const node of rows.nodes) taken[rows.rowOf.get(node.id) ?? 0]?.push({ left: node.x - clearance, right: node.x + node.width + clearance });
  for (const row of taken) row.sort((a, b) => a.left - b.left);
  const tracks = new Map<string, number>();

  /** Middle of the channel below a row, moved a little per starting node so that lines of different nodes stay apart. */
  const channelBelow = (row: number, from: string): number => {
    const track = tracks.get(from) ?? tracks.size;
    tracks.set(from, track);
    const base = row < 0 ? (rows.rowTops[0] ?? 0) - rows.gap / 2 : (rows.rowTops[row] ?? 0) + rows.rowHeight + rows.gap / 2;
    return base + ((track % 5) - 2) * 1.8;
  };

  /** Straight on where the row has room, else round the box in the way, by the side that is nearer to the goal. */
  const passage = (row: number, at: number, target: number): number => {
    const block = blockAt(taken[row] ?? [], at);
    if (block === undefined) return at;
    const detour = (x: number): number => Math.abs(x - at) + Math.abs(x - target) / 5;
    return detour(block.left) <= detour(block.right) ? block.left : block.right;
  };

  return (from, to) => {
    const a = boxes.get(from);
    const b = boxes.get(to);
    if (a === undefined || b === undefined) return { start: { x: 0, y: 0 }, segments: [] };
    const rowA = rows.rowOf.get(from) ?? 0;
    const rowB = rows.rowOf.get(to) ?? 0;
    const down = rowB >= rowA;
    let x = a.x + Math.min(leaveAt, a.width / 2);
    const targetX = b.x + arriveAt;
    const points: Point[] = [{ x, y: down ? a.y + a.height : a.y }];
    const sideways = (channelRow: number, toX: number): void => {
      const y = channelBelow(channelRow, from);
      points.push({ x, y }, { x: toX, y });
      x = toX;
    };
    if (down) {
      for (let row = rowA + 1; row < rowB; row++) sideways(row - 1, passage(row, x, targetX));
      sideways(Math.max(rowA, rowB - 1), targetX);
      points.push({ x, y: rowA === rowB ? b.y + b.height : b.y });
    } else {
      for (let row = rowA - 1; row > rowB; row--) sideways(row, passage(row, x, targetX));
      sideways(rowB, targetX);
      points.push({ x, y: b.y + b.height });
    }
    return roundedRoute(points, 4);
  };
};

/** Room that a box of a row takes. Boxes of one row stand further apart than their clearance, so blocks never touch. */
type Block = { readonly left: number; readonly right: number };

/** The block that a place lies inside of, of blocks from left to right. */
const blockAt = (blocks: readonly Block[], x: number): Block | undefined => {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.right ?? Infinity) > x) high = middle;
    else low = middle + 1;
  }
  const block = blocks[low];
  return block !== undefined && block.left < x ? block : undefined;
};
