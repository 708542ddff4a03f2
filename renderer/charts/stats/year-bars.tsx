import { max, scaleBand, scaleLinear } from 'd3';
import type { YearSeries } from '#shared/query/dashboard/year-series';
import { walkMarks } from './walk-marks';

export type YearBarsProps = {
  readonly title: string;
  readonly data: YearSeries;
  readonly width: number;
  readonly height: number;
  /** The year of today: bars after it are of the future and drawn hollow. */
  readonly thisYear: number;
  readonly seriesName: (name: string) => string;
  readonly onYear: (year: number, series: string | undefined) => void;
};

const margin = { top: 8, right: 8, bottom: 34, left: 44 };

/** Counts by year as bars, stacked by series where there are several; every segment leads to what it counts. */
export const YearBars = ({ title, data, width, height, thisYear, seriesName, onYear }: YearBarsProps) => {
  const inner = { width: Math.max(40, width - margin.left - margin.right), height: Math.max(40, height - margin.top - margin.bottom) };
  const totals = data.years.map((_, at) => data.series.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
  const x = scaleBand<number>().domain(data.years).range([0, inner.width]).paddingInner(0.18).paddingOuter(0.05);
  const y = scaleLinear().domain([0, max(totals) ?? 1]).nice(4).range([inner.height, 0]);
  const step = Math.ceil(34 / Math.max(1, x.step()));
  return (
    <svg className="stats-chart" viewBox={`0 0 ${width} ${height}`} role="toolbar" tabIndex={0} aria-label={`${title}; arrow keys walk the bars, Enter shows what one counts`} onKeyDown={walkMarks}>
      <g transform={`translate(${margin.left} ${margin.top})`}>
        {y.ticks(4).filter(Number.isInteger).map((tick) => (
          <g key={tick} transform={`translate(0 ${round(y(tick))})`} aria-hidden>
            <line className="stats-grid" x2={inner.width} />
            <text className="stats-quiet" x={-6} y={4} textAnchor="end">
              {tick.toLocaleString('en')}
            </text>
          </g>
        ))}
        {data.years.map((year, at) => {
          let base = 0;
          return (
            <g key={year} transform={`translate(${round(x(year) ?? 0)} 0)`}>
              {data.series.map(({ name, isOthers, counts }, order) => {
                const count = counts[at] ?? 0;
                if (count === 0) return null;
                const top = y(base + count);
                const bottom = y(base);
                base += count;
                return (
                  <Segment
                    key={name}
                    className={`stats-bar stats-series-${isOthers ? 'others' : order}${year > thisYear ? ' stats-ahead' : ''}`}
                    label={`${year}${data.series.length > 1 ? `, ${seriesName(name)}` : ''}: ${count.toLocaleString('en')}`}
                    y={top}
                    width={x.bandwidth()}
                    height={bottom - top}
                    onPress={() => onYear(year, isOthers || data.series.length === 1 ? undefined : name)}
                  />
                );
              })}
              {at % step === 0 ? (
                <text className="stats-quiet" x={round(x.bandwidth() / 2)} y={inner.height + 15} textAnchor="middle" aria-hidden>
                  {year}
                </text>
              ) : null}
            </g>
          );
        })}
        <line className="stats-axis" y1={inner.height} y2={inner.height} x2={inner.width} />
        {thisYear >= (data.years[0] ?? Number.POSITIVE_INFINITY) && thisYear < (data.years.at(-1) ?? 0) ? (
          <g transform={`translate(${round((x(thisYear) ?? 0) + x.step())} 0)`} aria-hidden>
            <line className="stats-today" y2={inner.height} />
            <text className="stats-quiet" x={0} y={inner.height + 30} textAnchor="middle">
              after this year
            </text>
          </g>
        ) : null}
      </g>
    </svg>
  );
};

type SegmentProps = { readonly className: string; readonly label: string; readonly y: number; readonly width: number; readonly height: number; readonly onPress: () => void };

/** One bar or piece of one, as a button. Thin pieces keep a pixel so that they can be seen. */
const Segment = ({ className, label, y, width, height, onPress }: SegmentProps) => (
  <g role="button" tabIndex={-1} aria-label={label} className="stats-mark" onClick={onPress} onKeyDown={(event) => pressed(event.key) && (event.preventDefault(), onPress())}>
    <title>{label}</title>
    <rect className={className} y={round(y)} width={round(width)} height={round(Math.max(1, height))} />
  </g>
);

const pressed = (key: string): boolean => key === 'Enter' || key === ' ';
const round = (value: number): number => Math.round(value * 100) / 100;
