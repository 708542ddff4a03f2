import { createCsvRows, type CsvDialect } from './csv-rows';

/** A row as it stands at the beginning of a table. */
export type FirstRow = { readonly cells: readonly string[]; readonly line: number };

const delimiters = [',', ';', '\t', '|'] as const;

/** Rows that are looked at to tell what a table is. */
export const firstRowCount = 60;

/** The first rows of a text as one dialect cuts them; the last piece of a text that goes on is left out. */
export const firstRows = (start: string, dialect: CsvDialect, isWhole: boolean): readonly FirstRow[] => {
  const rows: FirstRow[] = [];
  const reader = createCsvRows(dialect, (cells, line) => {
    if (rows.length < firstRowCount) rows.push({ cells, line });
  });
  reader.write(start);
  if (isWhole) reader.end();
  return rows;
};

/** Every dialect, the likeliest for a text first, with its first rows; `isTable` where they look like a table. */
export const likelyDialects = (start: string, isWhole: boolean): readonly { readonly dialect: CsvDialect; readonly rows: readonly FirstRow[]; readonly isTable: boolean }[] =>
  delimiters
    .map((delimiter) => {
      const dialect = { delimiter, quoted: true };
      const rows = firstRows(start, dialect, isWhole);
      return { dialect, rows, weight: regularity(rows) };
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({ dialect, rows, weight }) => ({ dialect, rows, isTable: weight > 0 }));

/**
 * How much rows look like a table: those that have the most frequent number of cells (at least two), weighed with that number. 0 where fewer
 * than two rows, or less than half of them, agree.
 */
const regularity = (rows: readonly FirstRow[]): number => {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let best = 0;
  for (const [cells, count] of counts) if (cells > 1 && count > 1 && count * 2 >= rows.length) best = Math.max(best, (count / rows.length) * Math.log2(cells));
  return best;
};
