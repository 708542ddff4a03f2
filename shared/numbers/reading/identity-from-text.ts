import type { IsoDate } from '../../model/date';
import type { ApplicationIdentity } from '../identity/application-identity';
import { readNumber } from './read-number';

/**
 * Identity of an application number as offices and people write it (`US 11/183,143`, `PCT/GB02/04635`, `EP 24 160 118.6`, `特願2023-512345`,
 * `ZL201710601862.3`, `20 2007 016 308.8`), in any width, with any hyphen, where the context asks for an application: a number that could also be
 * a publication's is the application. `office` is used where the text names none; without it the office is taken from the form where only one
 * office writes so. Undefined where nothing can be told, where several offices write so, and for the number of a publication.
 */
export const identityFromText = (text: string, office?: string, date?: IsoDate): ApplicationIdentity | undefined => {
  const { applications } = readNumber(text, office, date);
  const [first] = applications;
  return applications.every((each) => each.office === first?.office) ? first : undefined;
};
