import { join } from 'node:path';

/** Names in a portfolio folder; the only place that knows the layout. */
export const portfolioFolder = (root: string) => ({
  root,
  marker: join(root, 'stemma.portfolio'),
  lock: join(root, 'lock.json'),
  /** What persons added to the law tables, and tables taken over from a file. */
  law: join(root, 'law.json'),
  lawTables: join(root, 'law'),
  lawTable: (sha256: string) => join(root, 'law', `${sha256}.json`),
  /** Which names of parties mean the same. */
  parties: join(root, 'parties.json'),
  checkpoint: join(root, 'checkpoint.json'),
  families: join(root, 'families'),
  year: (year: string) => join(root, 'families', year),
  family: (year: string, key: string) => join(root, 'families', year, `${key}.json`),
  documents: join(root, 'documents'),
  documentsOf: (key: string) => join(root, 'documents', key),
  /** `path` with `/`, as in the family file. */
  document: (key: string, path: string) => join(root, 'documents', key, ...path.split('/')),
  history: join(root, 'history'),
  historyOf: (device: string) => join(root, 'history', device),
  historyFile: (device: string, month: string) => join(root, 'history', device, `${month}.jsonl`),
  imports: join(root, 'imports'),
  plan: (id: string) => join(root, 'imports', id),
  trash: join(root, 'trash'),
  trashOf: (entry: string) => join(root, 'trash', entry),
});
export type PortfolioFolder = ReturnType<typeof portfolioFolder>;

/** Temporary files of ours; anything so named is left from a write that was cut short. */
export const temporaryName = (name: string, randomId: string): string => `.${name}.${randomId}.stemma-tmp`;
export const isTemporaryName = (name: string): boolean => name.endsWith('.stemma-tmp');
