import { strToU8, Zip, ZipDeflate } from 'fflate';
import { isoDateSchema, toDayNumber, type IsoDate } from '../model/date';
import { cellText } from './csv';
import type { ExportColumn, ExportTable, ExportValue } from './export-table';
import { contentTypes, relations, sheetBegin, sheetEnd, styles, styleOf, workbook, workbookRelations, xmlText } from './workbook-xml';

/** Most characters that a cell of a workbook holds. */
const longestText = 32_767;
/** Rows of a sheet without its heading. */
const longestSheet = 1_048_575;
/** Workbooks count days from 30 December 1899. */
const dayZero = toDayNumber(isoDateSchema.parse('1899-12-30'));
/** Dates before March 1900 mean different days in different programs; they stay texts. */
const firstSafeDay = '1900-03-01';
const charactersPerPart = 2 ** 18;

/**
 * The table as an Excel workbook, piece by piece, each with the number of rows written so far. Texts are texts whatever they begin with, so that
 * nothing becomes a formula; dates are dates that sort and filter as such. The first row stays in sight. What is more than a sheet holds goes on in
 * the next one.
 */
export function* xlsxParts({ name, columns, rows }: ExportTable, rowsPerSheet = longestSheet): Generator<{ readonly content: Uint8Array<ArrayBuffer>; readonly rows: number }> {
  let made: Uint8Array[] = [];
  const zip = new Zip((failure, bytes) => {
    if (failure !== null) throw failure;
    made.push(bytes);
  });
  const begin = (path: string): ZipDeflate => {
    const file = new ZipDeflate(path, { level: 3 });
    // The same table gives the same file, whenever it is written.
    file.mtime = '1980-01-01T00:00:00';
    zip.add(file);
    return file;
  };
  const taken = (): Uint8Array<ArrayBuffer> => {
    const content = new Uint8Array(made.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const bytes of made) {
      content.set(bytes, at);
      at += bytes.length;
    }
    made = [];
    return content;
  };
  const heading = rowXml(1, columns.map(({ title }, at) => textCell(cellName(at, 1), title, styleOf.heading)));
  const head = `${sheetBegin(columns.map(({ kind }) => widths[kind]))}${heading}`;
  let sheets = 1;
  let sheet = begin('xl/worksheets/sheet1.xml');
  let text = head;
  let count = 0;
  let line = 1;
  for (const row of rows) {
    if (line > rowsPerSheet) {
      sheet.push(strToU8(text + sheetEnd), true);
      sheets += 1;
      sheet = begin(`xl/worksheets/sheet${sheets}.xml`);
      text = head;
      line = 1;
    }
    count += 1;
    line += 1;
    text += rowXml(line, columns.map((column, at) => cell(cellName(at, line), column, row[at])));
    if (text.length < charactersPerPart) continue;
    sheet.push(strToU8(text));
    text = '';
    yield { content: taken(), rows: count };
  }
  sheet.push(strToU8(text + sheetEnd), true);
  for (const [path, xml] of [
    ['xl/styles.xml', styles],
    ['xl/workbook.xml', workbook(Array.from({ length: sheets }, (_, at) => sheetName(name, at)))],
    ['xl/_rels/workbook.xml.rels', workbookRelations(sheets)],
    ['_rels/.rels', relations],
    ['[Content_Types].xml', contentTypes(sheets)],
  ] as const)
    begin(path).push(strToU8(xml), true);
  zip.end();
  yield { content: taken(), rows: count };
}

const widths: Readonly<Record<ExportColumn['kind'], number>> = { text: 28, list: 28, date: 12, number: 10 };

const rowXml = (line: number, cells: readonly string[]): string => `<row r="${line}">${cells.join('')}</row>`;

const cell = (at: string, { kind }: ExportColumn, value: ExportValue): string => {
  if (value === undefined) return '';
  if (kind === 'number' && typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  const text = cellText(value);
  if (kind === 'date' && text >= firstSafeDay) {
    const date = isoDateSchema.safeParse(text);
    if (date.success) return `<c r="${at}" s="${styleOf.date}"><v>${serial(date.data)}</v></c>`;
  }
  return text === '' ? '' : textCell(at, text, 0);
};

const textCell = (at: string, text: string, style: number): string => `<c r="${at}"${style === 0 ? '' : ` s="${style}"`} t="inlineStr"><is><t xml:space="preserve">${xmlText(cleanText(text))}</t></is></c>`;

const serial = (date: IsoDate): number => toDayNumber(date) - dayZero;

/** XML has no control characters and no half characters (a box shows where one was); a cell holds no more than it may. */
const cleanText = (text: string): string => text.slice(0, longestText).replace(/(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu, '□');

/** `A1`, `Z1`, `AA1`; a list has fewer than 702 columns. */
const cellName = (column: number, line: number): string => `${column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}${line}`;

/** Sheet names have at most 31 characters and none of `[ ] : * ? / \`; the second and later ones are numbered. */
const sheetName = (name: string, at: number): string => {
  const end = at === 0 ? '' : ` ${at + 1}`;
  return `${name.replace(/[[\]:*?/\\]/g, ' ').trim().slice(0, 31 - end.length).trim() || 'Table'}${end}`;
};
