import { z } from 'zod';
import { familyKeySchema } from '../model/case-family';
import { isoDateSchema } from '../model/date';

export const dossierSections = ['bibliography', 'tree', 'pct', 'time-limits', 'publications', 'events', 'parties', 'notes', 'attachments'] as const;
export const dossierOptionsSchema = z.strictObject({
  /** Keys in the order of printing; empty: the whole portfolio by reference. */
  families: z.array(familyKeySchema),
  sections: z.array(z.enum(dossierSections)),
  paper: z.enum(['A4', 'Letter']),
  /** The outside edition omits notes, people, checks and overrides. */
  edition: z.enum(['inside', 'outside']),
  title: z.string(),
  client: z.string(),
  /** Data date printed on every page and the day against which time limits are stated. */
  dataDate: isoDateSchema,
});
export type DossierOptions = z.infer<typeof dossierOptionsSchema>;
