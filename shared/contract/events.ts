import { z } from 'zod';
import { failureSchema } from './failure';
import { hash, jobId } from './ids';
import { portfolioStateSchema } from './state';

/** Events from main to the renderer. */
export const events = {
  'portfolio.state': portfolioStateSchema.nullable(),
  /**
   * A portfolio is being opened: what the index has stored of it can be read meanwhile. The digests (as of `portfolio.state`) are what its files say;
   * history may know better, so what counts comes with `portfolio.state`. Null: it was not opened.
   */
  'portfolio.opening': portfolioStateSchema.pick({ id: true, path: true, law: true, parties: true }).nullable(),
  /** Families whose files changed on disk, by whatever way. */
  'portfolio.changed': z.strictObject({
    revision: z.int(),
    changed: z.array(z.strictObject({ key: z.string(), hash })),
    removed: z.array(z.string()),
    cause: z.enum(['edit', 'create', 'remove', 'import', 'undo', 'outside']),
  }),
  'job.progress': z.strictObject({
    job: jobId,
    kind: z.enum(['import', 'dossier', 'archive']),
    /** What is being done, e.g. `Reading EP2906782A2_family.xml`. */
    phase: z.string(),
    done: z.number(),
    total: z.number(),
    unit: z.enum(['bytes', 'families', 'pages', 'parts']),
    documents: z.int().optional(),
    secondsLeft: z.number().optional(),
  }),
  'job.ended': z.strictObject({ job: jobId, kind: z.enum(['import', 'dossier', 'archive']), failure: failureSchema.optional(), cancelled: z.boolean().optional() }),
  /** Files were dropped on the window; the id by which a call names them, once. */
  'files.dropped': z.strictObject({ drop: z.string() }),
  /** A command chosen in the native menu; ids of shared/commands.ts. */
  command: z.strictObject({ id: z.string() }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>;
