import type { IsoDate } from '../../model/date';
import type { PatentNumber } from '../../model/patent-number';
import { identityFromDocdb, type ApplicationIdentity } from './application-identity';
import { identityFromText } from '../reading/identity-from-text';

/**
 * Identity of an application number of the model: its DOCDB parts where they are known, else what its text says.
 * `date` is the filing date; it settles the century and the place of the year. Undefined where nothing can be told.
 */
export const identityOf = (number: PatentNumber, date?: IsoDate): ApplicationIdentity | undefined => {
  if (number.country !== undefined && number.number !== undefined) return identityFromDocdb(number.country, number.number, number.kind, date);
  return identityFromText(number.text, number.country, date);
};
