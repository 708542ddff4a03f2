import type { IsoDate } from '#shared/model/date';
import type { OfficeCode } from '#shared/model/office';
import type { PatentNumber } from '#shared/model/patent-number';
import { identityFromDocdb } from '#shared/numbers/identity/application-identity';
import { checkDigitFault } from '#shared/numbers/checks/check-digit-fault';
import { displayApplicationNumber, displayPublicationNumber } from '#shared/numbers/forms/display-number';
import { docdbNumber } from '#shared/numbers/forms/docdb-number';
import { identityFromText } from '#shared/numbers/reading/identity-from-text';
import { publicationFromText } from '#shared/numbers/reading/publication-from-text';

export type TypedNumber = {
  /** The text as typed, with the DOCDB form where it is known. */
  readonly number: PatentNumber;
  /** What looks wrong; the number is taken all the same. */
  readonly warning?: string;
};

/** An application number as a person typed it. Nothing is refused: what cannot be read is kept as text. */
export const typedNumber = (text: string, office: OfficeCode | undefined, filingDate: IsoDate | undefined): TypedNumber => {
  const typed = text.trim();
  const international = office === 'WO' ? /^([A-Z]{2})\s?(\d{10,12})\s?W?$/i.exec(typed) : null;
  // DOCDB names an international application after its receiving office: EP2025058393 W.
  const identity = international?.[1] === undefined || international[2] === undefined ? identityFromText(typed, office, filingDate) : identityFromDocdb(international[1].toUpperCase(), international[2], 'W', filingDate);
  const docdb = identity === undefined ? undefined : docdbNumber(identity);
  const number: PatentNumber = { text: typed, ...docdb };
  if (identity === undefined) {
    const published = publicationFromText(typed, office);
    if (published !== undefined) return { number, warning: `${displayPublicationNumber({ kind: '', ...published })} is the number of a publication, not of the application. It is kept as typed; an import of that publication adds the application number.` };
    return { number, warning: office === undefined ? 'The office is not known, so the number cannot be checked.' : 'Not a form of number known for this office; it is kept as typed.' };
  }
  if (office !== undefined && identity.office !== office) return { number, warning: `This is a number of ${identity.office}, the application is at ${office}.` };
  const fault = checkDigitFault(number, office, filingDate);
  if (fault !== undefined) {
    const corrected = docdb === undefined ? '' : ` (${displayApplicationNumber({ ...docdb, text: docdb.country + docdb.number }, office, filingDate)})`;
    return { number, warning: `The check digit is ${fault.typed}; computed from the other digits it is ${fault.due}${corrected}. One digit may be mistyped.` };
  }
  return { number };
};
