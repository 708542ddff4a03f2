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

/**
 * Rows as CSV (RFC 4180) that spreadsheet programs open with every script intact: byte-order mark, dates as ISO, lists
 * joined by `; `. The next time limit becomes three columns.
 */
export const familyCsv = (rows: Iterable<FamilyRow>, columns: readonly FamilyColumn[]): string => {
  const heads = columns.flatMap((column) => (column === 'nextLimit' ? ['Next time limit', 'What', 'Office', 'Overdue limits'] : [columnTitles[column]]));
  const lines = [heads.map(csvField).join(',')];
  for (const row of rows) lines.push(columns.flatMap((column) => values(row, column)).map(csvField).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
};

const values = (row: FamilyRow, column: FamilyColumn): readonly string[] => {
  switch (column) {
    case 'members':
      return [String(row.members)];
    case 'offices':
      return [row.offices.map(({ office, status }) => (status === 'planned' ? `${office} (planned)` : office)).join('; ')];
    case 'applicants':
    case 'classes':
    case 'tags':
      return [row[column].join('; ')];
    case 'status':
      return [(row.statusWord ?? row.status).toLowerCase()];
    case 'nextLimit': {
      const next = row.nextLimit;
      return next === undefined ? ['', '', '', '0'] : [next.due, next.label, next.office ?? '', String(next.overdue)];
    }
    default:
      return [row[column] ?? ''];
  }
};

/**
 * One field. A text that a spreadsheet would take for a formula (= + - @, tab, return at its start) is preceded by an
 * apostrophe, as OWASP advises against CSV injection.
 */
export const csvField = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
};
