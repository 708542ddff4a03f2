import { max, scaleLinear } from 'd3';
import { fitText } from '../fit-text';
import { walkMarks } from './walk-marks';

/** One line: a value with its count, which may be of several parts. */
export type RankRow = { readonly name: string; readonly parts: readonly { readonly name: string; readonly count: number }[]; /** Absent: nothing to be led to. */ readonly onPress?: (part: string | undefined) => void };

export type RankBarsProps = { readonly title: string; readonly rows: readonly RankRow[]; readonly width: number; readonly labelWidth?: number };

const line = 22;
const numberWidth = 56;

/** Values with their counts as horizontal bars, the largest first; every bar leads to what it counts. */
export const RankBars = ({ title, rows, width, labelWidth = Math.min(210, width * 0.42) }: RankBarsProps) => {
  const x = scaleLinear()
    .domain([0, max(rows, totalOf) ?? 1])
    .range([0, Math.max(40, width - labelWidth - numberWidth)]);
  return (
    <svg className="stats-chart" viewBox={`0 0 ${width} ${Math.max(line, rows.length * line)}`} role="toolbar" tabIndex={0} aria-label={`${title}; arrow keys walk the bars, Enter shows what one counts`} onKeyDown={walkMarks}>
      {rows.map((row, at) => {
        let base = 0;
        return (
          <g key={row.name} transform={`translate(0 ${at * line})`}>
            <text className="stats-label" x={labelWidth - 8} y={15} textAnchor="end" aria-hidden>
              <title>{row.name}</title>
              {fitText(row.name, labelWidth - 12, 11.5)}
            </text>
            {row.parts.map(({ name, count }, order) => {
              if (count === 0) return null;
              const from = x(base);
              base += count;
              const label = `${row.name}${name === '' ? '' : `, ${name}`}: ${count.toLocaleString('en')}`;
              const bar = (
                <>
                  <title>{label}</title>
                  <rect className={`stats-bar stats-series-${order}`} x={labelWidth + from} y={4} width={Math.max(1, x(count))} height={14} />
                </>
              );
              const { onPress } = row;
              if (onPress === undefined)
                return (
                  <g key={name} role="img" aria-label={label}>
                    {bar}
                  </g>
                );
              const press = (): void => onPress(name === '' ? undefined : name);
              return (
                <g key={name} role="button" tabIndex={-1} aria-label={label} className="stats-mark" onClick={press} onKeyDown={(event) => isPress(event.key) && (event.preventDefault(), press())}>
                  {bar}
                </g>
              );
            })}
            <text className="stats-quiet" x={labelWidth + x(base) + 6} y={15} aria-hidden>
              {totalOf(row).toLocaleString('en')}
            </text>
          </g>
        );
      })}
    </svg>
  );
};

const isPress = (key: string): boolean => key === 'Enter' || key === ' ';
const totalOf = ({ parts }: RankRow): number => parts.reduce((sum, { count }) => sum + count, 0);
