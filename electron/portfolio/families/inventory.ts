import { join } from 'node:path';
import { familyKeySchema } from '#shared/model/case-family';
import type { Files } from '../ports/deps';
import { isTemporaryName, type PortfolioFolder } from '../folder';

export type FoundFile = { readonly year: string; readonly size: number; readonly mtimeMs: number };

/** What lies below `families/`. */
export type Inventory = {
  readonly found: ReadonlyMap<string, FoundFile>;
  /** Keys that lie in more than one year folder; the first in order of years counts. */
  readonly doubles: readonly { readonly key: string; readonly year: string }[];
  /** Families that a cloud client put a stand-in for (`.key.json.icloud`). */
  readonly elsewhere: ReadonlySet<string>;
  /** Files of ours left from writes that were cut short. */
  readonly temporary: readonly string[];
  /** Files whose names are no keys. */
  readonly foreign: readonly string[];
};

export const takeInventory = async (files: Files, folder: PortfolioFolder): Promise<Inventory> => {
  const found = new Map<string, FoundFile>();
  const doubles: { key: string; year: string }[] = [];
  const elsewhere = new Set<string>();
  const temporary: string[] = [];
  const foreign: string[] = [];
  const years = (await files.list(folder.families)).filter((year) => year.folder && /^\d{4}$/.test(year.name)).map((year) => year.name);
  for (const year of years.sort()) {
    const names: string[] = [];
    const keys: string[] = [];
    for (const { name, folder: isFolder } of await files.list(folder.year(year))) {
      if (isFolder) continue;
      const standIn = /^\.(.+)\.json\.icloud$/.exec(name)?.[1];
      const key = keyOfFile(name);
      if (isTemporaryName(name)) temporary.push(join(folder.year(year), name));
      else if (standIn !== undefined) elsewhere.add(standIn);
      else if (key === undefined) {
        if (!name.startsWith('.')) foreign.push(`families/${year}/${name}`);
      } else if (found.has(key)) doubles.push({ key, year });
      else {
        names.push(name);
        keys.push(key);
      }
    }
    for (const [place, stat] of (await files.stats(folder.year(year), names)).entries()) {
      const key = keys[place];
      if (key !== undefined && stat && !stat.folder) found.set(key, { year, size: stat.size, mtimeMs: stat.mtimeMs });
    }
  }
  return { found, doubles, elsewhere, temporary, foreign };
};

/** The key that a file name stands for; undefined where it is none. */
export const keyOfFile = (name: string): string | undefined => {
  if (!name.endsWith('.json')) return undefined;
  const key = familyKeySchema.safeParse(name.slice(0, -5));
  return key.success ? key.data : undefined;
};
