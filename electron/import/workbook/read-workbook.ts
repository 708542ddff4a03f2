import type { RecordSink } from '#shared/formats/reader';
import type { Mapping } from '#shared/formats/tables/mapping/mapping';
import { createTableRows, matchTable } from '#shared/formats/tables/table-reader';
import { firstRowCount, type FirstRow } from '#shared/formats/tables/text/table-dialect';
import { unmappedMessage } from '#shared/formats/tables/unmapped-message';
import type { Sheet } from './workbook-sheets';

/** Reads every sheet that a mapping is for; where there is none, says so with the columns of the first sheet. */
export const readWorkbook = (sheets: readonly Sheet[], mappings: readonly Mapping[], file: string, sink: RecordSink): void => {
  let isRead = false;
  for (const sheet of sheets) {
    const fitting = mappings.filter(({ sheet: wanted }) => wanted === undefined || wanted.toLowerCase() === sheet.name.toLowerCase());
    const match = matchTable(firstRowsOf(sheet), fitting);
    if (match === undefined) continue;
    isRead = true;
    const table = createTableRows(match, sheets.length === 1 ? file : `${file}, sheet ${sheet.name}`, sink);
    sheet.rows((cells, line) => {
      table.row(cells, line);
      return true;
    });
    table.end();
  }
  if (isRead) return;
  const filled = sheets.map((sheet) => firstRowsOf(sheet)).find((rows) => rows.length > 0);
  if (filled === undefined) sink.issue({ file, severity: 'error', code: 'empty-file', message: 'The workbook has no filled cells. Get it again from its source.' });
  else sink.issue({ file, severity: 'error', code: 'unknown-format', message: unmappedMessage('workbook', filled) });
};

/** The rows by which a sheet is told. */
export const firstRowsOf = (sheet: Sheet): readonly FirstRow[] => {
  const rows: FirstRow[] = [];
  sheet.rows((cells, line) => rows.push({ cells, line }) < firstRowCount);
  return rows;
};
