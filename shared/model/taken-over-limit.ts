import { z } from 'zod';
import { isoDateSchema } from './date';
import { provenance } from './source';

/**
 * A time limit as another docket states it, taken over with the case. It stays what the other docket said and is compared with what
 * the rules compute; neither replaces the other.
 */
export const takenOverLimitSchema = z.strictObject({
  id: z.string(),
  /** What is due, in the words of the other docket. */
  text: z.string().min(1),
  due: isoDateSchema,
  /** Rule of `resources/law` that it is a limit of, where that is certain. */
  rule: z.string().optional(),
  done: z.boolean().optional(),
  /** A person's word on a difference from the computed date. */
  settled: z.strictObject({ by: z.string(), on: isoDateSchema, note: z.string().optional() }).optional(),
  ...provenance,
});
export type TakenOverLimit = z.infer<typeof takenOverLimitSchema>;
