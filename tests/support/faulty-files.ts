import { truncateSync } from 'node:fs';
import { sep } from 'node:path';
import type { Files } from '../../electron/portfolio/ports/deps';
import { createNodeFiles } from '../../electron/portfolio/ports/node-files';

/** One call that changes or flushes something, as a sentence: `rename families/2026/a.json`. */
export type Operation = string;

export type Fault =
  /** The process ends before the operation with this number is carried out; of a write, half is done where `torn`. */
  | { readonly kind: 'kill'; readonly at: number; readonly torn?: boolean }
  /** The operation is refused with a code as long as the test says so. */
  | { readonly kind: 'refuse'; readonly code: string; readonly when: (operation: Operation) => boolean };

/** Files of a folder through which tests kill, tear, refuse and count. */
export type FaultyFiles = {
  readonly files: Files;
  readonly operations: Operation[];
  set: (fault: Fault | undefined) => void;
  readonly killed: () => boolean;
  /** What a power cut leaves: files that were written and not flushed are empty. */
  readonly cutPower: () => void;
  /** Ends the process, where it still runs, and lets go of the files that it had open. */
  readonly close: () => Promise<void>;
};

export const createFaultyFiles = (root: string): FaultyFiles => {
  const real = createNodeFiles();
  const operations: Operation[] = [];
  const unflushed = new Map<string, number>();
  let fault: Fault | undefined;
  let killed = false;
  const open = new Set<() => Promise<void>>();

  const name = (path: string): string => path.slice(root.length + 1).split(sep).join('/').replaceAll(/\.[0-9a-z]+\.stemma-tmp/g, '.tmp').replaceAll(/\d{8}T\d{9}-[0-9a-f]{4}/g, 'ID');
  const refusal = (code: string, operation: Operation): Error => Object.assign(new Error(`${code}: ${operation}`), { code });

  const step = async <T>(operation: Operation, run: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> => {
    if (killed) throw refusal('EKILLED', operation);
    const number = operations.push(operation) - 1;
    if (fault?.kind === 'kill' && number >= fault.at) {
      killed = true;
      if (fault.torn) await half?.();
      throw refusal('EKILLED', operation);
    }
    if (fault?.kind === 'refuse' && fault.when(operation)) {
      // A full disk takes a part.
      if (fault.code === 'ENOSPC') await half?.();
      throw refusal(fault.code, operation);
    }
    return run();
  };
  const reading = async <T>(run: () => Promise<T>): Promise<T> => {
    if (killed) throw refusal('EKILLED', 'read');
    return run();
  };
  const halfOf = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, Math.floor(bytes.length / 2));

  const files: Files = {
    ...real,
    read: (path) => reading(() => real.read(path)),
    readRange: (path, offset, length) => reading(() => real.readRange(path, offset, length)),
    list: (path) => reading(() => real.list(path)),
    stat: (path) => reading(() => real.stat(path)),
    reads: (paths) => reading(() => real.reads(paths)),
    stats: (folder, names) => reading(() => real.stats(folder, names)),
    write: (path, bytes) =>
      step(`write ${name(path)}`, async () => {
        await real.write(path, bytes);
        unflushed.set(path, 0);
      }, () => real.write(path, halfOf(bytes))),
    writeNew: (path, bytes) => step(`create ${name(path)}`, () => real.writeNew(path, bytes), () => real.writeNew(path, halfOf(bytes))),
    openAppend: async (path) => {
      const file = await step(`open ${name(path)}`, () => real.openAppend(path));
      open.add(file.close);
      let flushed = (await real.stat(path))?.size ?? 0;
      return {
        append: (bytes) =>
          step(`append ${name(path)}`, async () => {
            await file.append(bytes);
            if (!unflushed.has(path)) unflushed.set(path, flushed);
          }, () => file.append(halfOf(bytes))),
        sync: () =>
          step(`sync ${name(path)}`, async () => {
            await file.sync();
            flushed = (await real.stat(path))?.size ?? 0;
            unflushed.delete(path);
          }),
        truncate: (length) => step(`truncate ${name(path)}`, () => file.truncate(length)),
        close: () => {
          open.delete(file.close);
          return file.close();
        },
      };
    },
    rename: (from, to) =>
      step(`rename ${name(to)}`, async () => {
        await real.rename(from, to);
        const flushed = unflushed.get(from);
        unflushed.delete(from);
        if (flushed === undefined) unflushed.delete(to);
        else unflushed.set(to, flushed);
      }),
    copy: (from, to) => step(`copy ${name(to)}`, () => real.copy(from, to), async () => real.write(to, halfOf(await real.read(from)))),
    remove: (path) => step(`remove ${name(path)}`, () => real.remove(path)),
    removeFolder: (path) => step(`remove ${name(path)}`, () => real.removeFolder(path)),
    removeEmptyFolder: (path) => step(`remove empty ${name(path)}`, () => real.removeEmptyFolder(path)),
    truncate: (path, length) => step(`truncate ${name(path)}`, () => real.truncate(path, length)),
    makeFolder: (path) => step(`make ${name(path)}`, () => real.makeFolder(path)),
    sync: (path) =>
      step(`sync ${name(path)}`, async () => {
        await real.sync(path);
        unflushed.delete(path);
      }),
    syncFolder: (path) => step(`sync folder ${name(path)}`, () => real.syncFolder(path)),
    watch: () => undefined,
  };
  return {
    files,
    operations,
    set: (next) => {
      fault = next;
    },
    killed: () => killed,
    close: async () => {
      killed = true;
      for (const close of open) await close();
      open.clear();
    },
    cutPower: () => {
      killed = true;
      for (const [path, length] of unflushed) {
        try {
          truncateSync(path, length);
        } catch {
          // It was removed meanwhile.
        }
      }
    },
  };
};
