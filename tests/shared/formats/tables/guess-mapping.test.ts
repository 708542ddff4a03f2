import { describe, expect, it } from 'vitest';
import { datesOfColumn } from '#shared/formats/tables/guess/date-orders';
import { guessMapping } from '#shared/formats/tables/guess/guess-mapping';
import { headingRow } from '#shared/formats/tables/guess/heading-row';
import { previewRows } from '#shared/formats/tables/guess/preview-rows';

const docket = {
  headings: ['Our Ref.', 'Case', 'Client', 'Client Ref', 'Country', 'Appln No.', 'Filing Date', 'Title', 'Next action', 'Due date', 'Annuity due', 'Remarks', 'Cost centre'],
  rows: [
    ['P100EP', 'P100', 'Nordlicht AG', 'NL-7', 'EP', '22 900 001.8', '01.03.2022', 'Pump', 'Reply', '15.09.2026', '31.03.2027', 'urgent', '4711'],
    ['P100US', 'P100', 'Nordlicht AG', 'NL-7', 'USA', '18/123,456', '28.02.2023', 'Pump', '', '', '', '', '4711'],
  ],
};

describe('the guess at a mapping', () => {
  it('tells what the columns of a docket are by their headings', () => {
    const { mapping, ambiguous } = guessMapping(docket, 'Docket');
    expect(Object.fromEntries(mapping.columns.map(({ column, field }) => [column, field]))).toEqual({
      'Our Ref.': 'reference', Case: 'case.reference', Client: 'party.client', 'Client Ref': 'party.client.reference', Country: 'office', 'Appln No.': 'application',
      'Filing Date': 'filingDate', Title: 'case.title', 'Next action': 'limit.text', 'Due date': 'limit.due', 'Annuity due': 'limit', Remarks: 'case.note',
    });
    expect(mapping.row).toBe('application');
    expect(ambiguous).toEqual([]);
    expect(mapping.columns.filter(({ dates }) => dates !== undefined).map(({ dates }) => dates)).toEqual(['day-month-year', 'day-month-year', 'day-month-year']);
  });

  it('asks for the order where every date of a column fits both ways', () => {
    const { mapping, ambiguous } = guessMapping({ headings: ['Application number', 'Filing date'], rows: [['EP22900001', '01/03/2022'], ['EP22900002', '04/05/2022']] }, 'Table');
    expect(ambiguous).toEqual([{ column: 'Filing date', sample: '01/03/2022' }]);
    expect(mapping.columns[1]).toEqual({ column: 'Filing date', field: 'filingDate' });
  });

  it.each([
    [['2022-03-01', '20220301', '1 Mar 2022'], { kind: 'clear' }],
    [['01/03/2022', '25/03/2022'], { kind: 'clear', order: 'day-month-year' }],
    [['01/03/22', '3/25/22'], { kind: 'clear', order: 'month-day-year' }],
    [['05/05/2022', '06/06/2022'], { kind: 'ambiguous', sample: '05/05/2022' }],
    [['25/03/2022', '03/25/2022'], { kind: 'ambiguous', sample: '25/03/2022' }],
    [['Nordlicht', 'Harbor'], { kind: 'none' }],
    [[], { kind: 'none' }],
  ] as const)('of the dates %j: %j', (values, expected) => {
    expect(datesOfColumn(values)).toEqual(expected);
  });

  it('finds the headings below titles and above the data', () => {
    const rows = [['Docket of the firm'], ['as of', '2026-11-20'], ['Case', 'Country', 'Filed'], ['P100', 'EP', '2022-03-01'], ['P101', 'US', '2023-02-28']].map((cells, index) => ({ cells, line: index + 1 }));
    expect(headingRow(rows)?.line).toBe(3);
  });

  it('shows what would be read, row by row, with what could not', () => {
    const { mapping } = guessMapping(docket, 'Docket');
    const broken = { ...docket, rows: [...docket.rows, ['', '', '', '', 'EP', 'none yet', 'soon', '', '', '', '', '', '']] };
    const { rows, issues } = previewRows(mapping, { ...broken, lines: [2, 3, 4] });
    expect(rows.map(({ line, records, issues: problems }) => [line, records.length, problems.map(({ code }) => code)])).toEqual([
      [2, 1, []],
      [3, 1, []],
      [4, 0, ['unread-value', 'unread-value', 'no-number']],
    ]);
    expect(issues.map(({ code, message }) => [code, message.includes('Cost centre')])).toEqual([['unread-columns', true]]);
  });
});
