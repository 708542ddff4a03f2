import { CFB, read, type CellObject, type ParsingOptions, type WorkSheet } from '@e965/xlsx';
import type { TakeRow } from '#shared/formats/tables/text/csv-rows';
import { ContentFault } from '../contents/content';
import { cellText } from './cell-text';
import { unpackWorkbook } from './unpack-workbook';

/** One sheet of a workbook as rows of texts. */
export type Sheet = {
  readonly name: string;
  /** Tells the rows from the first; the line is the row's number in the sheet. `take` answers `false` to stop. */
  readonly rows: (take: (...row: Parameters<TakeRow>) => boolean) => void;
};

/** Cells to the right of these are of no table that anybody has. */
const mostColumns = 2000;

// Formulas are never run: the value that the program saved last stands. Dimension records are often wrong and are not believed.
const options: ParsingOptions = { dense: true, nodim: true, cellFormula: false, cellHTML: false, cellText: false, cellNF: true, cellDates: false, raw: true, bookVBA: false, bookFiles: false, WTF: false };

/**
 * The visible sheets of a workbook: XLSX, XLSM and XLSB (`xlsx`), Excel 97 to 2003 (`xls`). Throws a {@link ContentFault} where it is damaged,
 * protected by a password or unpacks to more than is taken.
 */
export const workbookSheets = async (bytes: Uint8Array, form: 'xlsx' | 'xls'): Promise<readonly Sheet[]> => {
  const whole = form === 'xls' ? bytes : zipOf(await unpackWorkbook(bytes));
  return sheetsOf(() => read(whole, { ...options, type: 'buffer' }));
};

/** Whether a text is a web page or SpreadsheetML, which programs open as a workbook. */
export const isWorkbookText = (start: string): boolean => /^\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:html|table|body|meta|(?:ss:)?Workbook)\b/i.test(start.slice(0, 4096).replace(/^\uFEFF/, ''));

/** The tables of a workbook that is text: HTML or SpreadsheetML, as many web sites call `.xls`. */
export const textWorkbookSheets = (text: string): readonly Sheet[] => sheetsOf(() => read(text, { ...options, type: 'string' }));

/** A ZIP with nothing in it but what was unpacked within bounds. */
const zipOf = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const container: unknown = CFB.utils.cfb_new();
  for (const [name, bytes] of parts) CFB.utils.cfb_add(container, `/${name}`, bytes);
  // Sound: a container written as `buffer` is one.
  return CFB.write(container, { fileType: 'zip', type: 'buffer' }) as Uint8Array;
};

const sheetsOf = (open: () => ReturnType<typeof read>): readonly Sheet[] => {
  let book: ReturnType<typeof read>;
  try {
    book = open();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(reason)) throw new ContentFault('encrypted-workbook', 'The workbook is protected by a password. Open it in its program, save it without one, and import that.');
    throw new ContentFault('damaged-workbook', `The workbook cannot be read (${reason}). Open it in its program, save it as XLSX or CSV, and import that.`);
  }
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name, place) => {
    const sheet = book.Sheets[name];
    const isHidden = (book.Workbook?.Sheets?.[place]?.Hidden ?? 0) > 0;
    return sheet === undefined || isHidden ? [] : [{ name, rows: rowsOf(sheet, date1904) }];
  });
};

const rowsOf =
  (sheet: WorkSheet, date1904: boolean): Sheet['rows'] =>
  (take) => {
    // Sound: dense sheets hold their cells by row and column.
    const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
    for (let index = 0; index < data.length; index += 1) {
      const row = data[index];
      if (row === undefined) continue;
      const cells: string[] = [];
      let filled = 0;
      for (let column = 0; column < Math.min(row.length, mostColumns); column += 1) {
        const text = cellText(row[column], date1904);
        cells.push(text);
        if (text !== '') filled = column + 1;
      }
      if (filled > 0 && !take(cells.slice(0, filled), index + 1)) return;
    }
  };
