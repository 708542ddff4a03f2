import { csvLines } from './csv';
import type { ExportFormat, ExportTable } from './export-table';
import { jsonLines } from './json-lines';
import { xlsxParts } from './xlsx';

/** A piece of a file, the pieces one after the other being the file: text, to be written as UTF-8, or bytes; and how many rows are written with it. */
export type FilePart = { readonly content: string | Uint8Array<ArrayBuffer>; readonly rows: number };

/** The table as a file of a format, piece by piece: rows are read as their piece is asked for, so that a file of any length takes the memory of one piece. */
export const fileParts = (table: ExportTable, format: ExportFormat): Iterator<FilePart> & Iterable<FilePart> =>
  format === 'xlsx' ? xlsxParts(table) : format === 'csv' ? textParts(csvLines(table), 1) : textParts(jsonLines(table), 0);

const charactersPerPart = 2 ** 18;

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
