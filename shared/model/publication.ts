import { z } from 'zod';
import { isoDateSchema } from './date';
import { officeCodeSchema } from './office';
import { provenance } from './source';

/** One published document of an application (DOCDB form): country + number + kind identify it. */
export const publicationSchema = z.strictObject({
  id: z.string(),
  country: officeCodeSchema,
  number: z.string().min(1),
  kind: z.string(),
  date: isoDateSchema.optional(),
  /** The number as the office itself writes it, where the file gives it. */
  original: z.string().optional(),
  /** The office's own simple-family id (DOCDB `family-id`), kept beside the computed families. */
  familyId: z.string().optional(),
  ...provenance,
});
export type Publication = z.infer<typeof publicationSchema>;

/** DOCDB form without separators, e.g. `EP2400812A1`. */
export const publicationKey = (publication: Pick<Publication, 'country' | 'number' | 'kind'>): string =>
  `${publication.country}${publication.number}${publication.kind}`;
