import { z } from 'zod';
import { isoDateSchema } from './date';
import { provenance } from './source';

/**
 * What the latest file says of a field where another value counts: one that a person entered, or an earlier file's that was kept. `src` names
 * the file. The field is marked as long as the two differ and nobody settled it.
 */
export const differingValueSchema = z.strictObject({
  id: z.string(),
  /** Path of the field in the family file: `applications/a1/filingDate`. */
  path: z.string().min(1),
  value: z.json(),
  /** A person's word that the value that counts is right. */
  settled: z.strictObject({ by: z.string(), on: isoDateSchema, note: z.string().optional() }).optional(),
  ...provenance,
});
export type DifferingValue = z.infer<typeof differingValueSchema>;
