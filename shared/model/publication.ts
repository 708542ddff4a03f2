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

/**
 * What tells a publication from all others: country, number and kind. A number that a spreadsheet program has made a rounded figure of
 * (`1.02E+11`) is the number of many documents; there the family id tells them apart.
 */
export const publicationIdentity = (publication: Pick<Publication, 'country' | 'number' | 'kind' | 'familyId'>): string =>
  isRoundedNumber(publication.number) ? `${publicationKey(publication)}|${publication.familyId ?? ''}` : publicationKey(publication);

/** Whether a number is a figure in powers of ten, as spreadsheet programs write long numbers; ` (2)` behind it counts several of a family. */
export const isRoundedNumber = (number: string): boolean => number.length > 4 && /^\d(?:[.,]\d+)?E\+\d+(?: \(\d+\))?$/i.test(number);
