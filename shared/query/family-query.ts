import { z } from 'zod';
import { applicationStatuses } from '../model/application';
import { isoDateSchema } from '../model/date';

/** Columns of the portfolio table; ids are stored in views and layouts and never change. */
export const familyColumns = [
  'reference',
  'client',
  'clientReference',
  'title',
  'applicants',
  'offices',
  'members',
  'earliestPriority',
  'status',
  'nextLimit',
  'expiry',
  'classes',
  'tags',
  'responsible',
] as const;
export type FamilyColumn = (typeof familyColumns)[number];

/** Columns that hold one text or a list of texts. */
export const textColumns = ['reference', 'client', 'clientReference', 'title', 'applicants', 'offices', 'classes', 'tags', 'responsible'] as const;
export type TextColumn = (typeof textColumns)[number];
export const dateColumns = ['earliestPriority', 'nextLimit', 'expiry'] as const;
export type DateColumn = (typeof dateColumns)[number];

/** One condition on one column. `contains` folds case, width and diacritics; an empty text in `any` or `none` means: not known. */
const columnFilterSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('contains'), column: z.enum(textColumns), text: z.string() }),
  z.strictObject({ op: z.literal('any'), column: z.enum(textColumns), values: z.array(z.string()) }),
  z.strictObject({ op: z.literal('none'), column: z.enum(textColumns), values: z.array(z.string()) }),
  z.strictObject({ op: z.literal('status'), column: z.literal('status'), values: z.array(z.enum(applicationStatuses)) }),
  /** Both ends included; without `from` and `to`: the date is known. */
  z.strictObject({ op: z.literal('between'), column: z.enum(dateColumns), from: isoDateSchema.optional(), to: isoDateSchema.optional() }),
  z.strictObject({ op: z.literal('unknown-date'), column: z.enum(dateColumns) }),
  /** From overdue up to so many days from today; `days: -1` is overdue only. */
  z.strictObject({ op: z.literal('due-within'), column: z.literal('nextLimit'), days: z.int() }),
  z.strictObject({ op: z.literal('count'), column: z.literal('members'), min: z.int().optional(), max: z.int().optional() }),
]);
export type ColumnFilter = z.infer<typeof columnFilterSchema>;

/** All conditions hold at once. `text` is the search box: words and "quoted phrases", all of them, from the start of a word. */
const familyFilterSchema = z.strictObject({ text: z.string(), columns: z.array(columnFilterSchema) });
export type FamilyFilter = z.infer<typeof familyFilterSchema>;
export const noFilter: FamilyFilter = { text: '', columns: [] };

export const sortKeySchema = z.strictObject({ column: z.enum(familyColumns), descending: z.boolean() });
export type SortKey = z.infer<typeof sortKeySchema>;

/** Columns by whose value the table can be grouped. */
export const groupColumns = ['client', 'status', 'responsible'] as const;
export type GroupColumn = (typeof groupColumns)[number];

/** What the portfolio table shows, as data; stored in saved views. Unknown values sort last in both directions. */
export const familyQuerySchema = z.strictObject({
  filter: familyFilterSchema,
  sort: z.array(sortKeySchema),
  group: z.enum(groupColumns).optional(),
});
export type FamilyQuery = z.infer<typeof familyQuerySchema>;
