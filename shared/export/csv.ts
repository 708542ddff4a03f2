import type { ExportTable, ExportValue } from './export-table';

/**
 * The lines of the table as CSV (RFC 4180), each with its end, that spreadsheet programs open with every script intact: byte-order mark, dates as ISO, lists
 * joined by `; `.
 */
export function* csvLines({ columns, rows }: ExportTable): Generator<string> {
  yield `\uFEFF${columns.map(({ title }) => csvField(title)).join(',')}\r\n`;
  for (const row of rows) yield `${row.map((value) => (typeof value === 'number' ? String(value) : csvField(cellText(value)))).join(',')}\r\n`;
}

/** A value as one text. */
export const cellText = (value: ExportValue): string => (value === undefined ? '' : typeof value === 'string' || typeof value === 'number' ? String(value) : value.join('; '));

/**
 * One field. A text that a spreadsheet would take for a formula (= + - @, tab, return at its start) is preceded by an
 * apostrophe, as OWASP advises against CSV injection.
 */
const csvField = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
};
