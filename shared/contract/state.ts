import { z } from 'zod';
import { isoDateSchema } from '../model/date';
import { issueSchema } from '../model/issue';

export const portfolioStateSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  path: z.string(),
  /** Why nothing can be written; absent: writable. */
  readOnly: z.string().optional(),
  families: z.int(),
  /** Grows with each change; data pages and change events carry it. */
  revision: z.int(),
  /** Digest of what persons added to the law tables in this portfolio; grows old when another is told. */
  law: z.string(),
  /** Digest of which names of parties mean the same. */
  parties: z.string(),
  /** Family files that could not be read and were set aside, outside edits found at opening, and other findings. */
  issues: z.array(issueSchema),
  /** Id of the latest entry that undo would take back, with its sentence. */
  undo: z.strictObject({ entry: z.string(), why: z.string() }).optional(),
  redo: z.strictObject({ entry: z.string(), why: z.string() }).optional(),
  savedAt: z.string().optional(),
});
export type PortfolioState = z.infer<typeof portfolioStateSchema>;

export const appStateSchema = z.strictObject({
  version: z.string(),
  platform: z.enum(['win32', 'darwin', 'linux']),
  /** Name under which this person's entries are recorded. */
  person: z.string(),
  recent: z.array(z.strictObject({ path: z.string(), name: z.string() })),
  portfolio: portfolioStateSchema.nullable(),
  /** Today at this computer, in its time zone. */
  today: isoDateSchema,
  /** Whether the disk that holds the portfolio is encrypted, where the system tells. */
  diskEncrypted: z.enum(['yes', 'no', 'unknown']),
});
export type AppState = z.infer<typeof appStateSchema>;
