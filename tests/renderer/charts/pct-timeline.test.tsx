import { assert, array, double, integer, property, record } from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createLaw } from '#shared/law/law';
import { pctTimeline, type PctTimeline } from '#shared/law/pct/pct-timeline';
import { layoutPct } from '../../../renderer/charts/pct/pct-layout';
import { PctTimelineFigure } from '../../../renderer/charts/pct/pct-timeline';
import { placeLabels, spread } from '../../../renderer/charts/pct/place-labels';
import { d, family, pct } from '../../shared/law/support';

const law = createLaw();
const offices = ['US', 'JP', 'CN', 'EP', 'KR', 'BR', 'CA', 'SG', 'FR', 'BA', 'LU'];
const timeline = (input: Record<string, unknown> = {}, today = '2026-11-22'): PctTimeline => {
  const subject = pct({
    filingDate: '2025-10-10',
    priorities: [{ id: 'c1', date: '2024-10-14' }],
    decisions: offices.map((id) => ({ id, state: 'undecided' })),
    events: [{ id: 'e1', type: 'isr-transmitted', date: '2025-12-09' }],
    ...input,
  });
  const found = pctTimeline(family([subject]), subject, law, d(today));
  if (found === undefined) throw new Error('no timeline');
  return found;
};

describe.each([1000, 635])('the drawing at %d pixels', (width) => {
  const layout = layoutPct(timeline(), width);
  it('keeps every label apart from the others of its lane and inside the picture', () => {
    for (const { milestones, top, y, bottom } of layout.lanes) {
      const boxes = milestones.map(({ place, lines }) => ({
        from: place.x - place.width / 2 + 5,
        to: place.x + place.width / 2 - 5,
        first: place.side === 'below' ? place.offset : -place.offset - place.rows,
        last: place.side === 'below' ? place.offset + place.rows : -place.offset,
        lines,
      }));
      for (const [index, a] of boxes.entries()) {
        expect(a.from).toBeGreaterThanOrEqual(0);
        expect(a.to).toBeLessThanOrEqual(width);
        for (const b of boxes.slice(index + 1)) expect(a.to <= b.from || b.to <= a.from || a.last <= b.first || b.last <= a.first).toBe(true);
      }
      expect(top).toBeLessThan(y);
      expect(y).toBeLessThan(bottom);
    }
  });
  it('numbers the months that matter and never writes two dates over each other', () => {
    const named = layout.marks.filter(({ major }) => major).map(({ months }) => months);
    expect(named).toEqual(expect.arrayContaining([0, 12, 18, 22, 28, 30, 31]));
    for (const row of [0, 1]) {
      const xs = layout.marks.filter((mark) => mark.date !== undefined && mark.row === row).map(({ x }) => x);
      expect(Math.min(...xs.slice(1).map((x, index) => x - (xs[index] ?? 0)))).toBeGreaterThan(30);
    }
  });
  it('shows later days further right', () => {
    const xs = Array.from({ length: layout.marks.length }, (_, months) => layout.x(months));
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(new Set(xs).size).toBe(xs.length);
  });
});

describe('the picture', () => {
  it('reads without colour and pointer: every office, last day and late entry is written', () => {
    const markup = renderToStaticMarkup(<PctTimelineFigure timeline={timeline()} width={1000} />);
    for (const office of offices) expect(markup).toContain(`>${office}<`);
    expect(markup).toContain('14 Apr 2027, late entry to 14 Jun 2027');
    expect(markup).toContain('143 days');
    expect(markup).toContain('no national route · use EP');
    expect(markup).not.toContain('tabindex');
    expect(markup).not.toMatch(/\d\.\d{4,}/);
  });
  it('makes marks into named buttons only where they can be chosen', () => {
    const nothing = (): void => undefined;
    const markup = renderToStaticMarkup(<PctTimelineFigure timeline={timeline()} width={1000} pick={{ onChoose: nothing, onPoint: nothing }} />);
    expect(markup.match(/role="button"/g)).toHaveLength(timeline().milestones.length + offices.length);
    expect(markup).toContain('aria-label="China: undecided, last day Wed 14 Apr 2027, 143 days, late entry with surcharge until 14 Jun 2027."');
  });
  it('says in words what a change of priority did', () => {
    const changed = timeline({ filingDate: '2025-10-10', priorities: [{ id: 'c1', date: '2024-10-14', withdrawnOn: '2025-12-01' }], decisions: [{ id: 'US', state: 'enter' }] });
    const markup = renderToStaticMarkup(<PctTimelineFigure timeline={changed} width={1000} />);
    expect(markup).toContain('withdrawn on 1 Dec 2025');
    expect(markup).toContain('pct-ghost');
  });
  it('keeps today in sight where it lies far beyond the drawing', () => {
    const markup = renderToStaticMarkup(<PctTimelineFigure timeline={timeline({}, '2036-11-22')} width={1000} />);
    expect(markup).toContain('22 Nov 2036, month 145 →');
    expect(markup).not.toContain('pct-today-line');
  });
});

describe('labels along a line', () => {
  const labels = array(record({ x: double({ min: 0, max: 800, noNaN: true }), width: double({ min: 20, max: 150, noNaN: true }), rows: integer({ min: 1, max: 2 }) }), { maxLength: 9 });
  it('never cover each other', () => {
    assert(
      property(labels, (wanted) => {
        const xs = spread(wanted.map(({ x }) => x).toSorted((a, b) => a - b), 13);
        const placed = placeLabels(wanted.map((label, index) => ({ ...label, x: xs[index] ?? 0 })), { from: -100, to: 900 });
        for (const [index, a] of placed.entries()) {
          for (const b of placed.slice(index + 1)) {
            const apart = a.side !== b.side || a.x + a.width / 2 <= b.x - b.width / 2 + 1e-6 || b.x + b.width / 2 <= a.x - a.width / 2 + 1e-6 || a.offset + a.rows <= b.offset || b.offset + b.rows <= a.offset;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });
  it('are spread to a least distance in their order', () => {
    assert(
      property(array(double({ min: 0, max: 500, noNaN: true }), { maxLength: 12 }), (xs) => {
        const sorted = xs.toSorted((a, b) => a - b);
        const moved = spread(sorted, 13);
        for (const [index, x] of moved.slice(1).entries()) expect(x - (moved[index] ?? 0)).toBeGreaterThanOrEqual(12.8);
      }),
    );
  });
});
