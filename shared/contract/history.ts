import { z } from 'zod';

export const fieldChangeSchema = z.strictObject({
  /** Path in the family file; rows of keyed arrays by their id: `applications/a1/publications/p2/date`. */
  path: z.string(),
  old: z.json().optional(),
  new: z.json().optional(),
});
export type FieldChange = z.infer<typeof fieldChangeSchema>;

export const historyEntrySchema = z.strictObject({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  device: z.string(),
  kind: z.enum(['edit', 'create', 'remove', 'import', 'undo', 'outside']),
  why: z.string(),
  families: z.int(),
  /** The entry this one took back. */
  undoes: z.string().optional(),
  undoneBy: z.string().optional(),
  /** Present where a single family was asked for or few were changed. */
  changes: z.array(z.strictObject({ family: z.string(), fields: z.array(fieldChangeSchema) })),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
