import type { ExportColumn, ExportTable, ExportValue } from '../export/export-table';
import type { FamilyColumn } from './family-query';
import type { FamilyRow } from './rows';

/** Headings of the columns, in the table, its menus and exports. */
export const columnTitles: Readonly<Record<FamilyColumn, string>> = {
  reference: 'Our reference',
  client: 'Client',
  clientReference: 'Client reference',
  title: 'Title',
  applicants: 'Applicants',
  offices: 'Offices',
  members: 'Members',
  earliestPriority: 'Earliest priority',
  status: 'Status',
  nextLimit: 'Next time limit',
  expiry: 'Expiry',
  classes: 'IPC/CPC',
  tags: 'Tags',
  responsible: 'Responsible',
};

/** Case families as a table to export. The next time limit becomes four columns. */
export const familyExport = (rows: Iterable<FamilyRow>, columns: readonly FamilyColumn[]): ExportTable => ({
  name: 'Case families',
  columns: columns.flatMap((column) => (column === 'nextLimit' ? limitColumns : [{ id: column, title: columnTitles[column], kind: kindOf(column) }])),
  rows: exportRows(rows, columns),
});

const limitColumns: readonly ExportColumn[] = [
  { id: 'nextLimit', title: 'Next time limit', kind: 'date' },
  { id: 'nextLimitLabel', title: 'What', kind: 'text' },
  { id: 'nextLimitOffice', title: 'Office', kind: 'text' },
  { id: 'overdueLimits', title: 'Overdue limits', kind: 'number' },
];

const kindOf = (column: FamilyColumn): ExportColumn['kind'] => {
  switch (column) {
    case 'members':
      return 'number';
    case 'earliestPriority':
    case 'expiry':
      return 'date';
    case 'offices':
    case 'applicants':
    case 'classes':
    case 'tags':
      return 'list';
    default:
      return 'text';
  }
};

function* exportRows(rows: Iterable<FamilyRow>, columns: readonly FamilyColumn[]): Generator<readonly ExportValue[]> {
  for (const row of rows) yield columns.flatMap((column) => values(row, column));
}

const values = (row: FamilyRow, column: FamilyColumn): readonly ExportValue[] => {
  switch (column) {
    case 'offices':
      return [row.offices.map(({ office, status }) => (status === 'planned' ? `${office} (planned)` : office))];
    case 'status':
      return [(row.statusWord ?? row.status).toLowerCase()];
    case 'nextLimit': {
      const next = row.nextLimit;
      return next === undefined ? [undefined, undefined, undefined, 0] : [next.due, next.label, next.office, next.overdue];
    }
    default:
      return [row[column]];
  }
};
