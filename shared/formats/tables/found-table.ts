import { z } from 'zod';
import { headingRow } from './guess/heading-row';
import { mappingSchema } from './mapping/mapping';
import type { FirstRow } from './text/table-dialect';

/** A table that no mapping reads, as far as a person needs to see of it to map it. */
export const foundTableSchema = z.strictObject({
  /** File, inside of archives followed by the place there. */
  name: z.string(),
  sheet: z.string().optional(),
  headings: z.array(z.string()),
  /** The first rows below the headings, as they are written; long cells are cut. */
  rows: z.array(z.array(z.string())),
  /** Line of each of these rows. */
  lines: z.array(z.int().min(1)),
  /** The mapping that would read it, where a person wants to see it first. */
  known: mappingSchema.optional(),
});
export type FoundTable = z.infer<typeof foundTableSchema>;

/** Rows that are shown and looked at for the order of dates. */
export const foundRowCount = 500;
const longestShown = 400;
const mostColumns = 300;

/** A table by its first rows: headings are those that `headingLine` names, else what looks like headings. Undefined where there are none. */
export const foundTable = (name: string, sheet: string | undefined, rows: readonly FirstRow[], headingLine?: number): FoundTable | undefined => {
  const heading = headingLine === undefined ? headingRow(rows) : rows.find(({ line }) => line === headingLine);
  if (heading === undefined) return undefined;
  const below = rows.slice(rows.indexOf(heading) + 1, rows.indexOf(heading) + 1 + foundRowCount);
  const shown = (cells: readonly string[]): string[] => cells.slice(0, mostColumns).map((cell) => (cell.length > longestShown ? `${cell.slice(0, longestShown)}…` : cell).trim());
  return { name, ...(sheet === undefined ? {} : { sheet }), headings: shown(heading.cells), rows: below.map(({ cells }) => shown(cells)), lines: below.map(({ line }) => line) };
};
