import type { ExportTable, ExportValue } from './export-table';

/**
 * The table as CSV (RFC 4180) that spreadsheet programs open with every script intact: byte-order mark, dates as ISO, lists
 * joined by `; `.
 */
export const csvOf = ({ columns, rows }: ExportTable): string => {
  const lines = [columns.map(({ title }) => csvField(title)).join(',')];
  for (const row of rows) lines.push(row.map((value) => (typeof value === 'number' ? String(value) : csvField(cellText(value)))).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
};

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
