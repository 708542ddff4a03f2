import type { OfficeCode } from '../../model/office';
import type { PatentNumber } from '../../model/patent-number';
import type { ApplicationIdentity } from '../identity/application-identity';
import { docdbNumber } from './docdb-number';

/** A number as it is written, with its DOCDB parts where the identity tells them; else with the office alone. */
export const patentNumberOf = (identity: ApplicationIdentity | undefined, text: string, office?: OfficeCode): PatentNumber => {
  const written = identity === undefined ? undefined : docdbNumber(identity);
  return { text, ...(written ?? (office === undefined ? {} : { country: office })) };
};
