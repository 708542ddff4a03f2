import type { Attachment } from '../model/attachment';

/** Documents as the dossier takes them: the appended ones in their order, then the others by name. */
export const documentsInOrder = (documents: readonly Attachment[]): readonly Attachment[] =>
  documents.toSorted((a, b) => (a.dossierOrder ?? Number.POSITIVE_INFINITY) - (b.dossierOrder ?? Number.POSITIVE_INFINITY) || compare(a.path, b.path) || compare(a.id, b.id));

/** Documents with one appended at the end, or no longer appended; the order of the array is kept. */
export const appendDocument = (documents: readonly Attachment[], id: string, isAppended: boolean): Attachment[] => {
  const appended = appendedIds(documents).filter((other) => other !== id);
  return renumber(documents, isAppended ? [...appended, id] : appended);
};

/** Documents with one moved a place earlier (-1) or later (1) among the appended. */
export const moveDocument = (documents: readonly Attachment[], id: string, by: -1 | 1): Attachment[] => {
  const appended = [...appendedIds(documents)];
  const at = appended.indexOf(id);
  const other = appended[at + by];
  if (at < 0 || other === undefined) return [...documents];
  appended[at] = other;
  appended[at + by] = id;
  return renumber(documents, appended);
};

const appendedIds = (documents: readonly Attachment[]): readonly string[] => documentsInOrder(documents).flatMap(({ id, dossierOrder }) => (dossierOrder === undefined ? [] : [id]));

const renumber = (documents: readonly Attachment[], appended: readonly string[]): Attachment[] =>
  documents.map((document) => {
    const { dossierOrder: _before, ...rest } = document;
    const place = appended.indexOf(document.id);
    return place < 0 ? rest : { ...rest, dossierOrder: place + 1 };
  });

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
