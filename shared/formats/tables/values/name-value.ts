import { parseIsoDate, type IsoDate } from '../../../model/date';
import type { PublishedName } from '../../record';

/** What a table says of a person: name, country in brackets, a date beside it. */
export type NameValue = PublishedName & { readonly from?: IsoDate };

const legalForm = /^(?:ltd|inc|llc|l\.l\.c|co|corp|corporation|company|limited|gmbh|ag|kg|s\.?a|s\.?p\.?a|s\.?r\.?l|b\.?v|n\.?v|plc|pty|pte|lp|l\.p|llp|k\.?k|ltda|sas|s\.?a\.?s|oy|ab|a\/s|as|jr|sr|i{2,3}|phd|ph\.d|m\.d|md)\b\.?/i;

/** The names of a cell. With a comma between names `Acme Co., Ltd.` stays one: what begins like a legal form belongs to the name before. */
export const readNames = (cell: string, separator: string | undefined): readonly NameValue[] => {
  const names: string[] = [];
  for (const part of separator === undefined ? cell.split(/;;|;|\||\n/) : cell.split(separator)) {
    const text = part.trim().replace(/\s+/g, (space) => (space.length > 2 ? '  ' : ' '));
    if (text === '') continue;
    const last = names.length - 1;
    if (separator?.trim() === ',' && last >= 0 && legalForm.test(text)) names[last] = `${names[last] ?? ''}, ${text}`;
    else names.push(text);
  }
  return names.map(nameOf);
};

/** `FAHEY SAMUEL J [US]`, `ROE JANE  US` (two spaces), `ACME INC (2017-01-05)`. */
const nameOf = (text: string): NameValue => {
  const dated = /^(.*\S) ?\((\d{4}-\d{2}-\d{2})\)$/.exec(text);
  const bare = dated?.[1] ?? text;
  const bracketed = /^(.*\S) ?\[([A-Z]{2})\]$/.exec(bare) ?? /^(.*\S) {2}([A-Z]{2})$/.exec(bare);
  const name = (bracketed?.[1] ?? bare).replace(/\s+/g, ' ').trim();
  const from = parseIsoDate(dated?.[2] ?? '');
  return { name, ...(bracketed?.[2] === undefined ? {} : { country: bracketed[2] }), ...(from === undefined ? {} : { from }) };
};
