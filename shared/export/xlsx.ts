import writeSheet, { type SheetData } from 'write-excel-file/universal';
import { isoDateSchema, toDayNumber, type IsoDate } from '../model/date';
import { cellText } from './csv';
import type { ExportColumn, ExportTable, ExportValue } from './export-table';

/** Most characters that a cell of a workbook holds. */
const longestText = 32_767;
/** Workbooks count days from 30 December 1899. */
const dayZero = toDayNumber(isoDateSchema.parse('1899-12-30'));
/** Dates before March 1900 mean different days in different programs; they stay texts. */
const firstSafeDay = '1900-03-01';

type Cell = { readonly value: string; readonly type: StringConstructor } | { readonly value: number; readonly type: NumberConstructor; readonly format?: string } | null;

/**
 * The table as an Excel workbook with one sheet. Texts are texts whatever they begin with, so that nothing becomes a formula; dates are dates
 * that sort and filter as such. The first row stays in sight.
 */
export const xlsxOf = async ({ name, columns, rows }: ExportTable): Promise<Uint8Array<ArrayBuffer>> => {
  const sheet: SheetData = [columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' }))];
  for (const row of rows) sheet.push(columns.map((column, at) => cellOf(column, row[at])));
  const written = writeSheet(sheet, { sheet: sheetName(name), stickyRowsCount: 1, columns: columns.map((column) => ({ width: widths[column.kind] })) });
  const blob: { readonly arrayBuffer: () => Promise<ArrayBuffer> } = await written.toBlob();
  return new Uint8Array(await blob.arrayBuffer());
};

const widths: Readonly<Record<ExportColumn['kind'], number>> = { text: 28, list: 28, date: 12, number: 10 };

const cellOf = ({ kind }: ExportColumn, value: ExportValue): Cell => {
  if (value === undefined) return null;
  if (kind === 'number' && typeof value === 'number') return { value, type: Number };
  const text = cellText(value);
  if (kind === 'date' && text >= firstSafeDay) {
    const date = isoDateSchema.safeParse(text);
    if (date.success) return { value: serial(date.data), type: Number, format: 'yyyy-mm-dd' };
  }
  return text === '' ? null : { value: cleanText(text), type: String };
};

const serial = (date: IsoDate): number => toDayNumber(date) - dayZero;

/** XML has no control characters and no half characters (a box shows where one was); a cell holds no more than it may. */
const cleanText = (text: string): string => text.slice(0, longestText).replace(/(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu, '□');

/** Sheet names have at most 31 characters and none of `[ ] : * ? / \`. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').trim().slice(0, 31).trim() || 'Table';
