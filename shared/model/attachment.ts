import { z } from 'zod';
import { isoDateSchema } from './date';
import { provenance } from './source';

/** A document attached to the family: a file below `documents/<key>/`, under its own name. */
export const attachmentSchema = z.strictObject({
  id: z.string(),
  /** Path below `documents/<key>/`, with `/`, at most 120 characters. */
  path: z.string().min(1).max(120),
  title: z.string().optional(),
  application: z.string().optional(),
  date: isoDateSchema.optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  /** Place in the dossier's appendix; absent: not appended. */
  dossierOrder: z.int().optional(),
  ...provenance,
});
export type Attachment = z.infer<typeof attachmentSchema>;
