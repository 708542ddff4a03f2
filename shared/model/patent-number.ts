import { z } from 'zod';
import { officeCodeSchema } from './office';

/**
 * A number of an application or publication. `text` is the string as typed or published and is never rewritten; the other
 * parts are the DOCDB form, where known: country, number without separators, kind code.
 */
export const patentNumberSchema = z.strictObject({
  text: z.string().min(1),
  country: officeCodeSchema.optional(),
  number: z.string().optional(),
  kind: z.string().optional(),
});
export type PatentNumber = z.infer<typeof patentNumberSchema>;
