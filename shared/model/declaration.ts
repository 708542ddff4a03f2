import { z } from 'zod';
import { isoDateSchema } from './date';
import { provenance } from './source';

/**
 * A declaration of essentiality to a standards body (ETSI IPR information statement): who declared what for which standard. Kept as
 * declared; whether a patent is essential is not said by it.
 */
export const declarationSchema = z.strictObject({
  id: z.string(),
  /** Standards body, e.g. `ETSI`. */
  body: z.string().min(1),
  /** Company that declared. */
  company: z.string().optional(),
  /** Standard, specification or work item, e.g. `TS 36.331`. */
  standard: z.string().optional(),
  /** Project or release the declaration names. */
  project: z.string().optional(),
  /** The body's own ids of the declaration and of the patent family declared. */
  reference: z.string().optional(),
  family: z.string().optional(),
  declared: isoDateSchema.optional(),
  note: z.string().optional(),
  ...provenance,
});
export type Declaration = z.infer<typeof declarationSchema>;
