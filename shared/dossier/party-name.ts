import type { Party } from '../model/party';
import type { Run } from './document';
import { languageOf } from './family-title';

/**
 * A party's name as it is read. Offices give a name in capitals beside the one on the document; where both are the same words, the
 * one on the document stands alone, else (another script) it follows.
 */
export const nameRuns = ({ name, nameOriginal }: Pick<Party, 'name' | 'nameOriginal'>): readonly Run[] => {
  if (nameOriginal === undefined || nameOriginal === name) return [{ text: name, lang: languageOf(name) }];
  const original = { text: nameOriginal, lang: languageOf(nameOriginal) };
  return foldName(name) === foldName(nameOriginal) ? [original] : [{ text: name, lang: languageOf(name) }, { ...original, text: ` ${nameOriginal}` }];
};

/** The words of a name without case, accents, punctuation and order. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
