/** Counts by year, in series; of the series that are few only those of the most stand alone, the others are together in `others`. */
export type YearSeries = {
  /** Every year from the first to the last that has a count. */
  readonly years: readonly number[];
  /** The largest first; the sum of `others` last. `counts` go with `years`. */
  readonly series: readonly { readonly name: string; readonly isOthers: boolean; readonly counts: readonly number[]; readonly total: number }[];
  readonly total: number;
  /** How many have no date. */
  readonly unknown: number;
};

/** Series that stand alone. */
const mostSeries = 6;
/** A date this far from the others is a slip of the pen, and years without end would stand between them. */
const mostYears = 120;

export const createYearSeries = () => {
  const bySeries = new Map<number, Map<number, number>>();
  let unknown = 0;
  return {
    /** Counts one; `series` is any number by which {@link YearSeries} are told apart. */
    add: (year: number | undefined, series: number): void => {
      if (year === undefined) {
        unknown += 1;
        return;
      }
      let years = bySeries.get(series);
      if (years === undefined) bySeries.set(series, (years = new Map()));
      years.set(year, (years.get(year) ?? 0) + 1);
    },
    series: (nameOf: (series: number) => string): YearSeries => {
      const found = [...bySeries.values()].flatMap((years) => [...years.keys()]);
      const last = found.reduce((most, year) => Math.max(most, year), Number.NEGATIVE_INFINITY);
      const first = found.reduce((least, year) => (last - year < mostYears ? Math.min(least, year) : least), last);
      const years = found.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
      const early = found.filter((year) => year < first).length === 0 ? 0 : [...bySeries.values()].reduce((sum, counts) => sum + [...counts].reduce((all, [year, count]) => all + (year < first ? count : 0), 0), 0);
      // Series of the same name (an office that is not known, and one without a name) are one.
      const byName = new Map<string, number[]>();
      for (const [id, counts] of bySeries) {
        const name = nameOf(id);
        const sums = byName.get(name) ?? years.map(() => 0);
        for (const [year, count] of counts) if (year >= first) sums[year - first] = (sums[year - first] ?? 0) + count;
        byName.set(name, sums);
      }
      const all = [...byName].map(([name, counts]) => ({ name, isOthers: false, counts, total: counts.reduce((sum, count) => sum + count, 0) })).sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
      const others = all.slice(mostSeries);
      const sums = years.map((_, at) => others.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
      return {
        years,
        series: [...all.slice(0, mostSeries), ...(others.length === 0 ? [] : [{ name: `${others.length} others`, isOthers: true, counts: sums, total: sums.reduce((sum, count) => sum + count, 0) }])],
        total: all.reduce((sum, { total }) => sum + total, 0),
        unknown: unknown + early,
      };
    },
  };
};
