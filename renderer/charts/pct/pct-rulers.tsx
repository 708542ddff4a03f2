import type { PctTimeline } from '#shared/law/pct/pct-timeline';
import { dateToText } from '../../ui/marks/DateText';
import { textWidth } from '../fit-text';
import { type PctLayout, pctText, px } from './pct-layout';

/** Two rulers on one axis: months from priority above, days below, years as a band. */
export const PctRulers = ({ layout }: { readonly layout: PctLayout }) => (
  <g className="pct-rulers" aria-hidden>
    <text className="pct-quiet" x={0} y={px(layout.monthsY - 6)}>
      months from
    </text>
    <text className="pct-quiet" x={0} y={px(layout.monthsY + 7)}>
      priority
    </text>
    <line className="pct-axis" x1={layout.left} y1={layout.axisY} x2={layout.right} y2={layout.axisY} />
    {layout.marks.map(({ x, months, major, date, row }) => (
      <g key={months}>
        <line className={major ? 'pct-tick pct-tick-major' : 'pct-tick'} x1={x} y1={px(layout.axisY - (major ? 6 : 3))} x2={x} y2={px(layout.axisY + (date === undefined ? 0 : 4 + row * 13))} />
        {major ? (
          <text className="pct-month pct-halo" x={x} y={px(layout.monthsY - 4)}>
            {months}
          </text>
        ) : null}
        {date === undefined ? null : (
          <text className="pct-date pct-halo" x={x} y={px(layout.axisY + 15 + row * 13)}>
            {date}
          </text>
        )}
      </g>
    ))}
    {layout.years.map(({ year, from, to }) => (
      <g key={year}>
        <line className="pct-year-line" x1={px(from + 1)} y1={px(layout.yearsY - 10)} x2={px(to - 1)} y2={px(layout.yearsY - 10)} />
        {to - from > 30 ? (
          <text className="pct-year" x={px((from + to) / 2)} y={px(layout.yearsY + 1)}>
            {year}
          </text>
        ) : null}
      </g>
    ))}
  </g>
);

/** Today's line, behind everything that is written. */
export const PctTodayLine = ({ layout, timeline }: { readonly layout: PctLayout; readonly timeline: PctTimeline }) =>
  isInside(timeline) ? <line className="pct-today-line" x1={px(layout.x(timeline.todayAt))} y1={18} x2={px(layout.x(timeline.todayAt))} y2={layout.bottom} /> : null;

const isInside = ({ todayAt, span }: PctTimeline): boolean => todayAt >= 0 && todayAt <= span;

/** Bold letters are wider than those that are measured, in the widest of the typefaces. */
const boldWidens = 1.2;

/** Today's date above its line; beyond the drawing at its edge, with the number of months. */
export const PctToday = ({ layout, timeline }: { readonly layout: PctLayout; readonly timeline: PctTimeline }) => {
  const inside = isInside(timeline);
  const text = inside ? dateToText(timeline.today) : `${dateToText(timeline.today)}, month ${Math.floor(timeline.todayAt)} →`;
  const width = px(textWidth(text, pctText.small) * boldWidens + 18);
  const x = inside ? layout.x(timeline.todayAt) : layout.right;
  const left = px(Math.min(Math.max(x - width / 2, layout.left), layout.width - width));
  return (
    <g className="pct-today" aria-label={`Today, ${dateToText(timeline.today)}`}>
      <rect x={left} y={0} width={width} height={18} rx={9} />
      <text x={px(left + width / 2)} y={12.8}>
        {text}
      </text>
    </g>
  );
};
