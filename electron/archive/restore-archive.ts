import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Transform, type Readable } from 'node:stream';
import type { Failure } from '#shared/ipc';
import { err, ok, type Result } from '#shared/result';
import { diskFailure, fail } from '../portfolio/failure';
import { errorCode } from '../portfolio/ports/deps';
import { archiveContentsSchema, contentsName, type ArchiveContents } from './archive-contents';
import { openZip, type OpenZip } from './open-zip';

export type RestoreArchive = {
  readonly archive: string;
  /** Folder that becomes the portfolio: missing or empty. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((bytes: number, total: number) => void) | undefined;
};

const longestContents = 1_000_000_000;
const notAnArchive = 'not-an-archive';

/**
 * Writes what an archive holds into a new folder, every file compared with its digest; the marker that makes it a portfolio comes last. Where
 * anything is wrong nothing stays. Failures: `not-an-archive`, `archive-damaged`, `folder-not-empty`, `cancelled`, `disk-full`, `write-failed`.
 */
export const restoreArchive = async (input: RestoreArchive): Promise<Result<{ readonly name: string; readonly files: number }, Failure>> => {
  const { archive, folder } = input;
  const present = await readdir(folder).catch(() => undefined);
  if (present !== undefined && present.length > 0) return fail('folder-not-empty', `${folder} holds other files. Choose an empty folder, or a new one within it.`, folder);
  const opened = await contentsOf(archive);
  if (!opened.ok) return opened;
  const { zip, contents } = opened.value;
  try {
    await mkdir(folder, { recursive: true });
    const total = contents.files.reduce((sum, { bytes }) => sum + bytes, 0);
    let done = 0;
    for (const file of contents.files) {
      input.signal?.throwIfAborted();
      const entry = zip.entries.get(file.path);
      if (entry === undefined || entry.uncompressedSize !== file.bytes) throw new Damage(file.path);
      const path = join(folder, ...file.path.split('/'));
      await mkdir(dirname(path), { recursive: true });
      await writeChecked(await zip.read(entry), path, file);
      done += file.bytes;
      input.onProgress?.(done, total);
    }
    return ok({ name: contents.portfolio.name, files: contents.files.length });
  } catch (error) {
    for (const name of await readdir(folder).catch(() => [])) await rm(join(folder, name), { recursive: true, force: true });
    if (present === undefined) await rm(folder, { recursive: true, force: true });
    if (input.signal?.aborted === true) return fail('cancelled', 'Nothing was restored.');
    return damageOf(archive, error) ?? diskFailure(error, `The archive could not be restored to ${folder}.`, folder);
  } finally {
    zip.close();
  }
};

class Damage extends Error {}

/** A failure that lies in the archive, not in the disk. */
const damageOf = (archive: string, error: unknown): Result<never, Failure> | undefined =>
  error instanceof Damage || errorCode(error) === undefined || errorCode(error)?.startsWith('Z_') === true
    ? fail('archive-damaged', `${archive} is damaged${error instanceof Error ? ` at ${error.message}` : ''}; nothing was restored. Take another copy of it.`, archive)
    : undefined;

/** The list of an archive and the archive, opened. */
const contentsOf = async (archive: string): Promise<Result<{ readonly zip: OpenZip; readonly contents: ArchiveContents }, Failure>> => {
  let zip: OpenZip;
  try {
    zip = await openZip(archive);
  } catch (error) {
    return errorCode(error) === undefined || !(await isThere(archive)) ? noArchive(archive) : diskFailure(error, `${archive} cannot be read.`, archive);
  }
  const entry = zip.entries.get(contentsName);
  const contents = entry === undefined || entry.uncompressedSize > longestContents ? undefined : archiveContentsSchema.safeParse(await jsonOf(zip, entry));
  if (contents?.success !== true || contents.data.files.at(-1)?.path !== 'stemma.portfolio') {
    zip.close();
    return noArchive(archive);
  }
  return ok({ zip, contents: contents.data });
};

const isThere = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined)) !== undefined;
const noArchive = (archive: string): Result<never, Failure> => err({ code: notAnArchive, message: `${archive} is no archive of a portfolio, or was written by a newer version. Choose a file that “Export portfolio as archive” wrote.`, subject: archive });

/** Whether a file is an archive of a portfolio. */
export const isArchive = async (path: string): Promise<boolean> => {
  const opened = await contentsOf(path);
  if (opened.ok) opened.value.zip.close();
  return opened.ok;
};

const jsonOf = async (zip: OpenZip, entry: Parameters<OpenZip['read']>[0]): Promise<unknown> => {
  try {
    const pieces: Buffer[] = [];
    // Sound: a stream without encoding yields buffers.
    for await (const piece of await zip.read(entry)) pieces.push(piece as Buffer);
    return JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch {
    return undefined;
  }
};

const writeChecked = async (from: Readable, path: string, { path: name, sha256 }: ArchiveContents['files'][number]): Promise<void> => {
  const digest = createHash('sha256');
  const through = new Transform({
    transform: (piece: Buffer, _, done) => {
      digest.update(piece);
      done(null, piece);
    },
  });
  await pipeline(from, through, createWriteStream(path, { flags: 'wx' }));
  if (digest.digest('hex') !== sha256) throw new Damage(name);
  // A family file that a power cut leaves empty comes back from the history; the others have to be on the disk.
  if (name.startsWith('families/')) return;
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
};
