import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isTemporaryName } from '../portfolio/folder';
import { isPortablePath } from './archive-contents';

export type PortfolioPath = { readonly path: string; readonly bytes: number };

/** Who holds the folder, and what can be made anew, are not the portfolio. */
const leftOut: ReadonlySet<string> = new Set(['lock.json', 'checkpoint.json', 'grouping.cache', '.DS_Store', 'Thumbs.db', 'desktop.ini']);

/**
 * All files of a portfolio folder by path, the marker last: a copy that is cut short is no portfolio. Names that not every system can
 * hold are given as `odd`; links are not followed.
 */
export const portfolioPaths = async (root: string): Promise<{ readonly files: readonly PortfolioPath[]; readonly odd: readonly string[] }> => {
  const files: PortfolioPath[] = [];
  const odd: string[] = [];
  const walk = async (folder: string, prefix: string): Promise<void> => {
    for (const entry of (await readdir(folder, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${prefix}${entry.name}`;
      if (leftOut.has(entry.name) || isTemporaryName(entry.name) || entry.isSymbolicLink()) continue;
      if (entry.isDirectory()) await walk(join(folder, entry.name), `${path}/`);
      else if (!isPortablePath(path)) odd.push(path);
      else if (entry.isFile()) files.push({ path, bytes: (await lstat(join(folder, entry.name))).size });
    }
  };
  await walk(root, '');
  return { files: [...files.filter(({ path }) => path !== marker), ...files.filter(({ path }) => path === marker)], odd };
};

const marker = 'stemma.portfolio';
