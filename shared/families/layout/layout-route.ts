/** A line through a drawing: straight segments and cubic curves, one after the other. */
export type Point = { readonly x: number; readonly y: number };
export type Segment = { readonly kind: 'line'; readonly to: Point } | { readonly kind: 'curve'; readonly c1: Point; readonly c2: Point; readonly to: Point };
export type Route = { readonly start: Point; readonly segments: readonly Segment[] };

/** SVG path data, rounded to a tenth of a pixel. */
export const routeToPath = (route: Route, closed = false): string => {
  const parts = route.segments.map((segment) =>
    segment.kind === 'line' ? `L${pair(segment.to)}` : `C${pair(segment.c1)} ${pair(segment.c2)} ${pair(segment.to)}`,
  );
  return `M${pair(route.start)}${parts.join('')}${closed ? 'Z' : ''}`;
};

/** The curve between two points that leaves and arrives horizontally; it never leaves the rectangle that the points span. */
export const bend = (from: Point, to: Point): Segment => {
  if (Math.abs(from.y - to.y) < 0.5) return { kind: 'line', to };
  const middle = (from.x + to.x) / 2;
  return { kind: 'curve', c1: { x: middle, y: from.y }, c2: { x: middle, y: to.y }, to };
};

/** A route along right angles through the points, its corners rounded by `radius`. */
export const roundedRoute = (points: readonly Point[], radius: number): Route => {
  const path = withoutRepeats(points);
  const [start = { x: 0, y: 0 }] = path;
  const segments: Segment[] = [];
  for (let i = 1; i < path.length; i++) {
    const before = path[i - 1];
    const at = path[i];
    const after = path[i + 1];
    if (before === undefined || at === undefined) continue;
    if (after === undefined) segments.push({ kind: 'line', to: at });
    else {
      const cut = Math.min(radius, distance(before, at) / 2, distance(at, after) / 2);
      segments.push({ kind: 'line', to: towards(at, before, cut) }, { kind: 'curve', c1: at, c2: at, to: towards(at, after, cut) });
    }
  }
  return { start, segments };
};

/** Points along a route, curves sampled at `steps`; what tests and labels need. */
export const routePoints = (route: Route, steps = 12): readonly Point[] => {
  const points = [route.start];
  let from = route.start;
  for (const segment of route.segments) {
    if (segment.kind === 'line') points.push(segment.to);
    else for (let step = 1; step <= steps; step++) points.push(onCurve(from, segment, step / steps));
    from = segment.to;
  }
  return points;
};

const onCurve = (from: Point, { c1, c2, to }: Extract<Segment, { kind: 'curve' }>, t: number): Point => {
  const u = 1 - t;
  const mix = (a: number, b: number, c: number, d: number): number => u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  return { x: mix(from.x, c1.x, c2.x, to.x), y: mix(from.y, c1.y, c2.y, to.y) };
};

const withoutRepeats = (points: readonly Point[]): readonly Point[] => {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    if (last !== undefined && distance(last, point) < 0.01) continue;
    // The middle of three points on one line is no corner.
    if (last !== undefined && before !== undefined && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))) kept.pop();
    kept.push(point);
  }
  return kept;
};

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const towards = (from: Point, to: Point, by: number): Point => {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
};
const pair = ({ x, y }: Point): string => `${round(x)},${round(y)}`;
const round = (value: number): number => Math.round(value * 10) / 10;
