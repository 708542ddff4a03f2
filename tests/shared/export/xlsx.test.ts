import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportTable } from '#shared/export/export-table';
import { xlsxParts } from '#shared/export/xlsx';

const columns = [
  { id: 'title', title: 'Title', kind: 'text' },
  { id: 'due', title: 'Due', kind: 'date' },
  { id: 'members', title: 'Members', kind: 'number' },
  { id: 'tags', title: 'Tags', kind: 'list' },
] as const;
const table = (rows: ExportTable['rows']): ExportTable => ({ name: 'Time limits: [all]', columns, rows });
const fileOf = (rows: ExportTable['rows'], rowsPerSheet?: number): Uint8Array => Buffer.concat(Array.from(xlsxParts(table(rows), rowsPerSheet), ({ content }) => content));

/** The sheets as another program's reader has them, their rows without the heading. */
const sheetsOf = (file: Uint8Array): readonly (readonly [string, readonly unknown[][]])[] => {
  const book = read(file, { type: 'array', cellFormula: true });
  return book.SheetNames.map((name) => [name, utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1 })] as const);
};
const rowsOf = (rows: ExportTable['rows']): readonly unknown[][] => sheetsOf(fileOf(rows))[0]?.[1].slice(1) ?? [];
const part = (file: Uint8Array, path: string): string => new TextDecoder().decode(unzipSync(file)[path]);

describe('the Excel export', () => {
  it('keeps every script, writes dates as dates and numbers as numbers', () => {
    const file = fileOf([['用于载波聚合 שלום', '2026-11-26', 12, ['5G', 'SEP']]]);
    expect(sheetsOf(file)).toEqual([['Time limits   all', [['Title', 'Due', 'Members', 'Tags'], ['用于载波聚合 שלום', 46_352, 12, '5G; SEP']]]]);
    expect(part(file, 'xl/styles.xml')).toContain('yyyy-mm-dd');
    expect(part(file, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="B2" s="2"><v>46352<\/v>/);
  });
  it('holds no formula, whatever a text begins with', () => {
    const texts = ['=1+1', '+49', '-cmd|x', '@SUM(A1)'];
    const rows = texts.map((title) => [title, undefined, undefined, undefined]);
    expect(part(fileOf(rows), 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(rowsOf(rows).map(([title]) => title)).toEqual(texts);
  });
  it('stays a workbook that opens with half characters, control characters and texts that are too long', () => {
    const [odd, long] = rowsOf([['a\ud800b\u0001c <&>', '1066-10-14', undefined, undefined], ['x'.repeat(40_000), 'not a date', undefined, undefined]]);
    expect(odd).toEqual(['a□b□c <&>', '1066-10-14']);
    expect(long?.[0]).toHaveLength(32_767);
    expect(long?.[1]).toBe('not a date');
  });
  it('gives back every text as it was', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '"', '&', '<', ']]>', '_x0041_', '_', '载', '𠮷'), minLength: 1 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        expect(rowsOf(texts.map((title) => [title, undefined, undefined, undefined])).map(([title]) => title)).toEqual(texts);
      }),
    );
  });
  it('goes on in another sheet where one is full', () => {
    const rows = Array.from({ length: 5 }, (_, at) => [`P-${at}`, undefined, at, undefined]);
    expect(sheetsOf(fileOf(rows, 2)).map(([name, [, ...own]]) => [name, own.map(([title]) => title)])).toEqual([
      ['Time limits   all', ['P-0', 'P-1']],
      ['Time limits   all 2', ['P-2', 'P-3']],
      ['Time limits   all 3', ['P-4']],
    ]);
  });
});
