import type { IsoDate } from '../model/date';
import { feeInHundredths } from '../model/fee';
import type { RenewalRef } from './renewal-list';

/** Fees of one office, or of all, in one month: how many, and what those come to that a person gave an amount. */
export type ForecastCell = {
  readonly count: number;
  /** Hundredths by currency. */
  readonly sums: Readonly<Record<string, number>>;
  /** Fees without an amount. */
  readonly unpriced: number;
};

/** Fees that fall due, by the month of the last day without surcharge and by office. */
export type RenewalForecast = {
  /** Offices by the number of their fees, most first; '' is: not known. */
  readonly offices: readonly string[];
  /** `late`: past the last day without surcharge; then every month from the present one to the last that has a fee, as `2027-03`. */
  readonly months: readonly { readonly month: string; readonly total: ForecastCell; readonly byOffice: Readonly<Record<string, ForecastCell>> }[];
  readonly byOffice: Readonly<Record<string, ForecastCell>>;
  readonly total: ForecastCell;
};

type Cell = { count: number; sums: Record<string, number>; unpriced: number };
const emptyCell = (): Cell => ({ count: 0, sums: {}, unpriced: 0 });

/** Counts the fees that are to be paid. */
export const forecastOf = (refs: readonly RenewalRef[], today: IsoDate): RenewalForecast => {
  const months = new Map<string, { total: Cell; byOffice: Record<string, Cell> }>();
  const byOffice: Record<string, Cell> = {};
  const total = emptyCell();
  for (const { due, office, fee } of refs) {
    const month = due < today ? 'late' : due.slice(0, 7);
    let row = months.get(month);
    if (row === undefined) months.set(month, (row = { total: emptyCell(), byOffice: {} }));
    for (const cell of [row.total, (row.byOffice[office] ??= emptyCell()), (byOffice[office] ??= emptyCell()), total]) {
      cell.count += 1;
      if (fee === undefined) cell.unpriced += 1;
      else cell.sums[fee.currency] = (cell.sums[fee.currency] ?? 0) + feeInHundredths(fee);
    }
  }
  const last = [...months.keys()].filter((month) => month !== 'late').sort().at(-1);
  const shown = [...(months.has('late') ? ['late'] : []), ...(last === undefined ? [] : monthsBetween(today.slice(0, 7), last))];
  return {
    offices: Object.keys(byOffice).sort((a, b) => (byOffice[b]?.count ?? 0) - (byOffice[a]?.count ?? 0) || (a < b ? -1 : 1)),
    months: shown.map((month) => ({ month, ...(months.get(month) ?? { total: emptyCell(), byOffice: {} }) })),
    byOffice,
    total,
  };
};

/** Every month from one to another, both included, as `2027-03`. */
const monthsBetween = (from: string, to: string): readonly string[] => {
  const months: string[] = [];
  let year = Number(from.slice(0, 4));
  let month = Number(from.slice(5, 7));
  for (let next = from; next <= to; next = `${year}-${String(month).padStart(2, '0')}`) {
    months.push(next);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return months;
};
