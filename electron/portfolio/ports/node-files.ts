import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createReadStream, watch } from 'node:fs';
import { copyFile, mkdir, open, readdir, rm, rmdir, statfs, truncate, unlink } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { asked, type Pace } from './ask-many';
import { errorCode, type FileStat, type Files } from './deps';

// What is done once for every family. The functions of node:fs/promises take three times the time of the main thread.
const readFile = promisify(fs.readFile);
const writeFile = promisify(fs.writeFile);
const rename = promisify(fs.rename);
const stat = promisify(fs.stat);
const openFile = promisify(fs.open);
const syncFile = promisify(fs.fsync);
const closeFile = promisify(fs.close);

const statOf = async (path: string): Promise<FileStat | undefined> => {
  try {
    return fileStat(await stat(path));
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
};

const fileStat = (found: fs.Stats): FileStat => ({ size: found.size, mtimeMs: found.mtimeMs, folder: found.isDirectory() });

const statsOf = (folder: string, names: readonly string[]): Promise<readonly (FileStat | undefined)[]> =>
  asked(names, {
    slowMilliseconds: 0.1,
    inFlight: 64,
    at: (name) => {
      // Joining paths anew takes as long as asking: `folder` is one already, and the names are of files.
      const one = fs.statSync(`${folder}${sep}${name}`, { throwIfNoEntry: false });
      return one && fileStat(one);
    },
    aside: (name) => statOf(join(folder, name)),
  });

/** Remembered from one call to the next: a drive that was slow is not waited for again and again. */
const readPace: Pace = { slowFor: 0 };

const readsOf = (paths: readonly string[]): Promise<readonly (Buffer | undefined)[]> =>
  asked(paths, {
    slowMilliseconds: 0.5,
    inFlight: 48,
    pace: readPace,
    at: (path) => {
      try {
        return fs.readFileSync(path);
      } catch {
        return undefined;
      }
    },
    aside: (path) => readFile(path).catch(() => undefined),
  });

/** The file system of Node. */
export const createNodeFiles = (platform: NodeJS.Platform = process.platform): Files => ({
  read: (path) => readFile(path),
  readRange: async (path, offset, length) => {
    const handle = await open(path, 'r');
    try {
      const bytes = Buffer.allocUnsafe(length);
      let read = 0;
      while (read < length) {
        const { bytesRead } = await handle.read(bytes, read, length - read, offset + read);
        if (bytesRead === 0) break;
        read += bytesRead;
      }
      return bytes.subarray(0, read);
    } finally {
      await handle.close();
    }
  },
  write: (path, bytes) => writeFile(path, bytes),
  writeNew: (path, bytes) => writeFile(path, bytes, { flag: 'wx' }),
  openAppend: async (path) => {
    const handle = await open(path, 'a');
    return {
      append: (bytes) => handle.appendFile(bytes),
      sync: () => handle.sync(),
      truncate: (length) => handle.truncate(length),
      close: () => handle.close(),
    };
  },
  rename,
  copy: (from, to) => copyFile(from, to),
  remove: unlink,
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  removeEmptyFolder: async (path) => {
    try {
      await rmdir(path);
      return true;
    } catch (error) {
      if (['ENOTEMPTY', 'EEXIST', 'ENOENT', 'EPERM', 'EBUSY'].includes(errorCode(error) ?? '')) return false;
      throw error;
    }
  },
  truncate,
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  list: async (path) => {
    try {
      return (await readdir(path, { withFileTypes: true })).map((entry) => ({ name: entry.name, folder: entry.isDirectory() }));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    }
  },
  stat: statOf,
  stats: statsOf,
  reads: readsOf,
  sync: async (path) => {
    // Windows flushes only what is open for writing.
    const file = await openFile(path, 'r+');
    try {
      await syncFile(file);
    } finally {
      await closeFile(file);
    }
  },
  syncFolder: async (path) => {
    // Windows has no handle of a folder to flush; NTFS journals its names.
    if (platform === 'win32') return;
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  freeBytes: async (path) => {
    try {
      const { bavail, bsize } = await statfs(path);
      return bavail * bsize;
    } catch {
      return undefined;
    }
  },
  sha256: async (path) => {
    const digest = createHash('sha256');
    await pipeline(createReadStream(path), digest);
    return digest.digest('hex');
  },
  watch: (folder, onEvent) => {
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => onEvent(name ?? undefined));
      // A folder that goes away ends its watch; the folder above tells of it.
      watcher.on('error', () => watcher.close());
      return () => watcher.close();
    } catch {
      return undefined;
    }
  },
});

