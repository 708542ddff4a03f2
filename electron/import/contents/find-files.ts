import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isLitter } from './zip-archive';

/** A file to be read; `name` is what issues and provenance call it: in a chosen folder its place there, from the folder's own name on. */
export type FoundFile = { readonly path: string; readonly name: string; readonly size: number };

const deepest = 32;

/**
 * The files behind chosen paths: a file is itself, a folder all that lies in it and below, in the order of their names. Links to folders
 * inside are not followed. A path that is not there stays in the list, so that reading it gives the issue.
 */
export const findFiles = async (paths: readonly string[]): Promise<readonly FoundFile[]> => {
  const found: FoundFile[] = [];
  const walk = async (path: string, name: string, depth: number): Promise<void> => {
    const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
    if (entries === undefined) {
      found.push({ path, name, size: 0 });
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const below = { path: join(path, entry.name), name: `${name}/${entry.name}` };
      if (isLitter(entry.name)) continue;
      if (entry.isDirectory() && depth < deepest) await walk(below.path, below.name, depth + 1);
      else if (entry.isFile()) found.push({ ...below, size: await sizeOf(below.path) });
    }
  };
  for (const path of paths) {
    const is = await stat(path).catch(() => undefined);
    if (is?.isDirectory() === true) await walk(path, basename(path), 0);
    else found.push({ path, name: basename(path), size: is?.size ?? 0 });
  }
  return found;
};

const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => undefined))?.size ?? 0;
