import { z } from 'zod';

/** Entry that lists all others; the last one of the archive. */
export const contentsName = 'stemma-archive.json';
export const archiveFormat = 'stemma-archive';
const archiveVersion = 1;

const fileSchema = z.strictObject({
  /** Place in the portfolio folder, with `/`. */
  path: z.string().refine((path) => isPortablePath(path), 'a path within the portfolio folder'),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What an archive says of itself: the portfolio, when it was written, and every file with its digest (docs/archive.md). */
export const archiveContentsSchema = z.strictObject({
  format: z.literal(archiveFormat),
  version: z.literal(archiveVersion),
  portfolio: z.strictObject({ id: z.string().min(1), name: z.string() }),
  /** ISO 8601 instant. */
  written: z.string(),
  files: z.array(fileSchema),
});
export type ArchiveContents = z.infer<typeof archiveContentsSchema>;

export const archiveContents = (input: Omit<ArchiveContents, 'format' | 'version'>): ArchiveContents => ({ format: archiveFormat, version: archiveVersion, ...input });

const windowsDevice = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/** Whether a path leads to a file within a folder on every system: plain names between `/`, none of them special. */
export const isPortablePath = (path: string): boolean =>
  path.length > 0 && path.length <= 1000 && path.split('/').every((name) => name !== '' && name !== '.' && name !== '..' && !/[<>:"\\|?*]|\p{Cc}/u.test(name) && !/[. ]$/.test(name) && !windowsDevice.test(name));
