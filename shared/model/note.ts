import { z } from 'zod';
import { provenance } from './source';

/** A remark by a person on the family or on one of its applications; never printed in an outside dossier. */
export const noteSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  application: z.string().optional(),
  at: z.string(),
  by: z.string(),
  ...provenance,
});
