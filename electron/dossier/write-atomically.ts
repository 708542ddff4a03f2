import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Failure } from '#shared/ipc';
import { type Result, err, ok } from '#shared/result';

/** Writes a file beside its place, flushes it to the disk and moves it there, so that the old or the new file is there, never a part. */
export const writeAtomically = async (path: string, bytes: Uint8Array): Promise<Result<null, Failure>> => {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return ok(null);
  } catch (error) {
    await rm(temporary, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    return err({ code: 'write-failed', message: `The PDF could not be written to ${path}: ${reason}. Close it where it is open, or choose another place.`, subject: path });
  }
};
