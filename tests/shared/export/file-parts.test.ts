import { expect, it } from 'vitest';
import type { ExportTable } from '#shared/export/export-table';
import { fileParts } from '#shared/export/file-parts';

const columns = [{ id: 'title', title: 'Title', kind: 'text' }] as const;

it.each(['csv', 'jsonl', 'xlsx'] as const)('reads the rows of a %s file as its pieces are asked for', (format) => {
  let read = 0;
  function* rows(): Generator<readonly string[]> {
    for (; read < 20_000; ) {
      read += 1;
      yield [`Träger ${read} ${'x'.repeat(50)}`];
    }
  }
  const table: ExportTable = { name: 'x', columns, rows: rows() };
  let text = '';
  const told: number[] = [];
  for (const part of fileParts(table, format)) {
    text += String(part.content);
    told.push(part.rows);
    // No row is read before its piece.
    expect(part.rows).toBe(read);
  }
  expect(told.length).toBeGreaterThan(3);
  expect(told.at(-1)).toBe(20_000);
  // A workbook is compressed; its own test reads it.
  if (format === 'xlsx') return;
  expect(text.split('\n')).toHaveLength(format === 'csv' ? 20_002 : 20_001);
  expect(text).toContain('Träger 1 x');
  expect(text).toContain('Träger 20000 x');
});

it('gives headings where a list has no rows', () => {
  expect([...fileParts({ name: 'x', columns, rows: [] }, 'csv')]).toEqual([{ content: '\uFEFFTitle\r\n', rows: 0 }]);
});
