import { z } from 'zod';
import { isoDateSchema } from './date';
import { provenance } from './source';

/** What a person recorded about one computed time limit; `id` is the limit's key (`TimeLimit.key`). */
export const limitMarkSchema = z.strictObject({
  id: z.string(),
  state: z.enum(['open', 'done', 'not-needed']),
  on: isoDateSchema.optional(),
  by: z.string().optional(),
  /** Proof of completion: a sentence, or `document:<id>` of an attached document. */
  proof: z.string().optional(),
  note: z.string().optional(),
  ...provenance,
});
export type LimitMark = z.infer<typeof limitMarkSchema>;
