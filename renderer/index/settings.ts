import { familyColumns, familyQuerySchema, groupColumns, sortKeySchema } from '#shared/query/family-query';
import { deadlineGroups } from '#shared/query/deadline-query';
import { z } from 'zod';

/** View state kept between starts; a value that no longer fits its schema is replaced by the default. */
const setting = <Schema extends z.ZodType>(scope: 'app' | 'portfolio', schema: Schema, initial: z.output<Schema>) => ({ scope, schema, initial });

const savedViewSchema = z.strictObject({ id: z.string(), name: z.string(), query: familyQuerySchema });
export type SavedView = z.infer<typeof savedViewSchema>;

const tableLayoutSchema = z.strictObject({
  order: z.array(z.enum(familyColumns)),
  hidden: z.array(z.enum(familyColumns)),
  pinned: z.array(z.enum(familyColumns)),
  /** Widths in CSS pixels. */
  widths: z.record(z.string(), z.number()),
  sort: z.array(sortKeySchema),
  group: z.enum(groupColumns).optional(),
});
export type TableLayout = z.infer<typeof tableLayoutSchema>;

export const settings = {
  theme: setting('app', z.enum(['system', 'light', 'dark']), 'system'),
  density: setting('app', z.enum(['comfortable', 'compact']), 'comfortable'),
  dateStyle: setting('app', z.enum(['words', 'iso']), 'words'),
  /** Share of the height that the table above the family panel takes. */
  panelShare: setting('app', z.number().min(0.1).max(0.9), 0.5),
  tableLayout: setting('app', tableLayoutSchema, {
    order: ['reference', 'title', 'applicants', 'offices', 'earliestPriority', 'status', 'nextLimit', 'expiry', 'client', 'clientReference', 'tags', 'responsible', 'members', 'classes'],
    hidden: ['clientReference', 'members', 'classes'],
    pinned: ['reference'],
    widths: {},
    sort: [{ column: 'reference', descending: false }],
  }),
  deadlineGroup: setting('app', z.enum(deadlineGroups), 'bucket'),
  savedViews: setting('portfolio', z.array(savedViewSchema), []),
  /** Key of the case family selected last and the view that was open. */
  lastSelection: setting('portfolio', z.strictObject({ family: z.string().optional(), application: z.string().optional(), view: z.string().optional() }), {}),
} as const;

export type Settings = { readonly [Name in keyof typeof settings]: z.output<(typeof settings)[Name]['schema']> };
export type SettingName = keyof Settings;
