import { useId } from 'react';
import type { PctTimeline } from '#shared/law/pct/pct-timeline';
import { dateToText } from '../../ui/marks/DateText';
import { PctLanes } from './pct-lanes';
import { layoutPct } from './pct-layout';
import { PctLegend, pctLegendHeight } from './pct-legend';
import { PctOffices } from './pct-offices';
import { PctRulers, PctToday, PctTodayLine } from './pct-rulers';
import type { PctPick } from './pct-target';
import { milestoneSentence, officeSentence } from './pct-words';
import './pct-timeline.css';

export type PctTimelineFigureProps = {
  readonly timeline: PctTimeline;
  /** Width of the drawing in pixels. */
  readonly width: number;
  /** Makes milestones and offices reachable by keyboard and pointer; without it the drawing is a still picture, as for print. */
  readonly pick?: PctPick;
};

/**
 * The international application between priority and national phase: months and dates above, a lane for each actor, a line for each
 * chosen office, today through all. Needs no interaction to be read; screen readers get the same as a list of sentences.
 */
export const PctTimelineFigure = ({ timeline, width, pick }: PctTimelineFigureProps) => {
  const id = useId();
  const layout = layoutPct(timeline, width);
  const legendTop = layout.bottom + 12;
  const height = legendTop + pctLegendHeight(layout, timeline);
  const title = `PCT timeline of ${timeline.number ?? 'the international application'}`;
  return (
    <figure className="pct-figure">
      {timeline.changes.length === 0 && timeline.voidClaims.length === 0 && timeline.priorityWarning === undefined ? null : (
        <ul className="pct-notes">
          {timeline.priorityWarning === undefined ? null : <li>{timeline.priorityWarning}</li>}
          {timeline.changes.map(({ on, what, claim, before, after }) => (
            <li key={`${on}${claim}`}>
              Priority claim of {dateToText(claim)} {what} on {dateToText(on)}: the priority date went from {dateToText(before)} to {dateToText(after)}. Limits open that day were computed anew; the dashed marks
              show where they were.
            </li>
          ))}
          {timeline.voidClaims.map((date) => (
            <li key={date}>The claim of {dateToText(date)} is void: the application was filed more than two months after its priority period ended.</li>
          ))}
        </ul>
      )}
      <svg className="pct-drawing" viewBox={`0 0 ${width} ${Math.ceil(height)}`} width={width} height={Math.ceil(height)} role={pick === undefined ? 'img' : 'group'} aria-labelledby={`${id}t`}>
        <title id={`${id}t`}>{pick === undefined ? `${title}. ${timeline.milestones.map(milestoneSentence).join(' ')} ${timeline.offices.map(officeSentence).join(' ')}` : title}</title>
        <defs>
          <pattern id={`${id}h`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className="pct-hatch" x1="0" y1="0" x2="0" y2="6" />
          </pattern>
        </defs>
        <PctTodayLine layout={layout} timeline={timeline} />
        <PctRulers layout={layout} />
        <PctLanes layout={layout} pick={pick} />
        <PctOffices layout={layout} timeline={timeline} hatch={`${id}h`} pick={pick} />
        <PctToday layout={layout} timeline={timeline} />
        <g transform={`translate(${layout.left} ${legendTop})`}>
          <PctLegend layout={layout} timeline={timeline} hatch={`${id}h`} />
        </g>
      </svg>
    </figure>
  );
};
