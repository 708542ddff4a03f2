import { basename, dirname, join } from 'node:path';
import { errorCode, type PortfolioDeps } from '../ports/deps';
import { moveDocuments, moveIfThere, inTrash, type DocumentMoves } from '../documents/document-files';
import { temporaryName, type PortfolioFolder } from '../folder';
import { hashOf } from '../hash';
import { inFlight } from './in-flight';
import { isHeld, whileHeld } from '../commit/write-whole';

/** A family as the history has it. Size and time are those of the file as it was last written or read; undefined while pending. */
export type Known = { readonly year: string; readonly hash: string; readonly file?: { readonly size: number; readonly mtimeMs: number } | undefined };

/** A content that is committed and has to come onto the disk. */
export type Target = {
  readonly key: string;
  readonly year: string;
  /** Undefined: the family goes to the trash of the entry. */
  readonly content: { readonly hash: string; readonly text: string } | undefined;
  readonly entry: string;
  readonly documents?: readonly DocumentMoves[] | undefined;
};

export type FileContent = { readonly hash: string; readonly text: string };

/** The family files: what is known of each, and the way of committed contents onto the disk. */
export type FamilyFiles = {
  readonly table: ReadonlyMap<string, Known>;
  readonly know: (key: string, known: Known | undefined) => void;
  /** Takes a committed content over: it is what is read from now on, whether its file is written already or not. */
  readonly commit: (target: Target) => void;
  /** Writes what was committed for a key; where the file is held, goes on in the background for 10 s and then leaves it pending. */
  readonly settle: (key: string) => Promise<void>;
  /** Tries all that is pending once more; says whether nothing is left. */
  readonly settleAll: () => Promise<boolean>;
  /** Ends what goes on in the background; what is still pending is tried once more by settleAll, then by the next opening. */
  readonly stop: () => Promise<void>;
  /** The keys whose files could not be written yet, with the system's answer. */
  readonly stuck: () => ReadonlyMap<string, string>;
  /** A content that is committed and not yet on the disk; null: it is to be removed. */
  readonly pending: (key: string) => FileContent | null | undefined;
  /** The content of a file as it lies on the disk; undefined where there is none. */
  readonly readDisk: (key: string, year: string) => Promise<(FileContent & { readonly bytes: Buffer; readonly file: { readonly size: number; readonly mtimeMs: number } }) | undefined>;
  /** Removes the folder of a year that no family lies in any more. */
  readonly removeEmptyYear: (year: string) => Promise<void>;
  /** Flushes all that was written since the last time, folders included. */
  readonly flush: () => Promise<void>;
};

const flushesInFlight = 16;

export const createFamilyFiles = (deps: PortfolioDeps, folder: PortfolioFolder, onStuck: () => void): FamilyFiles => {
  const { files } = deps;
  const table = new Map<string, Known>();
  const pending = new Map<string, Target>();
  const stuck = new Map<string, string>();
  const active = new Set<string>();
  const background = new Set<Promise<void>>();
  const madeFolders = new Set<string>();
  let stopping = false;
  let flushing: Promise<void> = Promise.resolve();
  let dirtyFiles = new Set<string>();
  let dirtyFolders = new Set<string>();

  const write = async ({ key, year, content, entry, documents }: Target): Promise<void> => {
    const path = folder.family(year, key);
    if (content) {
      if (!madeFolders.has(year)) {
        await files.makeFolder(folder.year(year));
        madeFolders.add(year);
        dirtyFolders.add(folder.families);
      }
      const temporary = join(dirname(path), temporaryName(basename(path), deps.randomId()));
      try {
        await files.write(temporary, Buffer.from(content.text, 'utf8'));
        // Looked up before the rename: what another program does to the file afterwards is not taken for ours.
        const stat = await files.stat(temporary);
        await files.rename(temporary, path);
        if (stat && table.get(key)?.hash === content.hash) table.set(key, { year, hash: content.hash, file: { size: stat.size, mtimeMs: stat.mtimeMs } });
      } catch (error) {
        await files.remove(temporary).catch(() => undefined);
        throw error;
      }
      dirtyFiles.add(path);
    } else await moveIfThere(files, path, inTrash(folder, entry).family(year, key));
    dirtyFolders.add(folder.year(year));
    for (const moves of documents ?? []) await moveDocuments(files, folder, moves);
  };

  /** Writes the latest target of a key, and the next one where another was committed meanwhile. */
  const writeLatest = async (key: string, persevere: boolean): Promise<void> => {
    active.add(key);
    try {
      for (let target = pending.get(key); target; target = pending.get(key)) {
        const current = target;
        await (persevere ? whileHeld(deps, () => write(pending.get(key) ?? current), () => stopping) : write(current));
        if (pending.get(key) === current) pending.delete(key);
      }
      if (stuck.delete(key)) onStuck();
    } finally {
      active.delete(key);
    }
  };
  const noteStuck = (key: string, error: unknown): void => {
    stuck.set(key, error instanceof Error ? error.message : String(error));
    onStuck();
  };

  return {
    table,
    know: (key, known) => {
      if (known) table.set(key, known);
      else table.delete(key);
    },
    commit: (target) => {
      const { key, year, content } = target;
      // Of several contents only the last is written, but each one's documents are moved, in their order.
      pending.set(key, { ...target, documents: [...(pending.get(key)?.documents ?? []), ...(target.documents ?? [])] });
      if (content) table.set(key, { year, hash: content.hash });
      else table.delete(key);
    },
    settle: async (key) => {
      if (active.has(key)) return;
      try {
        await writeLatest(key, false);
      } catch (error) {
        if (deps.platform !== 'win32' || !isHeld(error) || stopping) noteStuck(key, error);
        else {
          const retrying: Promise<void> = writeLatest(key, true)
            .catch((later: unknown) => noteStuck(key, later))
            .finally(() => background.delete(retrying));
          background.add(retrying);
        }
      }
    },
    settleAll: async () => {
      for (const key of pending.keys()) {
        if (active.has(key)) continue;
        await writeLatest(key, false).catch((error: unknown) => noteStuck(key, error));
      }
      return pending.size === 0;
    },
    stop: async () => {
      stopping = true;
      await Promise.all(background);
    },
    stuck: () => stuck,
    pending: (key) => {
      const target = pending.get(key);
      return target && (target.content ?? null);
    },
    readDisk: async (key, year) => {
      const path = folder.family(year, key);
      const stat = await files.stat(path);
      if (!stat || stat.folder) return undefined;
      const bytes = await files.read(path);
      return { bytes, text: bytes.toString('utf8'), hash: hashOf(bytes), file: { size: stat.size, mtimeMs: stat.mtimeMs } };
    },
    removeEmptyYear: async (year) => {
      if (!(await files.removeEmptyFolder(folder.year(year)))) return;
      madeFolders.delete(year);
      dirtyFolders.delete(folder.year(year));
      dirtyFolders.add(folder.families);
    },
    flush: () => {
      // One after another: who asks while a flush is under way gets an answer when that one's files are on the disk, too.
      flushing = flushing.catch(() => undefined).then(flush);
      return flushing;
    },
  };

  async function flush(): Promise<void> {
    const [paths, folders] = [dirtyFiles, dirtyFolders];
    [dirtyFiles, dirtyFolders] = [new Set(), new Set()];
    try {
      await flushAll(paths, (path) => files.sync(path));
      await flushAll(folders, (path) => files.syncFolder(path));
    } catch (error) {
      for (const path of paths) dirtyFiles.add(path);
      for (const path of folders) dirtyFolders.add(path);
      throw error;
    }
  }
};

/** What is gone by now needs no flush. */
const flushAll = (paths: Iterable<string>, sync: (path: string) => Promise<void>): Promise<void> =>
  inFlight(paths, flushesInFlight, async (path) => {
    try {
      await sync(path);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  });
