import { describe, expect, it } from 'vitest';
import type { FoundTable } from '#shared/formats/tables/found-table';
import { bundledMappings } from '#shared/formats/tables/mapping/bundled-mappings';
import { draftOf, firstDraft, mappingOf, openQuestions, withField, withOrder } from '../../../renderer/import/mapping/mapping-draft';

const table: FoundTable = {
  name: 'docket.csv',
  headings: ['Case', 'Country', 'Appln No.', 'Filing Date', 'Due date', ''],
  rows: [
    ['P100', 'EP', '22 900 001.8', '01/03/2022', '09/12/2026', 'x'],
    ['P101', 'US', '18/123,456', '02/03/2023', '25/12/2026', ''],
  ],
  lines: [2, 3],
};

describe('the draft of a mapping', () => {
  it('asks for the order of dates, and is complete once it is said', () => {
    const draft = firstDraft(table, 'Docket');
    expect(openQuestions(draft, table).map(({ heading, sample }) => [heading, sample])).toEqual([['Filing Date', '01/03/2022']]);
    const answered = withOrder(draft, table, 'day-month-year');
    expect(openQuestions(answered, table)).toEqual([]);
    expect(mappingOf(answered)?.columns.filter(({ dates }) => dates !== undefined).map(({ column, dates }) => `${column} ${dates}`)).toEqual(['Filing Date day-month-year', 'Due date day-month-year']);
  });

  it('names a column without heading by its place and one that is not read not at all', () => {
    const draft = withField(withField(firstDraft(table, 'Docket'), table, 5, 'case.note'), table, 0, undefined);
    const mapping = mappingOf(draft);
    expect(mapping?.columns.map(({ column }) => column)).toEqual(['Country', 'Appln No.', 'Filing Date', 'Due date', 6]);
    expect(mapping?.match).toEqual(['Country', 'Appln No.', 'Filing Date', 'Due date']);
  });

  it('keeps what a mapping says beside the columns', () => {
    const etsi = bundledMappings.find(({ name }) => name.startsWith('ETSI'));
    if (etsi === undefined) throw new Error('no mapping for ETSI');
    const headings = [...new Set(etsi.columns.map(({ column }) => String(column)))];
    const again = mappingOf(draftOf(etsi, { ...table, headings, rows: [], lines: [] }));
    expect(again).toMatchObject({ constants: etsi.constants, empty: etsi.empty, row: etsi.row });
    expect(again?.columns).toHaveLength(etsi.columns.length);
  });
});
