import type { TimeLimit } from '../../law/time-limit';

/** Limits that one row tells of: one alone, or the yearly fees of one application that passed in the same way, in their order. */
export type LimitRun = { readonly first: TimeLimit; readonly last: TimeLimit; readonly limits: readonly TimeLimit[] };

/**
 * Past limits by rows. Fees of one series that ended alike, and of which nobody said anything in particular, are one row, so that twenty
 * annuities of an old patent do not hide what else was due. `sorted` is by date; a run stands where its first limit does.
 */
export const limitRuns = (sorted: readonly TimeLimit[]): readonly LimitRun[] => {
  const runs = new Map<string, TimeLimit[]>();
  for (const limit of sorted) {
    const key = seriesOf(limit) ?? limit.key;
    const run = runs.get(key);
    if (run === undefined) runs.set(key, [limit]);
    else run.push(limit);
  }
  return [...runs.values()].flatMap((limits) => {
    const [first] = limits;
    const last = limits.at(-1);
    return first === undefined || last === undefined ? [] : [{ first, last, limits }];
  });
};

const seriesOf = ({ year, mark, movedFrom, application, rule, office, status }: TimeLimit): string | undefined =>
  year === undefined || mark !== undefined || movedFrom !== undefined ? undefined : ['series', application, rule, office, status].join('|');

/** `years 3 to 9, 11 to 19`: the years of the run, those in a row as a range (US: `years 3.5, 7.5`). */
export const yearsOf = ({ limits }: LimitRun): string => {
  const ranges: { from: number; to: number }[] = [];
  for (const { year } of limits) {
    const range = ranges.at(-1);
    if (year === undefined) continue;
    if (range?.to === year - 1) range.to = year;
    else ranges.push({ from: year, to: year });
  }
  return `years ${ranges.map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`)).join(', ')}`;
};
