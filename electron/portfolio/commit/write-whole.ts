import { basename, dirname, join } from 'node:path';
import { errorCode, type PortfolioDeps } from '../ports/deps';
import { temporaryName } from '../folder';

type Ports = Pick<PortfolioDeps, 'files' | 'clock' | 'platform' | 'randomId'>;

/** Writes a file so that a reader sees the former or the new content, never a part; with `durable` it survives a power cut. */
export const writeWhole = async (deps: Ports, path: string, bytes: Uint8Array, options?: { readonly durable: boolean }): Promise<void> => {
  const temporary = join(dirname(path), temporaryName(basename(path), deps.randomId()));
  try {
    await deps.files.write(temporary, bytes);
    if (options?.durable) await deps.files.sync(temporary);
    await deps.files.rename(temporary, path);
  } catch (error) {
    // The temporary file is of no use to anyone; where it cannot be removed either, the next opening does.
    await deps.files.remove(temporary).catch(() => undefined);
    throw error;
  }
  if (options?.durable) await deps.files.syncFolder(dirname(path));
};

/** On Windows virus scanners, indexers and cloud clients hold a file for moments: these answers are worth repeating. */
export const isHeld = (error: unknown): boolean => ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '');

const patience = 10_000;

/** Repeats on Windows for 10 s, or until told to stop, while the file is held by another program; elsewhere such an answer is final. */
export const whileHeld = async <T>(deps: Ports, run: () => Promise<T>, isStopped: () => boolean): Promise<T> => {
  const start = deps.clock.now();
  for (let pause = 20; ; pause = Math.min(pause * 2, 500)) {
    try {
      return await run();
    } catch (error) {
      if (deps.platform !== 'win32' || !isHeld(error) || isStopped() || deps.clock.now() - start >= patience) throw error;
      await deps.clock.wait(pause);
    }
  }
};
