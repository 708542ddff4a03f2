import { scaleLinear } from 'd3';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { dateParts, fromDayNumber, isoDate, toDayNumber } from '#shared/model/date';
import { useToday } from '../app/state/app-store';
import { useSize } from '../charts/use-size';
import { Button } from '../ui/controls/Button';
import { dateToText } from '../ui/marks/DateText';
import { EmptyState } from '../ui/surfaces/EmptyState';
import { plural } from '../ui/marks/plural';
import { PctBars } from './PctBars';
import { usePctRows } from './use-pct-rows';
import { barsOf, brushed, type Wall, wallOf, weekDate } from './wall';

export type PctWallProps = { /** What is searched for. */ readonly text: string; readonly acts: ReactNode };
type Range = { readonly from: number; readonly to: number };

/** Many applications at once: entries into national phases by week, then a thin bar per application; chosen weeks narrow the bars. */
export const PctWall = ({ text, acts }: PctWallProps) => {
  const rows = usePctRows(text);
  const today = useToday();
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const [range, setRange] = useState<Range | undefined>(undefined);
  const wall = useMemo(() => wallOf(rows ?? [], today), [rows, today]);
  const shown = useMemo(() => brushed(rows ?? [], wall.weeks, range), [rows, wall, range]);
  const bars = useMemo(() => barsOf(shown.filter(({ status }) => status === 'pending' || range !== undefined)), [shown, range]);
  const waiting = wall.weeks.reduce((sum, week) => sum + week.entries.length, 0);
  return (
    <>
      <header className="pct-head">
        <div className="pct-head-case">
          <h2>Entries into national phases by week</h2>
          <p className="quiet">
            {`${plural(waiting, 'entry', 'entries')} ahead · ${wall.overdue.length.toLocaleString('en')} overdue${wall.later > 0 ? ` · ${wall.later.toLocaleString('en')} later than three years` : ''}`}
            {range === undefined ? ' · drag over weeks, or choose one, to see their applications' : ` · ${rangeWords(wall, range)}: ${plural(shown.length, 'application')}`}
          </p>
        </div>
        {range === undefined ? null : (
          <Button look="quiet" onPress={() => setRange(undefined)}>
            All weeks
          </Button>
        )}
        {acts}
      </header>
      <div className="pct-scroll">
        <div className="pct-paper">
          <div ref={box}>
            {width === 0 ? null : waiting === 0 && bars.length === 0 ? (
              <EmptyState title="No entry into a national phase is ahead">Applications whose limits passed are in the list.</EmptyState>
            ) : (
              <>
                <Weeks wall={wall} width={width} range={range} onRange={setRange} />
                <PctBars bars={bars} width={width} />
              </>
            )}
          </div>
        </div>
      </div>
    </>
  );
};

const rangeWords = (wall: Wall, { from, to }: Range): string => {
  const [first, last] = [wall.weeks[from], wall.weeks[to]];
  if (first === undefined || last === undefined) return '';
  return from === to ? `week of ${dateToText(weekDate(first))}` : `${dateToText(weekDate(first))} to ${dateToText(fromDayNumber(last.start + 6))}`;
};

const chartHeight = 130;

const Weeks = ({ wall, width, range, onRange }: { readonly wall: Wall; readonly width: number; readonly range: Range | undefined; readonly onRange: (range: Range) => void }) => {
  const start = useRef<number | undefined>(undefined);
  const step = width / wall.weeks.length;
  const height = scaleLinear().domain([0, wall.most]).range([0, chartHeight - 22]);
  const key = (event: KeyboardEvent<SVGGElement>, index: number): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onRange({ from: index, to: index });
      return;
    }
    const next = event.key === 'ArrowRight' ? index + 1 : event.key === 'ArrowLeft' ? index - 1 : undefined;
    if (next === undefined || wall.weeks[next] === undefined) return;
    event.preventDefault();
    if (event.shiftKey && range !== undefined) onRange({ from: Math.min(range.from, next), to: Math.max(range.to, next) });
    event.currentTarget.ownerSVGElement?.querySelector<SVGGElement>(`[data-week="${next}"]`)?.focus();
  };
  return (
    <svg className="pct-weeks" width={width} height={chartHeight + 34} role="group" aria-label="Entries into national phases by week">
      <line className="pct-axis" x1={0} y1={chartHeight} x2={width} y2={chartHeight} />
      {wall.weeks.map((week, index) => {
        const x = index * step;
        const decided = height(week.decided);
        const undecided = height(week.undecided);
        const date = weekDate(week);
        const chosen = range !== undefined && index >= range.from && index <= range.to;
        return (
          <g
            key={week.start}
            data-week={index}
            className={`pct-week${chosen ? ' pct-week-chosen' : ''}`}
            role="button"
            tabIndex={index === 0 ? 0 : -1}
            aria-pressed={chosen}
            aria-label={`Week of ${dateToText(date)}: ${plural(week.undecided, 'entry', 'entries')} undecided, ${week.decided} decided`}
            onPointerDown={() => {
              start.current = index;
              onRange({ from: index, to: index });
            }}
            onPointerEnter={(event) => {
              if (start.current !== undefined && event.buttons === 1) onRange({ from: Math.min(start.current, index), to: Math.max(start.current, index) });
            }}
            onPointerUp={() => (start.current = undefined)}
            onKeyDown={(event) => key(event, index)}
          >
            <rect className="pct-week-reach" x={x} y={0} width={step} height={chartHeight} />
            <rect className="pct-week-decided" x={x + 1} y={chartHeight - decided} width={Math.max(1, step - 2)} height={decided} />
            <rect className="pct-week-undecided" x={x + 1} y={chartHeight - decided - undecided} width={Math.max(1, step - 2)} height={undecided} />
            {week.entries.length === 0 || step < 14 ? null : (
              <text x={x + step / 2} y={chartHeight - decided - undecided - 4}>
                {week.entries.length}
              </text>
            )}
          </g>
        );
      })}
      {monthsOf(wall).map(({ day, name }) => (
        <g key={day} transform={`translate(${((day - (wall.weeks[0]?.start ?? 0)) / 7) * step} 0)`}>
          <line className="pct-axis" x1={0} y1={chartHeight} x2={0} y2={chartHeight + 5} />
          <text className="pct-month-name" x={3} y={chartHeight + 15}>
            {name}
          </text>
        </g>
      ))}
      <g transform={`translate(0 ${chartHeight + 28})`} aria-hidden>
        <rect className="pct-week-undecided" x={0} y={-8} width={10} height={10} />
        <text className="pct-month-name" x={15} y={1}>
          undecided
        </text>
        <rect className="pct-week-decided" x={90} y={-8} width={10} height={10} />
        <text className="pct-month-name" x={105} y={1}>
          to be entered
        </text>
      </g>
    </svg>
  );
};

/** First days of months within the weeks, named as far as there is room: every month, else every third. */
const monthsOf = (wall: Wall): readonly { readonly day: number; readonly name: string }[] => {
  const first = wall.weeks[0]?.start ?? 0;
  const last = first + wall.weeks.length * 7;
  const every = wall.weeks.length > 80 ? 3 : 1;
  const { year, month } = dateParts(fromDayNumber(first));
  const found: { day: number; name: string }[] = [];
  for (let index = year * 12 + month; ; index += 1) {
    const date = isoDate(Math.floor(index / 12), (index % 12) + 1, 1);
    if (date === undefined || toDayNumber(date) >= last) return found;
    if (index % every === 0) found.push({ day: toDayNumber(date), name: dateToText(date).slice(2) });
  }
};
