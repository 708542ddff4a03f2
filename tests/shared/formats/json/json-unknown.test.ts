import { describe, expect, it } from 'vitest';
import { formatsFor } from '#shared/formats/known-formats';
import { readAll } from '#shared/formats/reader';
import { sniff } from '#shared/formats/sniff';
import { firstJsonRows } from '#shared/formats/tables/json/json-table';
import { mappingSchema } from '#shared/formats/tables/mapping/mapping';

const rows = [
  { Application: 'EP22190001.7', Filed: '2022-07-04', Title: 'Pump', People: [{ name: 'Nordlicht Pumpen GmbH' }, { name: 'Kitahama KK' }] },
  { Application: 'EP22190002.5', Filed: '2022-07-05', Title: 'Valve', Kind: { code: 'A1' } },
];
const mapping = mappingSchema.parse({
  format: 'stemma-mapping',
  version: 1,
  name: 'Own list',
  row: 'application',
  match: ['Application', 'Filed'],
  columns: [
    { column: 'Application', field: 'application' },
    { column: 'Filed', field: 'filingDate' },
    { column: 'Title', field: 'title' },
  ],
});

describe('JSON of a form that no reader knows', () => {
  it('is refused with its fields and the way to read it all the same', () => {
    const sniffed = sniff(JSON.stringify({ rows }));
    expect(sniffed).toMatchObject({ ok: false, code: 'unknown-format' });
    expect(sniffed.ok ? '' : sniffed.message).toBe(
      'The file is a JSON file that no mapping is known for. Its columns: Application, Filed, Title, People.name, Kind.code. Say which columns hold what: in the application with Map columns, on the command line with --mapping.',
    );
    expect(sniff('[1,2,3]')).toMatchObject({ ok: false, code: 'unknown-format' });
    expect(sniff('{}')).toMatchObject({ ok: false, code: 'unknown-format' });
  });

  it('is a table of its records, fields in fields by their path, several values together', () => {
    const expected = [
      { cells: ['Application', 'Filed', 'Title', 'People.name', 'Kind.code'], line: 0 },
      { cells: ['EP22190001.7', '2022-07-04', 'Pump', 'Nordlicht Pumpen GmbH; Kitahama KK', ''], line: 1 },
      { cells: ['EP22190002.5', '2022-07-05', 'Valve', '', 'A1'], line: 1 },
    ];
    expect(firstJsonRows(JSON.stringify({ total: 2, rows }))).toEqual(expected);
    expect(firstJsonRows(JSON.stringify(rows))).toEqual(expected);
    expect(firstJsonRows(rows.map((row) => JSON.stringify(row)).join('\n')).map(({ line }) => line)).toEqual([0, 1, 2]);
  });

  it('is read by a mapping for its fields; a damaged record costs that record', () => {
    const text = `${JSON.stringify(rows[0])}\n{"Application":"EP22190009","Filed":\n${JSON.stringify(rows[1])}\n`;
    const sniffed = sniff(text, formatsFor({ mappings: [mapping], ask: false }));
    const { records, issues } = sniffed.ok ? readAll(sniffed.create, 'list.jsonl', text) : { records: [], issues: [] };
    expect(records.map(({ application, filingDate, titles }) => [application?.number, filingDate, titles[0]?.text])).toEqual([
      ['22190001', '2022-07-04', 'Pump'],
      ['22190002', '2022-07-05', 'Valve'],
    ]);
    expect(issues.filter(({ code }) => code === 'damaged-json').map(({ line }) => line)).toEqual([2]);
  });
});
