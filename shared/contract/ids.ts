import { z } from 'zod';

/** SHA-256 of a file, in lower-case hexadecimal digits. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Id of work that goes on in the background: an import, a dossier, an archive. */
export const jobId = z.string().min(1).max(64);
