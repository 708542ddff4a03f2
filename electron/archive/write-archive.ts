import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Failure } from '#shared/ipc';
import { ok, type Result } from '#shared/result';
import { diskFailure, fail } from '../portfolio/failure';
import { archiveContents, contentsName, type ArchiveContents } from './archive-contents';
import { portfolioPaths, type PortfolioPath } from './portfolio-paths';

export type WriteArchive = {
  /** Folder of the portfolio; nothing may change in it meanwhile. */
  readonly root: string;
  readonly portfolio: ArchiveContents['portfolio'];
  readonly out: string;
  /** ISO 8601 instant. */
  readonly written: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((bytes: number, total: number) => void) | undefined;
};

/** Entries carry no time of their own, so that the same portfolio gives the same entries. */
const entryTime = new Date(1980, 0, 1);
const options = { mtime: entryTime, mode: 0o100644, forceDosTimestamp: true };

/**
 * Writes a portfolio folder as one ZIP file that holds every file of it and, last, a list of them with their digests. The file is written
 * beside its place and moved there when it is whole and on the disk. Failures: `cancelled`, `odd-names`, `disk-full`, `write-failed`.
 */
export const writeArchive = async (input: WriteArchive): Promise<Result<{ readonly files: number; readonly bytes: number }, Failure>> => {
  const temporary = join(dirname(input.out), `.${basename(input.out)}.${process.pid}.tmp`);
  try {
    const { files, odd } = await portfolioPaths(input.root);
    if (odd.length > 0) {
      return fail('odd-names', `${odd.length} ${odd.length === 1 ? 'file has a name' : 'files have names'} that not every system can hold (${odd.slice(0, 3).join(', ')}${odd.length > 3 ? ', …' : ''}). Rename or move ${odd.length === 1 ? 'it' : 'them'}, and write the archive again.`, odd[0]);
    }
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    const zip = new ZipFile();
    const listed = addFiles(zip, input, files, total);
    zip.addReadStreamLazy(contentsName, options, (give) => give(null, Readable.from([Buffer.from(`${JSON.stringify(archiveContents({ portfolio: input.portfolio, written: input.written, files: [...listed] }), null, 1)}\n`)])));
    zip.end();
    const failed = new Promise<never>((_, reject) => {
      zip.on('error', reject);
    });
    await Promise.race([pipeline(zip.outputStream, createWriteStream(temporary), input.signal === undefined ? {} : { signal: input.signal }), failed]);
    const file = await open(temporary, 'r+');
    await file.sync().finally(() => file.close());
    await rename(temporary, input.out);
    return ok({ files: files.length, bytes: total });
  } catch (error) {
    await rm(temporary, { force: true });
    if (input.signal?.aborted === true) return fail('cancelled', 'The archive was not written.');
    return diskFailure(error, `The archive ${input.out} could not be written.`, input.out);
  }
};

/** Adds every file, read and digested only when its turn comes; the list grows with what was added. */
const addFiles = (zip: ZipFile, { root, onProgress, signal }: WriteArchive, files: readonly PortfolioPath[], total: number): ArchiveContents['files'] => {
  const listed: ArchiveContents['files'] = [];
  let done = 0;
  for (const { path, bytes } of files) {
    zip.addReadStreamLazy(path, { ...options, size: bytes }, (give) => {
      const digest = createHash('sha256');
      const stream = createReadStream(join(root, ...path.split('/')), signal === undefined ? {} : { signal });
      stream.on('data', (piece) => {
        digest.update(piece);
        done += piece.length;
        onProgress?.(done, total);
      });
      stream.on('end', () => listed.push({ path, bytes, sha256: digest.digest('hex') }));
      give(null, stream);
    });
  }
  return listed;
};
