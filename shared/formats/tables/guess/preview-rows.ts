import type { Issue } from '../../../model/issue';
import type { PublicationRecord } from '../../record';
import { matchesHeadings } from '../mapping/find-columns';
import type { Mapping } from '../mapping/mapping';
import { createRowReader } from '../row-reader';
import type { TableSample } from './guess-mapping';

/** What a mapping makes of one row. */
export type PreviewRow = { readonly line: number; readonly records: readonly PublicationRecord[]; readonly issues: readonly Issue[] };

export type Preview = {
  readonly rows: readonly PreviewRow[];
  /** What is said of the table as a whole: columns that are not read, dates that are asked for. */
  readonly issues: readonly Issue[];
  /** Whether the mapping finds this table by itself. */
  readonly matches: boolean;
};

/** Reads the rows of a sample by a mapping, as an import would. */
export const previewRows = (mapping: Mapping, table: TableSample & { readonly lines: readonly number[] }): Preview => {
  const rows: { line: number; records: PublicationRecord[]; issues: Issue[] }[] = [];
  const general: Issue[] = [];
  let current: (typeof rows)[number] | undefined;
  const reader = createRowReader(mapping, table.headings, '', {
    record: (record) => current?.records.push(record),
    issue: (issue) => (current ?? { issues: general }).issues.push(issue),
  });
  for (const [index, cells] of table.rows.entries()) {
    current = { line: table.lines[index] ?? index + 1, records: [], issues: [] };
    rows.push(current);
    reader.row(cells, current.line);
  }
  current = undefined;
  reader.end();
  return { rows, issues: general, matches: matchesHeadings(mapping, table.headings) };
};
