import { z } from 'zod';
import { provenance } from './source';

/** A value that a file holds and that could not be read into its field; kept as it is written and shown. */
export const unreadValueSchema = z.strictObject({
  id: z.string(),
  /** Column or element as the file calls it. */
  field: z.string().min(1),
  text: z.string(),
  ...provenance,
});
export type UnreadValue = z.infer<typeof unreadValueSchema>;
