import { scaleLinear } from 'd3';
import { useRef } from 'react';
import { dateParts, fromDayNumber, isoDate, toDayNumber } from '#shared/model/date';
import { useToday } from '../app/state/app-store';
import { useSeenPart } from '../charts/use-seen-part';
import { openFamily } from '../app/state/navigation';
import { dateToText } from '../ui/marks/DateText';
import { waitingEntries } from '#shared/query/pct-entries';
import type { Bar } from './wall';

const top = 30;

/**
 * One thin line per application, from priority to the last day of its national phase, with a mark at each entry that waits. Names and
 * marks are drawn where the lines are far enough apart; else undecided entries are short strokes. Of thousands only those in sight are drawn.
 */
export const PctBars = ({ bars, width }: { readonly bars: readonly Bar[]; readonly width: number }) => {
  const today = toDayNumber(useToday());
  const svg = useRef<SVGSVGElement>(null);
  const seen = useSeenPart(svg);
  if (bars.length === 0) return null;
  const named = bars.length <= 500;
  const left = named ? 216 : 4;
  const pitch = named ? 18 : 5;
  const from = bars.reduce((first, bar) => Math.min(first, bar.from), today);
  const to = bars.reduce((last, bar) => Math.max(last, bar.to), today + 31);
  const x = scaleLinear().domain([from, to]).range([left, width - 12]);
  const at = (day: number): number => Math.round(x(day) * 10) / 10;
  const y = (index: number): number => top + (index + 0.5) * pitch;
  const bottom = top + bars.length * pitch;
  const first = Math.min(bars.length - 1, Math.max(0, Math.floor((seen.from - top) / pitch)));
  const shown = bars.slice(first, Math.ceil((seen.to - top) / pitch)).map((bar, at) => ({ bar, index: first + at }));
  return (
    <svg ref={svg} className="pct-bars" width={width} height={bottom + 6} role="list" aria-label="International applications from priority to the end of the national phase">
      {quartersBetween(from, to).map(({ day, name, isYear }) => (
        <g key={day} aria-hidden>
          <line className={isYear ? 'pct-grid-year' : 'pct-grid'} x1={at(day)} y1={isYear ? 14 : 20} x2={at(day)} y2={bottom} />
          {isYear ? (
            <text x={at(day) + 4} y={22}>
              {name}
            </text>
          ) : null}
        </g>
      ))}
      <path className="pct-bar" style={{ strokeWidth: named ? 2 : 1.5 }} d={shown.map(({ bar, index }) => `M${at(bar.from)} ${y(index)}H${at(bar.to)}`).join('')} />
      <line className="pct-today-line" x1={at(today)} y1={14} x2={at(today)} y2={bottom} />
      <text className="pct-bars-today" x={at(today)} y={10}>
        {dateToText(fromDayNumber(today))}
      </text>
      {named ? null : (
        <path className="pct-bar-undecided" d={shown.flatMap(({ bar, index }) => waitingEntries(bar.row).filter(({ state }) => state === 'undecided').map(({ due }) => `M${at(toDayNumber(due))} ${y(index) - pitch / 2}v${pitch}`)).join('')} />
      )}
      {shown.map(({ bar, index }) => (
        <g key={`${bar.row.family} ${bar.row.application}`} role="listitem" aria-posinset={index + 1} aria-setsize={bars.length}>
          <Row bar={bar} index={index} isFirst={index === first} count={bars.length} y={y(index)} pitch={pitch} width={width} named={named} at={at} today={today} />
        </g>
      ))}
    </svg>
  );
};

type RowProps = { readonly bar: Bar; readonly index: number; readonly isFirst: boolean; readonly count: number; readonly y: number; readonly pitch: number; readonly width: number; readonly named: boolean; readonly at: (day: number) => number; readonly today: number };

const Row = ({ bar, index, isFirst, count, y, pitch, width, named, at, today }: RowProps) => {
  const { row } = bar;
  const open = (): void => openFamily(row.family, { application: row.application });
  return (
    <g
      className="pct-bar-row"
      role="button"
      tabIndex={isFirst ? 0 : -1}
      data-bar={index}
      aria-label={`${row.reference}: priority ${dateToText(fromDayNumber(bar.from))}, last day ${dateToText(fromDayNumber(bar.to))}`}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key === 'Enter') open();
        const next = event.key === 'ArrowDown' ? index + 1 : event.key === 'ArrowUp' ? index - 1 : undefined;
        if (next === undefined || next < 0 || next >= count) return;
        event.preventDefault();
        event.currentTarget.ownerSVGElement?.querySelector<SVGGElement>(`[data-bar="${next}"]`)?.focus();
      }}
    >
      <rect className="pct-week-reach" x={0} y={y - pitch / 2} width={width} height={pitch} />
      {named ? (
        <>
          <text className="pct-bar-name" x={0} y={y + 4}>
            {row.reference}
          </text>
          <text x={92} y={y + 4}>
            {row.number ?? ''}
          </text>
          {waitingEntries(row).map(({ office, due: last, state }) => {
            const due = toDayNumber(last);
            const shape = due < today ? 'M0 -4.4L4.6 4H-4.6Z' : state === 'undecided' ? 'M0 -4.6L4.6 0L0 4.6L-4.6 0Z' : 'M-3.6 0a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0 -7.2 0Z';
            return <path key={office ?? ''} className={`pct-bar-mark${due < today ? ' pct-bar-overdue' : state === 'undecided' ? ' pct-bar-decide' : ''}`} transform={`translate(${at(due)} ${y})`} d={shape} />;
          })}
        </>
      ) : null}
      <title>{`${row.reference} · ${row.title ?? 'title not known'} · last day ${dateToText(fromDayNumber(bar.to))}`}</title>
    </g>
  );
};

/** First days of the quarters between two days, the years among them named. */
const quartersBetween = (from: number, to: number): readonly { readonly day: number; readonly name: string; readonly isYear: boolean }[] => {
  const { year } = dateParts(fromDayNumber(from));
  const quarters: { day: number; name: string; isYear: boolean }[] = [];
  for (let index = 0; ; index += 1) {
    const date = isoDate(year + Math.floor(index / 4), (index % 4) * 3 + 1, 1);
    if (date === undefined || toDayNumber(date) > to) return quarters;
    if (toDayNumber(date) >= from) quarters.push({ day: toDayNumber(date), name: date.slice(0, 4), isYear: index % 4 === 0 });
  }
};
