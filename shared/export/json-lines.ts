import type { ExportTable } from './export-table';

/** The table as JSON Lines, each with its end: one object per row by the ids of the columns; what is not known is left out. */
export function* jsonLines({ columns, rows }: ExportTable): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(Object.fromEntries(columns.flatMap(({ id }, at) => (row[at] === undefined ? [] : [[id, row[at]]]))))}\n`;
}
