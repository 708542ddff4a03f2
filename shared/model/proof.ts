import type { CaseFamily } from './case-family';

const prefix = 'document:';

/** The proof of completion that an attached document is, by its id. */
export const documentProof = (id: string): string => `${prefix}${id}`;

/** A proof in words: of an attached document its title or file name. */
export const proofWords = (family: Pick<CaseFamily, 'documents'>, proof: string): string => {
  if (!proof.startsWith(prefix)) return proof;
  const document = family.documents.find(({ id }) => id === proof.slice(prefix.length));
  return document === undefined ? 'a document that is no longer attached' : (document.title ?? document.path);
};
