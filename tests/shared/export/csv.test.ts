import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLines } from '#shared/export/csv';
import type { ExportTable } from '#shared/export/export-table';
import { familyExport } from '#shared/query/family-export';
import type { FamilyRow } from '#shared/query/rows';

const row = (fields: Partial<FamilyRow>): FamilyRow => ({ key: 'k', hash: 'h', reference: 'P-1', applicants: [], inventors: [], owners: [], agents: [], grants: 0, quality: 100, offices: [], members: 1, status: 'pending', classes: [], tags: [], ...fields });

const csv = (table: ExportTable): string => [...csvLines(table)].join('');

/** Fields of CSV text as RFC 4180 has them. */
const fieldsOf = (csv: string): readonly (readonly string[])[] => {
  const lines: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
};

describe('the CSV export', () => {
  it('begins with a byte-order mark, so that spreadsheets read every script', () => {
    expect(csv(familyExport([row({ title: '用于载波聚合' })], ['title']))).toBe('\uFEFFTitle\r\n用于载波聚合\r\n');
  });
  it.each(['=1+1', '+49 89', '-cmd', '@SUM(A1)', '\tx'])('does not let a spreadsheet take %j for a formula', (title) => {
    expect(fieldsOf(csv(familyExport([row({ title })], ['title'])))[1]).toEqual([`'${title}`]);
  });
  it('writes the next time limit in four columns and lists with semicolons', () => {
    expect(fieldsOf(csv(familyExport([row({ applicants: ['A GMBH', '株式会社B'] })], ['nextLimit', 'members', 'applicants'])))).toEqual([['Next time limit', 'What', 'Office', 'Overdue limits', 'Members', 'Applicants'], ['', '', '', '0', '1', 'A GMBH; 株式会社B']]);
  });
  it('gives back every text as it was', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', 'é', '载', ' ') }).filter((one) => !/^[=+\-@\t\r]/.test(one));
    fc.assert(
      fc.property(text, text, (title, client) => {
        expect(fieldsOf(csv(familyExport([row({ title, client })], ['title', 'client'])))[1]).toEqual([title, client]);
      }),
    );
  });
});
