import type { TableWishes } from '#shared/formats/known-formats';
import { foundRowCount, foundTable, type FoundTable } from '#shared/formats/tables/found-table';
import { bundledMappings } from '#shared/formats/tables/mapping/bundled-mappings';
import { createTableRows, matchTable } from '#shared/formats/tables/table-reader';
import { firstRowCount, type FirstRow } from '#shared/formats/tables/text/table-dialect';
import { unmappedMessage } from '#shared/formats/tables/unmapped-message';
import type { TextSink } from '../text/read-text';
import type { Sheet } from './workbook-sheets';

/** Reads every sheet that a mapping is for; where there is none, says so with the columns of the first sheet and shows all of them. */
export const readWorkbook = (sheets: readonly Sheet[], { mappings: own, ask }: TableWishes, file: string, sink: TextSink): void => {
  const mappings = [...own, ...bundledMappings];
  let isRead = false;
  const found: FoundTable[] = [];
  for (const sheet of sheets) {
    const rows = firstRowsOf(sheet, foundRowCount);
    const fitting = mappings.filter(({ sheet: wanted }) => wanted === undefined || wanted.toLowerCase() === sheet.name.toLowerCase());
    const match = matchTable(rows.slice(0, firstRowCount), fitting);
    if (match === undefined || ask) {
      const table = foundTable(file, sheets.length === 1 ? undefined : sheet.name, rows, match?.headingLine);
      if (table !== undefined && table.rows.length > 0) found.push(match === undefined ? table : { ...table, known: match.mapping });
      continue;
    }
    isRead = true;
    const table = createTableRows(match, sheets.length === 1 ? file : `${file}, sheet ${sheet.name}`, sink);
    sheet.rows((cells, line) => {
      table.row(cells, line);
      return true;
    });
    table.end();
  }
  // Beside a sheet that is read, others are covers and notes.
  if (isRead) return;
  const [first] = found;
  if (first === undefined) sink.issue({ file, severity: 'error', code: 'empty-file', message: 'The workbook has no table of filled cells. Get it again from its source.' });
  else sink.issue({ file, severity: 'error', code: 'unknown-format', message: unmappedMessage('workbook', [{ cells: first.headings, line: 1 }]) });
  for (const table of found) sink.table?.(table);
};

/** The first rows of a sheet. */
const firstRowsOf = (sheet: Sheet, count: number): readonly FirstRow[] => {
  const rows: FirstRow[] = [];
  sheet.rows((cells, line) => rows.push({ cells, line }) < count);
  return rows;
};
