import type { PortfolioTable } from '../table/portfolio-table';

/** Applications of one office that are in force or pending. */
export type OfficeBar = { readonly office: string; readonly granted: number; readonly pending: number };

/** Granted and pending applications by office, the office with the most first; '' where the office is not known. */
export const officeBars = (table: PortfolioTable, rows: ArrayLike<number>): readonly OfficeBar[] => {
  const { office, status } = table.applications.columns;
  const [granted, pending] = ['granted', 'pending'].map((text) => status.dictionary.texts.find(text));
  const counts = new Map<number, { granted: number; pending: number }>();
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const state = status.ids.get(row);
    if (state !== granted && state !== pending) continue;
    const id = office.ids.get(row);
    let count = counts.get(id);
    if (count === undefined) counts.set(id, (count = { granted: 0, pending: 0 }));
    if (state === granted) count.granted += 1;
    else count.pending += 1;
  }
  return [...counts]
    .map(([id, count]) => ({ office: office.dictionary.texts.text(id), ...count }))
    .sort((a, b) => b.granted + b.pending - a.granted - a.pending || (a.office < b.office ? -1 : 1));
};
