import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Real office files beside the project; used in tests only. */
export const corpusFolder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** Whether the corpus is there; where it is missing the reason is printed, and with `CI` set that is an error. */
export const hasCorpus = (): boolean => {
  if (existsSync(corpusFolder)) return true;
  if ((process.env['CI'] ?? '') !== '') throw new Error(`the corpus of office files is missing: ${corpusFolder}`);
  console.log(`Skipped: there is no corpus of office files at ${corpusFolder}`);
  return false;
};

export type CorpusFile = {
  readonly folder: string;
  readonly name: string;
  readonly path: string;
  /** The column "counted" of the manifest. */
  readonly counted: string;
};

/** Files of some folders of the corpus, those with the endings named, with what the manifest counts in them; none where there is no corpus. */
export const corpusFiles = (folders: readonly string[], endings: readonly string[] = ['.xml']): readonly CorpusFile[] => {
  if (!existsSync(corpusFolder)) return [];
  const counted = new Map<string, string>();
  let folder = '';
  for (const line of readFileSync(join(corpusFolder, 'MANIFEST.md'), 'utf8').split('\n')) {
    const heading = /^## ([\w-]+)\/$/.exec(line);
    if (heading) folder = heading[1] ?? '';
    const row = /^\| ([^|]+?) \| ([^|]*) \| ([^|]*) \|/.exec(line);
    if (row) counted.set(`${folder}/${row[1] ?? ''}`, row[3] ?? '');
  }
  return folders.flatMap((each) =>
    readdirSync(join(corpusFolder, each))
      .filter((name) => endings.some((ending) => name.endsWith(ending)))
      .sort()
      .map((name) => ({ folder: each, name, path: join(corpusFolder, each, name), counted: counted.get(`${each}/${name}`) ?? '' })),
  );
};
