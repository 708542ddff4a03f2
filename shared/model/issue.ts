import { z } from 'zod';

/** Something a reader or a check could not take as it is: where, what, and what to do about it. */
export const issueSchema = z.strictObject({
  file: z.string().optional(),
  /** Record as the file names it, e.g. `EP2400812A1`, or a family key. */
  record: z.string().optional(),
  /** Line in the file, from 1. */
  line: z.int().min(1).optional(),
  severity: z.enum(['error', 'warning', 'info']),
  /** Stable code, listed in docs/issue-codes.md. */
  code: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  /** What is the matter and what to do, in sentences for the user. */
  message: z.string(),
});
export type Issue = z.infer<typeof issueSchema>;
