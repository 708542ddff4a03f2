import { z } from 'zod';
import { officeCodeSchema } from '../../../model/office';
import { mappingField } from './mapping-fields';

export const mappingFormat = 'stemma-mapping';

/** Order of day, month and year where a date is written in figures that could be either. */
export const dateOrders = ['day-month-year', 'month-day-year', 'year-month-day'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** How numbers are written: as the office does, in DOCDB form (`US 201213657122 A`) or in EPODOC form (`US201213657122`). */
export const numberForms = ['office', 'docdb', 'epodoc'] as const;
export type NumberForm = (typeof numberForms)[number];

const fieldId = z.string().refine((id) => mappingField(id) !== undefined, 'no field of this name; docs/mapping.md lists them');

/** Which column: its heading, or its place from 1 where the heading is empty or there is none. */
const columnSchema = z.union([z.string().min(1), z.int().min(1).max(2000)]);

/** One column and what it says. */
export const columnMappingSchema = z.strictObject({
  column: columnSchema,
  /** Which of several columns of that heading, from 1. */
  occurrence: z.int().min(1).max(100).optional(),
  field: fieldId,
  /** That the column is missing is no fault: it is not in every layout. */
  optional: z.boolean().optional(),
  /** Between the values of a cell that holds several: `;;`, `|`, a line end. */
  separator: z.string().min(1).max(20).optional(),
  /** Only what follows the last of these characters, e.g. `?q=` in a link. */
  after: z.string().min(1).max(100).optional(),
  /** Only what precedes the first of these characters. */
  before: z.string().min(1).max(100).optional(),
  /** Of dates. Needed where figures could be day or month first; nothing is guessed. */
  dates: z.enum(dateOrders).optional(),
  /** Of dates with two-digit years: the column with the year that settles the century. */
  yearColumn: columnSchema.optional(),
  /** Of numbers; without it the form is told from the number, in this order: EPODOC, office, DOCDB. */
  numbers: z.enum(numberForms).optional(),
  /** Office of numbers that do not name theirs. */
  office: officeCodeSchema.optional(),
  /** Of texts: BCP 47 tag; `und` where not known. */
  language: z.string().min(2).max(20).optional(),
  /** Words of the table and the words of the model that they mean (`EP granted` is `granted`). */
  words: z.record(z.string(), z.string()).optional(),
  /** Of a time limit or event: what it is; else the heading says it. */
  text: z.string().min(1).max(300).optional(),
  /** Of a time limit: the rule of `resources/law` that it is a limit of. */
  rule: z.string().max(100).optional(),
});
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** Rows that are passed over, or the only ones that are read. */
const rowConditionSchema = z.strictObject({ column: columnSchema, is: z.array(z.string()).min(1) });

/**
 * How a table is read: which columns say what. A file of its own that a person can write, keep and pass on, see docs/mapping.md.
 */
export const mappingSchema = z.strictObject({
  format: z.literal(mappingFormat),
  version: z.literal(1),
  name: z.string().min(1).max(120),
  about: z.string().max(2000).optional(),
  /** What one row is: a publication, an application or a whole case. */
  row: z.enum(['publication', 'application', 'case']),
  /** Headings that a table must have to be read by this mapping; without them it is used only where it is named. */
  match: z.array(z.string().min(1)).max(200).default([]),
  /** Name of the sheet; else the first sheet that fits. */
  sheet: z.string().max(100).optional(),
  /** False for tables without headings: columns are named by their place. */
  headings: z.boolean().default(true),
  /** Delimiter of the text, where it cannot be told. */
  delimiter: z.string().length(1).optional(),
  /** Cells that say nothing: `NA`, `-1`. */
  empty: z.array(z.string()).max(50).default([]),
  skip: z.array(rowConditionSchema).max(20).default([]),
  only: z.array(rowConditionSchema).max(20).default([]),
  columns: z.array(columnMappingSchema).min(1).max(300),
  /** What holds for every row: field to text. */
  constants: z.record(fieldId, z.string()).default({}),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** Reads a mapping file; the error names the place and what is wrong there. */
export const parseMapping = (text: string): { readonly ok: true; readonly mapping: Mapping } | { readonly ok: false; readonly message: string } => {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { ok: false, message: `It is no JSON (${error instanceof Error ? error.message : String(error)}).` };
  }
  const parsed = mappingSchema.safeParse(json);
  if (parsed.success) return { ok: true, mapping: parsed.data };
  return { ok: false, message: `${parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`).join('; ')}.` };
};
