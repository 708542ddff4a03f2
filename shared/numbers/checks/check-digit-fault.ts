import type { IsoDate } from '../../model/date';
import type { PatentNumber } from '../../model/patent-number';
import type { ApplicationIdentity } from '../identity/application-identity';
import { asciiNumber } from '../reading/ascii-number';
import { checkDigit } from './check-digit';
import { identityOf } from '../identity/identity-of';

/** The check digit that stands in a number and the one that its other digits give. */
export type CheckDigitFault = { readonly typed: string; readonly due: string };

/**
 * What is wrong with the check digit in the text of an application number (EP, GB, CN, DE); undefined where it has none or it is right.
 * A wrong one says that some digit is mistyped; the number is taken all the same and shown as typed.
 */
export const checkDigitFault = (number: PatentNumber, office?: string, filingDate?: IsoDate): CheckDigitFault | undefined => {
  const typed = typedCheckDigit(number.text);
  if (typed === undefined) return undefined;
  const { country: _country, number: _number, kind: _kind, ...asTyped } = number;
  const country = number.country ?? (office === 'WO' ? undefined : office);
  const identity = identityOf(country === undefined ? asTyped : { ...asTyped, country }, filingDate);
  const due = identity === undefined ? undefined : dueCheckDigit(identity);
  return due === undefined || due === typed ? undefined : { typed, due };
};

/** The check digit that stands in the text of a number, after a point. */
export const typedCheckDigit = (text: string): string | undefined =>
  // Most numbers have no point, and no sign that could become one.
  plain.test(text) ? undefined : /\d ?\. ?([\dX])$/.exec(asciiNumber(text))?.[1];
const plain = /^[\x20-\x2d\x2f-\x7e]*$/;

/** The check digit of an application; undefined where its office has none or the parts are not known. */
export const dueCheckDigit = ({ office, year, type, serial }: ApplicationIdentity): string | undefined => {
  if (year === undefined || !/^\d+$/.test(serial)) return undefined;
  const yy = String(year % 100).padStart(2, '0');
  switch (office) {
    case 'EP':
      return serial.length > 6 ? undefined : checkDigit.EP(`${yy}${serial.padStart(6, '0')}`);
    case 'GB':
      return serial.length > 5 ? undefined : checkDigit.GB(`${yy}${serial.padStart(5, '0')}`);
    case 'CN':
      return type === undefined ? undefined : checkDigit.CN(year > 2003 || serial.length > 5 ? `${year}${type}${serial.padStart(7, '0')}` : `${yy}${type}${serial.padStart(5, '0')}`);
    case 'DE':
      return type === undefined ? undefined : checkDigit.DE(`${type}${year}${serial.padStart(6, '0')}`);
    default:
      return undefined;
  }
};
