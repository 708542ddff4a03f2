import { levels, sortKeySchema, tableColumnSchema } from '#shared/query/table-query';
import { deadlineGroups } from '#shared/query/deadline-query';
import { z } from 'zod';

/** View state kept between starts; a value that no longer fits its schema is replaced by the default. */
const setting = <Schema extends z.ZodType>(scope: 'app' | 'portfolio', schema: Schema, initial: z.output<Schema>) => ({ scope, schema, initial });

/** Shapes of the marks that rules put on rows; each has a colour of its own, and is told from the others without it. */
export const markShapes = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross'] as const;
export const markColours = ['red', 'amber', 'green', 'blue', 'violet', 'grey'] as const;

const markRuleSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** The rows that are marked, in the query language. */
  text: z.string(),
  shape: z.enum(markShapes),
  colour: z.enum(markColours),
});
/** A rule by which rows are marked. */
export type RowMark = z.infer<typeof markRuleSchema>;

const tableLayoutSchema = z.strictObject({
  order: z.array(tableColumnSchema),
  hidden: z.array(tableColumnSchema),
  pinned: z.array(tableColumnSchema),
  /** Widths in CSS pixels. */
  widths: z.record(z.string(), z.number()),
  sort: z.array(sortKeySchema),
  group: tableColumnSchema.optional(),
});
export type TableLayout = z.infer<typeof tableLayoutSchema>;

/** What a view keeps under its name: the query, whose rows there are, columns, sort, groups and marks. */
const savedViewSchema = z.strictObject({ id: z.string(), name: z.string(), level: z.enum(levels), text: z.string(), layout: tableLayoutSchema, marks: z.array(markRuleSchema) });
export type SavedView = z.infer<typeof savedViewSchema>;

export const settings = {
  theme: setting('app', z.enum(['system', 'light', 'dark']), 'system'),
  density: setting('app', z.enum(['comfortable', 'compact']), 'comfortable'),
  dateStyle: setting('app', z.enum(['words', 'iso']), 'words'),
  /** Share of the height that the table above the family panel takes. */
  panelShare: setting('app', z.number().min(0.1).max(0.9), 0.5),
  tableLayout: setting('app', tableLayoutSchema, {
    order: ['reference', 'title', 'applicants', 'offices', 'earliestPriority', 'status', 'nextLimit', 'expiry', 'client', 'clientReference', 'tags', 'responsible', 'members', 'classes', 'inventors', 'owners', 'agents', 'grants', 'quality'],
    hidden: ['clientReference', 'members', 'classes', 'inventors', 'owners', 'agents', 'grants', 'quality'],
    pinned: ['reference'],
    widths: {},
    sort: [{ column: 'reference', descending: false }],
  }),
  /** The same for the table of applications. */
  applicationLayout: setting('app', tableLayoutSchema, {
    order: ['reference', 'office', 'number', 'title', 'filed', 'status', 'nextLimit', 'granted', 'expiry', 'case', 'client', 'responsible', 'publications', 'route', 'right', 'published', 'earliestPriority', 'applicants', 'classes', 'tags'],
    hidden: ['publications', 'route', 'right', 'published', 'earliestPriority', 'applicants', 'classes', 'tags'],
    pinned: ['reference'],
    widths: {},
    sort: [{ column: 'reference', descending: false }],
  }),
  tableLevel: setting('app', z.enum(levels), 'cases'),
  rowMarks: setting('portfolio', z.array(markRuleSchema), []),
  /** Whether the values beside the table are shown, and which fields are open there. */
  facets: setting('app', z.strictObject({ shown: z.boolean(), open: z.array(z.string()) }), { shown: false, open: ['status', 'due', 'office', 'client'] }),
  deadlineGroup: setting('app', z.enum(deadlineGroups), 'bucket'),
  savedViews: setting('portfolio', z.array(savedViewSchema), []),
  /** Key of the case family selected last and the view that was open. */
  lastSelection: setting('portfolio', z.strictObject({ family: z.string().optional(), application: z.string().optional(), view: z.string().optional() }), {}),
} as const;

export type Settings = { readonly [Name in keyof typeof settings]: z.output<(typeof settings)[Name]['schema']> };
export type SettingName = keyof Settings;
