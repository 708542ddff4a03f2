/** A label that belongs to a point on a line: its wanted centre, width in pixels, height in rows of text. */
export type Label = { readonly x: number; readonly width: number; readonly rows: number };

/** Where a label went: centre, width, side of the line, and rows between it and the line. */
export type PlacedLabel = { readonly x: number; readonly width: number; readonly side: 'above' | 'below'; readonly offset: number; readonly rows: number };

type Box = { readonly from: number; readonly to: number; readonly first: number; readonly last: number };

/**
 * Places labels above and below a line so that none covers another, nor the short leader that ties a label to its point. Nearest to the
 * line wins, then nearest to the point; the first row below is preferred. Labels stay within the bounds.
 */
export const placeLabels = (labels: readonly Label[], bounds: { readonly from: number; readonly to: number }): readonly PlacedLabel[] => {
  const taken: Readonly<Record<'above' | 'below', Box[]>> = { above: [], below: [] };
  const order = labels.map((_, index) => index).sort((a, b) => (labels[a]?.x ?? 0) - (labels[b]?.x ?? 0));
  const placed: PlacedLabel[] = [];
  for (const index of order) {
    const label = labels[index];
    if (label === undefined) continue;
    const spot = bestSpot(label, taken, bounds);
    placed[index] = spot;
    taken[spot.side].push({ from: spot.x - label.width / 2, to: spot.x + label.width / 2, first: spot.offset, last: spot.offset + label.rows - 1 });
    if (spot.offset > 0) taken[spot.side].push({ from: label.x - 4, to: label.x + 4, first: 0, last: spot.offset - 1 });
  }
  return placed;
};

const maxOffset = 12;

const bestSpot = (label: Label, taken: Readonly<Record<'above' | 'below', readonly Box[]>>, bounds: { readonly from: number; readonly to: number }): PlacedLabel => {
  let best: { readonly spot: PlacedLabel; readonly cost: number } | undefined;
  for (let offset = 0; offset <= maxOffset; offset += 1) {
    for (const side of ['below', 'above'] as const) {
      if (offset > 0 && taken[side].some((box) => box.first < offset && box.from < label.x + 4 && box.to > label.x - 4)) continue;
      for (const x of centres(label, bounds, taken[side])) {
        const free = taken[side].every((box) => box.last < offset || box.first >= offset + label.rows || box.to <= x - label.width / 2 || box.from >= x + label.width / 2);
        if (!free) continue;
        const cost = offset * 16 + Math.abs(x - label.x) + (side === 'above' ? 10 : 0);
        if (best === undefined || cost < best.cost) best = { spot: { x, width: label.width, side, offset, rows: label.rows }, cost };
      }
    }
    if (best !== undefined && best.cost <= offset * 16) break;
  }
  // No room even far away: below everything, where only a leader may cross a label.
  return best?.spot ?? { x: clamp(label.x, label, bounds), width: label.width, side: 'below', offset: Math.max(0, ...taken.below.map(({ last }) => last + 1)), rows: label.rows };
};

/** The point's own place first, then just beside what is there, as long as the label still covers its point. */
const centres = (label: Label, bounds: { readonly from: number; readonly to: number }, taken: readonly Box[]): readonly number[] => {
  const wanted = clamp(label.x, label, bounds);
  const beside = taken.flatMap(({ from, to }) => [to + label.width / 2, from - label.width / 2]);
  return [wanted, ...beside].filter((x) => Math.abs(x - label.x) <= label.width / 2 - 6 && clamp(x, label, bounds) === x);
};

const clamp = (x: number, label: Label, bounds: { readonly from: number; readonly to: number }): number =>
  Math.min(Math.max(x, bounds.from + label.width / 2), bounds.to - label.width / 2);

/** Moves points of one line apart to a least distance, in their order, each as little as possible around their common middle. */
export const spread = (xs: readonly number[], distance: number): readonly number[] => {
  type Cluster = { readonly indexes: number[]; mean: number };
  const clusters: Cluster[] = [];
  for (const [index, x] of xs.entries()) {
    clusters.push({ indexes: [index], mean: x });
    for (;;) {
      const last = clusters.at(-1);
      const before = clusters.at(-2);
      if (last === undefined || before === undefined) break;
      const needed = ((last.indexes.length + before.indexes.length) / 2) * distance;
      if (last.mean - before.mean >= needed) break;
      const count = last.indexes.length + before.indexes.length;
      const mean = (last.mean * last.indexes.length + before.mean * before.indexes.length) / count;
      clusters.splice(-2, 2, { indexes: [...before.indexes, ...last.indexes], mean });
    }
  }
  const moved = [...xs];
  for (const { indexes, mean } of clusters) for (const [place, index] of indexes.entries()) moved[index] = mean + (place - (indexes.length - 1) / 2) * distance;
  return moved.map((value) => Math.round(value * 10) / 10);
};
