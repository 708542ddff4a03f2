import { utils, write, type WorkSheet } from '@e965/xlsx';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FoundTable } from '#shared/formats/tables/found-table';
import { mappingSchema } from '#shared/formats/tables/mapping/mapping';
import type { PublicationRecord } from '#shared/formats/record';
import { readFile } from '../../../electron/import/read-file';
import { workbookSheets } from '../../../electron/import/workbook/workbook-sheets';
import { zipFile } from '../../support/zip-file';

const mapping = mappingSchema.parse({
  format: 'stemma-mapping', version: 1, name: 'Docket', row: 'application', match: ['Case', 'Number', 'Filed'],
  columns: [{ column: 'Case', field: 'case.reference' }, { column: 'Number', field: 'application', office: 'DE' }, { column: 'Filed', field: 'filingDate' }, { column: 'Title', field: 'case.title', optional: true }],
});

const read = async (name: string, bytes: Uint8Array | string): Promise<{ readonly records: readonly PublicationRecord[]; readonly codes: readonly string[]; readonly tables: readonly FoundTable[] }> => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const records: PublicationRecord[] = [];
  const codes: string[] = [];
  const tables: FoundTable[] = [];
  await readFile({ path, name }, { begin: () => undefined, record: (record) => records.push(record), issue: ({ code }) => codes.push(code), table: (table) => tables.push(table) }, { onBytes: () => true, folder, tables: { mappings: [mapping], ask: false } });
  return { records, codes, tables };
};

/** Rows of a sheet as an office program saves them: dates as serial numbers with a format, numbers as numbers, formulas with their last value. */
const sheetOf = (...rows: readonly (readonly string[])[]): WorkSheet => utils.aoa_to_sheet(rows.map((row) => [...row]));
const bookOf = (sheet: WorkSheet, form: 'xlsx' | 'xls' | 'xlml', name = 'Docket'): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name);
  // Sound: written as `buffer`, it is one.
  return write(book, { type: 'buffer', bookType: form }) as Uint8Array;
};

const docket = (): WorkSheet => {
  const sheet = utils.aoa_to_sheet([['Docket of the firm'], [], ['Case\n', ' Number', 'Filed', 'Title'], ['P100', 0, 0, '=2+5']]);
  sheet['B4'] = { t: 'n', v: 102022900001 };
  sheet['C4'] = { t: 'n', v: 44_621, z: 'dd/mm/yyyy' };
  return sheet;
};

describe('a workbook', () => {
  it.each(['xlsx', 'xls', 'xlml'] as const)('saved as %s gives the same records', async (form) => {
    const { records, codes } = await read(`docket.${form}`, bookOf(docket(), form));
    expect(records.map(({ docket: said, application, filingDate, line }) => [said?.caseReference, said?.title, application?.text, filingDate, line])).toEqual([['P100', '=2+5', '102022900001', '2022-03-01', 4]]);
    expect(codes).toEqual([]);
  });

  it('that is a web page under another name is read as its tables', async () => {
    const page = '<html><head><title>x</title></head><body><h1>Docket</h1><table border=1>\n<tr><th>Case</th><th>Number<br></th><th>Filed</th><th>Title</th></tr>\n<tr><td>P100</td><td>10 2022 900 001.1</td><td>2022-03-01</td><td>Pump &amp; valve</td></tr></table></body></html>';
    const { records, codes } = await read('docket.xls', page);
    expect(records.map(({ docket: said, application, filingDate }) => [said?.caseReference, said?.title, application?.text, filingDate])).toEqual([['P100', 'Pump & valve', '10 2022 900 001.1', '2022-03-01']]);
    expect(codes).toEqual([]);
  });

  it('never runs a formula: the value saved last stands', async () => {
    const sheet = docket();
    sheet['A4'] = { t: 's', v: 'P900', f: 'HYPERLINK("http://example.invalid","P1")' };
    sheet['D4'] = { t: 'n', f: 'WEBSERVICE("http://example.invalid")' };
    expect((await read('formula.xlsx', bookOf(sheet, 'xlsx'))).records.map(({ docket: said }) => [said?.caseReference, said?.title])).toEqual([['P900', undefined]]);
  });

  it('is read to its last row, whatever its dimension record says', async () => {
    const sheet = utils.aoa_to_sheet([['Case', 'Number', 'Filed'], ...Array.from({ length: 50 }, (_, row) => [`P${row}`, `10 2022 900 ${100 + row}.1`, '2022-03-01'])]);
    sheet['!ref'] = 'A1:C51';
    const sheets = await workbookSheets(bookOf(sheet, 'xlsx'), 'xlsx');
    let rows = 0;
    sheets[0]?.rows(() => (rows += 1) > 0);
    expect(rows).toBe(51);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, docket(), 'Docket');
    book.Workbook = { WBProps: { date1904: true } };
    const { records } = await read('old-mac.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
    expect(records[0]?.filingDate).toBe('2026-03-02');
  });

  it('that no mapping is for is shown with its columns', async () => {
    const { codes, tables } = await read('other.xlsx', bookOf(sheetOf(['Colour', 'Weight'], ['red', '3'], ['blue', '4']), 'xlsx', 'Stock'));
    expect(codes).toEqual(['unknown-format']);
    expect(tables).toEqual([{ name: 'other.xlsx', headings: ['Colour', 'Weight'], rows: [['red', '3'], ['blue', '4']], lines: [2, 3] }]);
  });

  it('that unpacks to far more than its size is given up', async () => {
    const bomb = zipFile([
      { name: '[Content_Types].xml', bytes: '<Types/>' },
      { name: 'xl/workbook.xml', bytes: '<workbook/>' },
      { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(120 << 20, ' ') },
    ]);
    expect((await read('bomb.xlsx', bomb)).codes).toEqual(['too-large']);
  });

  it('that is damaged anywhere gives an issue and no crash', async () => {
    const whole = [bookOf(docket(), 'xlsx'), bookOf(docket(), 'xls')];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole.keys()), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 }), fc.nat(), async (which, changes, cut) => {
        const bytes = Uint8Array.from(whole[which] ?? []);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const { records, codes } = await read('damaged.xls', cut % 4 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes);
        expect(records.length + codes.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
