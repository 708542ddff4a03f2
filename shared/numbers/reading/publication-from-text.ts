import type { Publication } from '../../model/publication';
import { readNumber, type NamedPublication } from './read-number';

/**
 * The publication that a text names, where its form is that of a publication and of no application (`EP 2 400 812 A1`, `WO 98/12345`,
 * `US 2006/0142694 A1`, `特開2006-147056`, `US 10,047,600`). `office` is used where the text names none. A publication and an application of
 * the same digits have nothing to do with each other.
 */
export const publicationFromText = (text: string, office?: string): NamedPublication | undefined => {
  const { applications, publications } = readNumber(text, office);
  return applications.length === 0 && publications.length === 1 ? publications[0] : undefined;
};

/** What may be the same publication: the kind where both are known, by its letter; EP and WO keep the number through all kinds. */
export const isNamedPublication = (named: NamedPublication, { country, number, kind }: Pick<Publication, 'country' | 'number' | 'kind'>): boolean =>
  named.country === country &&
  (named.number === number || (country === 'EP' && named.number === number.padStart(7, '0'))) &&
  (named.kind === undefined || country === 'EP' || country === 'WO' || kind.startsWith(named.kind.slice(0, 1)));
