import type { ExportTable } from './export-table';

/** The table as JSON Lines: one object per row by the ids of the columns; what is not known is left out. */
export const jsonLinesOf = ({ columns, rows }: ExportTable): string => {
  let text = '';
  for (const row of rows) text += `${JSON.stringify(Object.fromEntries(columns.flatMap(({ id }, at) => (row[at] === undefined ? [] : [[id, row[at]]]))))}\n`;
  return text;
};
