import { describe, expect, it } from 'vitest';
import { fitted, opened, revealed, zoomed } from '../../../renderer/charts/use-viewport';

describe('the view of a drawing', () => {
  it('fits the whole into the middle and never enlarges', () => {
    expect(fitted({ width: 400, height: 100 }, { width: 800, height: 500 })).toEqual({ k: 1, x: 200, y: 200 });
    expect(fitted({ width: 1600, height: 100 }, { width: 800, height: 500 }).k).toBe(0.5);
  });

  it('begins where a drawing begins that nobody could read whole', () => {
    const frame = { width: 800, height: 300 };
    const start = { x: 12, y: 400, width: 160, height: 24 };
    expect(opened({ width: 1200, height: 300 }, frame, start)).toEqual(fitted({ width: 1200, height: 300 }, frame));
    const view = opened({ width: 16_000, height: 1000 }, frame, start);
    expect(view.k).toBeGreaterThanOrEqual(0.7);
    // The first box stands at the left edge, in the middle of the height.
    expect([view.x, Math.round(view.y + (start.y + start.height / 2) * view.k)]).toEqual([0, 150]);
    // A long drawing of a few rows stands in the middle.
    expect(opened({ width: 16_000, height: 100 }, frame, { ...start, y: 40 }).y).toBe(112.5);
  });

  it('zooms about a point, which stays where it is', () => {
    const view = zoomed({ k: 1, x: 10, y: 20 }, 2, { x: 110, y: 120 });
    expect(view).toEqual({ k: 2, x: -90, y: -80 });
  });

  it('moves only as far as a box needs to be seen', () => {
    const view = { k: 1, x: 0, y: 0 };
    const frame = { width: 300, height: 200 };
    expect(revealed(view, frame, { x: 50, y: 50, width: 100, height: 40 })).toBe(view);
    expect(revealed(view, frame, { x: 250, y: 50, width: 100, height: 40 })).toEqual({ k: 1, x: -62, y: 0 });
  });
});
