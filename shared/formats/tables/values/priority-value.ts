import type { IsoDate } from '../../../model/date';
import type { PublicationRecord } from '../../record';
import type { DateOrder, NumberForm } from '../mapping/mapping';
import { readApplication } from './application-value';
import { readDate } from './date-value';

type PriorityClaim = PublicationRecord['priorities'][number];

/**
 * One priority as tables write it: a number with, in any order, a date and the code of its office beside it (`US201313974256 20130823`,
 * `US 17439471 A 19710824`, `60/225,166 14.08.2000 US`, `DE 20041001 10 2004 001 234.5`). Undefined where there is no number.
 */
export const readPriority = (text: string, form?: NumberForm, order?: DateOrder): PriorityClaim | undefined => {
  const words = text.trim().split(/\s+/).filter((word) => word !== '');
  let date: IsoDate | undefined;
  let office: string | undefined;
  const rest: string[] = [];
  for (const [index, word] of words.entries()) {
    const read = words.length > 1 && date === undefined && isDateLike(word) ? readDate(word, order) : undefined;
    if (read !== undefined && read !== 'ambiguous') date = read;
    else if (index === words.length - 1 && words.length > 1 && /^[A-Z]{2}$/.test(word)) office = word;
    else rest.push(word);
  }
  const number = rest.join(' ');
  if (!/\d{2}/.test(number)) return undefined;
  return claimOf(number, date, office, form);
};

/** A priority from a number and a date of their own. */
export const claimOf = (text: string, date: IsoDate | undefined, office: string | undefined, form: NumberForm | undefined): PriorityClaim => {
  const { number } = readApplication(text, form, office, date);
  const country = number.country ?? office;
  return {
    ...(country === undefined ? {} : { country }),
    ...(number.number === undefined ? {} : { number: number.number }),
    ...(number.kind === undefined ? {} : { kind: number.kind }),
    ...(date === undefined ? {} : { date }),
    text: number.text,
  };
};

/** `20130823`, `2004-10-01T23:59:59.000Z`, `14.08.2000`: what stands beside a number and is a date; other figures are part of it. */
const isDateLike = (word: string): boolean => /^(?:(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:18|19|20)\d{2}-\d{2}-\d{2}(?:T\S*)?|\d{1,2}\.\d{1,2}\.(?:18|19|20)\d{2})$/.test(word);

/** The priorities of a cell: without brackets around them, cut at the separator, else after the office code of each. */
export const splitPriorities = (cell: string, separator: string | undefined): readonly string[] => {
  const text = cell.trim().replace(/^\[(.*)\]$/s, '$1');
  const parts = separator === undefined ? text.split(/;|\||\n|,\s+(?=\S+ (?:\S+ )*\S)/) : text.split(separator);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
};
