import { headingRow } from './guess/heading-row';
import type { FirstRow } from './text/table-dialect';

const mostNamed = 12;

/** What is said of a table that no mapping is for: its headings, and what to do. */
export const unmappedMessage = (what: 'table' | 'workbook' | 'JSON file', rows: readonly FirstRow[]): string => {
  const headings = (headingRow(rows)?.cells ?? []).map((cell) => cell.replace(/\s+/g, ' ').trim()).filter((cell) => cell !== '');
  const named = headings.slice(0, mostNamed).join(', ');
  const more = headings.length > mostNamed ? ` and ${headings.length - mostNamed} more` : '';
  const columns = named === '' ? '' : ` Its columns: ${named}${more}.`;
  return `The file is a ${what} that no mapping is known for.${columns} Say which columns hold what: in the application with Map columns, on the command line with --mapping.`;
};
