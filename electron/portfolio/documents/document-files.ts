import { dirname } from 'node:path';
import { isFields } from '#shared/model/family-layout';
import { errorCode, type Files } from '../ports/deps';
import type { PortfolioFolder } from '../folder';
import type { FamilyChange } from '../history/history-line';

/** Documents that an entry takes out of a family or brings back, by their paths; `all`: the family's whole folder. */
export type DocumentMoves = {
  readonly key: string;
  readonly out: readonly string[] | 'all';
  readonly back: readonly string[] | 'all';
  /** Documents that come from the folder of another family. */
  readonly in: NonNullable<FamilyChange['moved']>;
  /** Trash folder of the entry, into which documents go. */
  readonly entry: string;
  /** Entry that this one takes back, in whose trash they lie. */
  readonly undoes: string | undefined;
};

/** What a change of a family means for its documents; undefined where nothing. */
export const documentMoves = (change: FamilyChange, entry: { readonly id: string; readonly undoes?: string | undefined }): DocumentMoves | undefined => {
  const base = { key: change.family, entry: entry.id, undoes: entry.undoes, in: (change.moved ?? []).filter(({ path, to }) => isSafeDocumentPath(path) && isSafeDocumentPath(to)) };
  if (change.afterHash === null) return { ...base, out: 'all', back: [] };
  if (change.beforeHash === null) return entry.undoes !== undefined ? { ...base, out: [], back: 'all' } : base.in.length > 0 ? { ...base, out: [], back: [] } : undefined;
  const rows = change.fields.filter((field) => /^documents\/[^/]+$/.test(field.path));
  const out = rows.filter((field) => field.new === undefined).flatMap((field) => pathOf(field.old));
  const back = entry.undoes === undefined ? [] : rows.filter((field) => field.old === undefined).flatMap((field) => pathOf(field.new));
  return out.length + back.length + base.in.length === 0 ? undefined : { ...base, out, back };
};

/** Carries the moves out; what was moved already stays. */
export const moveDocuments = async (files: Files, folder: PortfolioFolder, moves: DocumentMoves): Promise<void> => {
  const { key, entry, undoes } = moves;
  const trash = { ...folder, ...inTrash(folder, entry) };
  if (moves.out === 'all') await moveIfThere(files, folder.documentsOf(key), trash.documentsOf(key));
  else for (const path of moves.out) await moveIfThere(files, folder.document(key, path), trash.document(key, path));
  if (undoes !== undefined) {
    const former = inTrash(folder, undoes);
    if (moves.back === 'all') await moveIfThere(files, former.documentsOf(key), folder.documentsOf(key));
    else for (const path of moves.back) await moveIfThere(files, former.document(key, path), folder.document(key, path));
  }
  for (const { from, path, to } of moves.in) {
    await moveIfThere(files, folder.document(from, path), folder.document(key, to));
    // The other family's part of the entry may have been carried out first: then the document lies in its trash.
    await moveIfThere(files, trash.document(from, path), folder.document(key, to));
  }
};

/** The places of documents and families in the trash of an entry. */
export const inTrash = (folder: PortfolioFolder, entry: string) => ({
  documentsOf: (key: string) => `${folder.trashOf(entry)}/documents/${key}`,
  document: (key: string, path: string) => `${folder.trashOf(entry)}/documents/${key}/${path}`,
  family: (year: string, key: string) => `${folder.trashOf(entry)}/families/${year}/${key}.json`,
});

/** Moves a file or folder; nothing happens where it is not there or its place is taken. */
export const moveIfThere = async (files: Files, from: string, to: string): Promise<void> => {
  if ((await files.stat(from)) === undefined || (await files.stat(to)) !== undefined) return;
  await files.makeFolder(dirname(to));
  try {
    await files.rename(from, to);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
};

/** Whether a path of a family file stays below the family's documents on every system. */
export const isSafeDocumentPath = (path: string): boolean =>
  path.split('/').every((name) => name !== '' && name !== '.' && name !== '..' && !['\\', ':', '\0'].some((sign) => name.includes(sign)));

const pathOf = (row: unknown): readonly string[] => (isFields(row) && typeof row['path'] === 'string' && isSafeDocumentPath(row['path']) ? [row['path']] : []);
