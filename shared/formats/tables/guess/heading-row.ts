import type { FirstRow } from '../text/table-dialect';

/**
 * The row that looks like the headings of a table: the first that is as wide as most rows, whose cells are short texts, different from each
 * other, and hold no dates or long figures. Undefined where no row does.
 */
export const headingRow = (rows: readonly FirstRow[]): FirstRow | undefined => {
  const widths = rows.map(({ cells }) => filled(cells)).sort((a, b) => b - a);
  const usual = widths[Math.floor(widths.length / 3)] ?? 0;
  const wide = rows.filter(({ cells }) => filled(cells) > 1 && filled(cells) * 3 >= usual * 2);
  return wide.find(({ cells }) => looksLikeHeadings(cells)) ?? wide[0];
};

const filled = (cells: readonly string[]): number => cells.reduce((count, cell) => count + (cell.trim() === '' ? 0 : 1), 0);

const looksLikeHeadings = (cells: readonly string[]): boolean => {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const plain = texts.filter((text) => text.length <= 80 && !/^[\d\s.,/:-]+$|\d{5,}|https?:|^[A-Z]{2}[ -]?\d{4}/.test(text));
  return plain.length >= texts.length * 0.8 && new Set(texts).size >= texts.length * 0.7;
};
