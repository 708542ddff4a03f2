import type { ExportColumn, ExportTable, ExportValue } from '../export/export-table';
import type { ApplicationTableRow, FamilyRow, NextLimit } from './rows';
import { columnTitles, type TableColumn } from './table-query';

/** Case families as a table to export. The next time limit becomes four columns. */
export const familyExport = (rows: Iterable<FamilyRow>, columns: readonly TableColumn[]): ExportTable => ({ name: 'Case families', columns: exportColumns(columns), rows: exportRows(rows, columns, caseValues) });

/** Applications as a table to export. */
export const applicationExport = (rows: Iterable<ApplicationTableRow>, columns: readonly TableColumn[]): ExportTable => ({
  name: 'Applications',
  columns: exportColumns(columns),
  rows: exportRows(rows, columns, applicationValues),
});

const exportColumns = (columns: readonly TableColumn[]): readonly ExportColumn[] =>
  columns.flatMap((column) => (column === 'nextLimit' ? limitColumns : [{ id: column, title: columnTitles[column], kind: kindOf(column) }]));

const limitColumns: readonly ExportColumn[] = [
  { id: 'nextLimit', title: 'Next time limit', kind: 'date' },
  { id: 'nextLimitLabel', title: 'What', kind: 'text' },
  { id: 'nextLimitOffice', title: 'Office', kind: 'text' },
  { id: 'overdueLimits', title: 'Overdue limits', kind: 'number' },
];

const kindOf = (column: TableColumn): ExportColumn['kind'] => {
  switch (column) {
    case 'members':
    case 'grants':
    case 'quality':
      return 'number';
    case 'earliestPriority':
    case 'expiry':
    case 'filed':
    case 'published':
    case 'granted':
      return 'date';
    case 'offices':
    case 'applicants':
    case 'inventors':
    case 'owners':
    case 'agents':
    case 'classes':
    case 'publications':
    case 'tags':
      return 'list';
    default:
      return 'text';
  }
};

function* exportRows<Row>(rows: Iterable<Row>, columns: readonly TableColumn[], valuesOf: (row: Row, column: TableColumn) => readonly ExportValue[]): Generator<readonly ExportValue[]> {
  for (const row of rows) yield columns.flatMap((column) => valuesOf(row, column));
}

const limitValues = (next: NextLimit | undefined): readonly ExportValue[] => (next === undefined ? [undefined, undefined, undefined, 0] : [next.due, next.label, next.office, next.overdue]);

const caseValues = (row: FamilyRow, column: TableColumn): readonly ExportValue[] => {
  switch (column) {
    case 'offices':
      return [row.offices.map(({ office, status }) => (status === 'planned' ? `${office} (planned)` : office))];
    case 'status':
      return [(row.statusWord ?? row.status).toLowerCase()];
    case 'nextLimit':
      return limitValues(row.nextLimit);
    case 'case':
      return [row.reference];
    case 'office':
    case 'number':
    case 'publications':
    case 'route':
    case 'right':
    case 'filed':
    case 'published':
    case 'granted':
      return [undefined];
    default:
      return [row[column]];
  }
};

const applicationValues = (row: ApplicationTableRow, column: TableColumn): readonly ExportValue[] => {
  switch (column) {
    case 'status':
      return [(row.statusWord ?? row.status).toLowerCase()];
    case 'nextLimit':
      return limitValues(row.nextLimit);
    case 'filed':
      return [row.filingDate];
    case 'case':
      return [row.caseReference];
    case 'members':
    case 'grants':
    case 'quality':
    case 'offices':
    case 'inventors':
    case 'owners':
    case 'agents':
    case 'clientReference':
      return [undefined];
    default:
      return [row[column]];
  }
};
