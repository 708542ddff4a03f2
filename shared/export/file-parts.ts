import { csvLines } from './csv';
import type { ExportFormat, ExportTable } from './export-table';
import { jsonLines } from './json-lines';
import { xlsxOf } from './xlsx';

/** A piece of a file, the pieces one after the other being the file: text, to be written as UTF-8, or bytes; and how many rows are written with it. */
export type FilePart = { readonly content: string | Uint8Array<ArrayBuffer>; readonly rows: number };

/**
 * The table as a file of a format, piece by piece: rows are read as their piece is asked for, so that a file of any length takes the memory
 * of one piece. A workbook is the exception: it is made whole before its first piece.
 */
export async function* fileParts(table: ExportTable, format: ExportFormat): AsyncGenerator<FilePart> {
  if (format !== 'xlsx') {
    yield* textParts(format === 'csv' ? csvLines(table) : jsonLines(table), format === 'csv' ? 1 : 0);
    return;
  }
  let rows = 0;
  const counted = { ...table, rows: counting(table.rows, () => (rows += 1)) };
  const bytes = await xlsxOf(counted);
  for (let from = 0; from < bytes.length; from += bytesPerPart) yield { content: bytes.slice(from, from + bytesPerPart), rows };
}

const charactersPerPart = 2 ** 18;
const bytesPerPart = 2 ** 20;

/** Whole lines, as many as make a piece; the first few are headings. */
function* textParts(lines: Iterable<string>, headings: number): Generator<FilePart> {
  let content = '';
  let rows = -headings;
  for (const line of lines) {
    content += line;
    rows += 1;
    if (content.length < charactersPerPart) continue;
    yield { content, rows };
    content = '';
  }
  if (content !== '') yield { content, rows };
}

function* counting<Row>(rows: Iterable<Row>, count: () => void): Generator<Row> {
  for (const row of rows) {
    count();
    yield row;
  }
}
