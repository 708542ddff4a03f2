import { noDay } from '../columns/column';
import type { PortfolioTable } from '../table/portfolio-table';

/** How long applications took from filing to grant: a bar for each year, those that took longer in the last. */
export type Pendency = {
  /** `from` to under `to` years; the last bar has no end. */
  readonly bars: readonly { readonly from: number; readonly to?: number; readonly count: number }[];
  /** Years from filing to grant, of the one in the middle; undefined where none is known. */
  readonly median?: number;
  /** Granted applications with both dates. */
  readonly total: number;
};

const longest = 12;
const daysOfYear = 365.2425;

/**
 * Pendency of granted applications from their own filing. A national phase counts from the international filing date, which is its filing
 * date (PCT Article 11(3)); a national part of a European patent and a unitary patent are left out: their grant is that of the European one.
 */
export const pendencyOf = (table: PortfolioTable, rows: ArrayLike<number>): Pendency => {
  const { filingDate, granted, route } = table.applications.columns;
  const parts = new Set(['validation', 'unitary'].map((text) => route.dictionary.texts.find(text)));
  const years: number[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const filed = filingDate.days.get(row);
    const grant = granted.days.get(row);
    if (filed === noDay || grant === noDay || grant < filed || parts.has(route.ids.get(row))) continue;
    years.push((grant - filed) / daysOfYear);
  }
  years.sort((a, b) => a - b);
  const counts = Array.from({ length: longest + 1 }, () => 0);
  for (const each of years) {
    const bar = Math.min(longest, Math.floor(each));
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  const median = years[Math.floor((years.length - 1) / 2)];
  return {
    bars: counts.map((count, from) => ({ from, ...(from === longest ? {} : { to: from + 1 }), count })),
    ...(median === undefined ? {} : { median: Math.round(median * 10) / 10 }),
    total: years.length,
  };
};
