import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportTable } from '#shared/export/export-table';
import { xlsxOf } from '#shared/export/xlsx';

const columns = [
  { id: 'title', title: 'Title', kind: 'text' },
  { id: 'due', title: 'Due', kind: 'date' },
  { id: 'members', title: 'Members', kind: 'number' },
  { id: 'tags', title: 'Tags', kind: 'list' },
] as const;
const table = (rows: ExportTable['rows']): ExportTable => ({ name: 'Time limits: [all]', columns, rows });

/** The parts of a workbook as text. */
const parts = async (rows: ExportTable['rows']): Promise<(path: string) => string> => {
  const files = unzipSync(await xlsxOf(table(rows)));
  return (path) => new TextDecoder().decode(files[path]);
};
/** What a cell says: the shared string it names, or its number. */
const cellsOf = (part: (path: string) => string): readonly string[] => {
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, text = '']) => text);
  return [...part('xl/worksheets/sheet1.xml').matchAll(/<c r="[A-Z]+\d+"([^>]*)>(?:<v>([^<]*)<\/v>)?/g)].map(([, attributes = '', value = '']) => (attributes.includes('t="s"') ? (shared[Number(value)] ?? '') : value));
};

describe('the Excel export', () => {
  it('keeps every script, writes dates as dates and numbers as numbers', async () => {
    const part = await parts([['用于载波聚合 שלום', '2026-11-26', 12, ['5G', 'SEP']]]);
    expect(cellsOf(part)).toEqual(['Title', 'Due', 'Members', 'Tags', '用于载波聚合 שלום', '46352', '12', '5G; SEP']);
    expect(part('xl/styles.xml')).toContain('yyyy-mm-dd');
  });
  it('holds no formula, whatever a text begins with', async () => {
    const part = await parts(['=1+1', '+49', '-cmd|x', '@SUM(A1)'].map((title) => [title, undefined, undefined, undefined]));
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(cellsOf(part).slice(4)).toEqual(['=1+1', '+49', '-cmd|x', '@SUM(A1)']);
  });
  it('stays a workbook that opens with half characters, control characters and texts that are too long', async () => {
    const part = await parts([['a\ud800b\u0001c <&>', '1066-10-14', undefined, undefined], ['x'.repeat(40_000), 'not a date', undefined, undefined]]);
    const cells = cellsOf(part).slice(4);
    expect(cells[0]).toBe('a□b□c &lt;&amp;&gt;');
    expect(cells.slice(1, 2)).toEqual(['1066-10-14']);
    expect(cells[2]).toHaveLength(32_767);
    expect(cells[3]).toBe('not a date');
  });
  it('gives the sheet a name that workbooks allow', async () => {
    expect((await parts([]))('xl/workbook.xml')).toContain('name="Time limits   all"');
  });
});
