import { csvOf } from './csv';
import type { ExportFormat, ExportTable } from './export-table';
import { jsonLinesOf } from './json-lines';
import { xlsxOf } from './xlsx';

/** The table as a file of a format: text, to be written as UTF-8, or bytes. */
export const fileOf = async (table: ExportTable, format: ExportFormat): Promise<string | Uint8Array<ArrayBuffer>> => (format === 'xlsx' ? xlsxOf(table) : format === 'csv' ? csvOf(table) : jsonLinesOf(table));
