import type { PctTimeline } from '#shared/law/pct/pct-timeline';
import { textWidth } from '../fit-text';
import { type PctLayout, pctText, px } from './pct-layout';
import { PctMarker, type PctShape, shapeOfMilestone, shapeOfOffice, shapeWords } from './pct-marker';
import { lateWords } from './pct-words';

type Entry = { readonly key: string; readonly word: string; readonly shape?: PctShape; readonly x: number; readonly row: number };

/** What the shapes of this drawing mean; only those that occur. */
export const PctLegend = ({ layout, timeline, hatch }: { readonly layout: PctLayout; readonly timeline: PctTimeline; readonly hatch: string }) => (
  <g className="pct-legend" aria-hidden>
    {entriesOf(layout, timeline).map(({ key, word, shape, x, row }) => (
      <g key={key} transform={`translate(${px(x)} ${px(row * 18 + 8)})`}>
        {shape === undefined ? (
          key === 'late' ? (
            <rect className="pct-late" x={px(-4)} y={px(-6)} width={22} height={12} fill={`url(#${hatch})`} />
          ) : null
        ) : (
          <g transform="translate(3 0)">
            <PctMarker shape={shape} />
          </g>
        )}
        <text className="pct-quiet" x={px(shape === undefined ? (key === 'late' ? 24 : 0) : 14)} y={4}>
          {word}
        </text>
      </g>
    ))}
  </g>
);

/** Height that the legend takes. */
export const pctLegendHeight = (layout: PctLayout, timeline: PctTimeline): number => (Math.max(...entriesOf(layout, timeline).map(({ row }) => row)) + 1) * 18;

const order: readonly PctShape[] = ['done', 'done-unconfirmed', 'open', 'decide', 'expected', 'passed', 'not-taken', 'missed'];

const entriesOf = (layout: PctLayout, timeline: PctTimeline): readonly Entry[] => {
  const used = new Set<PctShape>([
    ...timeline.milestones.map(({ state }) => shapeOfMilestone[state]),
    ...timeline.offices.filter(({ limit }) => limit !== undefined).map(shapeOfOffice),
  ]);
  const wanted: { readonly key: string; readonly word: string; readonly shape?: PctShape }[] = order
    .filter((shape) => used.has(shape))
    .map((shape) => ({ key: shape, word: shapeWords[shape], shape }));
  const lates = [...new Set(timeline.offices.flatMap(({ late }) => (late === undefined ? [] : [lateWords[late.kind]])))];
  if (lates.length > 0) wanted.push({ key: 'late', word: lates.join(', ') });
  wanted.push({ key: 'scale', word: timeline.span > 35 ? 'months 0 to 11 and from 34 drawn closer' : 'months 0 to 11 drawn closer' });
  let x = 0;
  let row = 0;
  return wanted.map((entry) => {
    const width = textWidth(entry.word, pctText.small) + (entry.shape === undefined ? (entry.key === 'late' ? 44 : 20) : 34);
    if (x > 0 && x + width > layout.right - layout.left + 26) {
      x = 0;
      row += 1;
    }
    const placed = { ...entry, x, row };
    x += width;
    return placed;
  });
};
