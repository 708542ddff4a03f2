import type { Mapping } from './mapping';

/** Headings as they are compared: case, spaces, line ends and a byte order mark do not count. */
export const plainHeading = (heading: string): string => heading.replace(/[\s\uFEFF\u00a0_]+/g, ' ').trim().toLowerCase();

/** Places of columns by heading; several columns may have one. */
export type ColumnFinder = (column: string | number, occurrence?: number) => number | undefined;

export const columnFinder = (headings: readonly string[]): ColumnFinder => {
  const places = new Map<string, number[]>();
  for (const [place, heading] of headings.entries()) {
    const plain = plainHeading(heading);
    const known = places.get(plain);
    if (known === undefined) places.set(plain, [place]);
    else known.push(place);
  }
  return (column, occurrence = 1) => (typeof column === 'number' ? column - 1 : places.get(plainHeading(column))?.[occurrence - 1]);
};

/** Place of the column that a mapping names; undefined where the table has none. */
export const placeOfColumn = (headings: readonly string[], { column, occurrence }: { readonly column: string | number; readonly occurrence?: number | undefined }): number | undefined => columnFinder(headings)(column, occurrence);

/** Whether a row is the headings that a mapping is for. */
export const matchesHeadings = (mapping: Mapping, cells: readonly string[]): boolean => {
  if (mapping.match.length === 0 || cells.length < mapping.match.length) return false;
  const present = new Set(cells.map(plainHeading));
  return mapping.match.every((heading) => present.has(plainHeading(heading)));
};
