import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTable } from '#shared/checks/check-table';

const file = join(import.meta.dirname, '../../../docs/docket-checks.md');

describe('the table of checks', () => {
  it('has at least forty checks, each with an id of its own, a title and a way to put it right', () => {
    expect(checkTable.length).toBeGreaterThanOrEqual(40);
    expect(new Set(checkTable.map(({ id }) => id)).size).toBe(checkTable.length);
    for (const { id, title, fix } of checkTable) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect([id, title !== '', fix.endsWith('.')]).toEqual([id, true, true]);
    }
  });

  it('is what docs/docket-checks.md lists (UPDATE_DOCS=1 writes it)', () => {
    const rows = checkTable.map(({ id, title, severity, basis, fix }) => `| \`${id}\` | ${severity} | ${title} | ${basis ?? ''} | ${fix} |`);
    const text = readFileSync(file, 'utf8');
    const [head = ''] = text.split('\n| Check |');
    const expected = `${head}\n${['| Check | Severity | What | Basis | How to put it right |', '|---|---|---|---|---|', ...rows].join('\n')}\n`;
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, expected);
    expect(readFileSync(file, 'utf8')).toBe(expected);
  });
});
