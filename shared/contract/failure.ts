import { z } from 'zod';

/** An expected failure as it crosses the processes. `code` is stable, `message` is for the user and says what to do. */
export const failureSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  /** Family, file or field concerned. */
  subject: z.string().optional(),
});
export type Failure = z.infer<typeof failureSchema>;
