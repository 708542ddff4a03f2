import { open, type FileHandle, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Failure } from '#shared/ipc';
import { err, ok, type Result } from '#shared/result';

/** Files that come in parts. Each is written beside its place and moved there when it is whole, so that the old or the new file is there, never a part. */
export type FilesInParts = {
  readonly begin: (path: string) => Promise<Result<string, Failure>>;
  readonly append: (file: string, bytes: Uint8Array) => Promise<Result<null, Failure>>;
  readonly finish: (file: string) => Promise<Result<{ readonly path: string }, Failure>>;
  readonly discard: (file: string) => Promise<void>;
  readonly discardAll: () => Promise<void>;
};

type Begun = { readonly path: string; readonly temporary: string; readonly handle: FileHandle };

export const createFilesInParts = (newId: () => string): FilesInParts => {
  const begun = new Map<string, Begun>();
  // One step after the other, whatever file it is of: parts keep their order.
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(step: () => Promise<Value>): Promise<Value> => {
    const turn = before.then(step);
    before = turn.catch(() => undefined);
    return turn;
  };
  const drop = async (file: string): Promise<void> => {
    const known = begun.get(file);
    begun.delete(file);
    if (known === undefined) return;
    await known.handle.close().catch(() => undefined);
    await rm(known.temporary, { force: true });
  };
  /** A step of a file; one that fails ends it. */
  const step = <Value>(file: string, work: (known: Begun) => Promise<Value>): Promise<Result<Value, Failure>> =>
    inTurn(async () => {
      const known = begun.get(file);
      if (known === undefined) return err({ code: 'no-such-file', message: 'This file is not being written any more. Export it again.' });
      try {
        return ok(await work(known));
      } catch (error) {
        await drop(file);
        return failure(known.path, error);
      }
    });
  return {
    begin: async (path) => {
      const file = newId();
      const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.${file}.tmp`);
      try {
        begun.set(file, { path, temporary, handle: await open(temporary, 'wx') });
        return ok(file);
      } catch (error) {
        return failure(path, error);
      }
    },
    append: (file, bytes) =>
      step(file, async ({ handle }) => {
        await handle.writeFile(bytes);
        return null;
      }),
    finish: (file) =>
      step(file, async ({ handle, temporary, path }) => {
        await handle.sync();
        await handle.close();
        await rename(temporary, path);
        begun.delete(file);
        return { path };
      }),
    discard: (file) => inTurn(() => drop(file)),
    discardAll: () => inTurn(async () => void (await Promise.all([...begun.keys()].map(drop)))),
  };
};

const failure = (path: string, error: unknown): Result<never, Failure> =>
  err({ code: 'write-failed', message: `The file could not be written to ${path}: ${error instanceof Error ? error.message : String(error)}. Close it where it is open, make room on the disk, or choose another place.`, subject: path });
