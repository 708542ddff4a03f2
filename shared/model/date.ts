import { z } from 'zod';

/** A calendar date `YYYY-MM-DD` (proleptic Gregorian, year 0001 to 9999) that exists. Made only by {@link parseIsoDate}. */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

/** Days since 1970-01-01; the unit in which dates are compared and counted. */
export type DayNumber = number;

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Length of a month, 1 = January. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/** Returns the date, or undefined where the text is not an existing calendar date in the form `YYYY-MM-DD`. */
export const parseIsoDate = (text: string): IsoDate | undefined => {
  if (text.length !== 10) return undefined;
  // Read character by character: an expression takes five times as long, and every date of every file is read.
  for (let at = 0; at < 10; at += 1) {
    const code = text.charCodeAt(at);
    if (at === 4 || at === 7 ? code !== hyphen : code < zero || code > nine) return undefined;
  }
  // Sound so far as its form goes, which is all that its parts are read by; whether the day exists is asked next.
  const date = text as IsoDate;
  return exists(yearOf(date), monthOf(date), dayOf(date)) ? date : undefined;
};

const hyphen = 45;
const zero = 48;
const nine = 57;

const exists = (year: number, month: number, day: number): boolean => year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Returns the date of a year, month (1-12) and day, or undefined where there is none. */
export const isoDate = (year: number, month: number, day: number): IsoDate | undefined => {
  if (!exists(year, month, day)) return undefined;
  // Sound: the parts were just checked.
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate;
};

/** Year, month (1-12) and day of a date. */
export const dateParts = (date: IsoDate): { readonly year: number; readonly month: number; readonly day: number } => ({
  year: yearOf(date),
  month: monthOf(date),
  day: dayOf(date),
});

/** Day number of a date: 0 is 1970-01-01. */
export const toDayNumber = (date: IsoDate): DayNumber =>
  // Read digit by digit: slices and Number take five times as long, and every date of every family is read.
  dayNumberOf(yearOf(date), monthOf(date), dayOf(date));

const digit = (date: IsoDate, at: number): number => date.charCodeAt(at) - zero;
const yearOf = (date: IsoDate): number => digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
const monthOf = (date: IsoDate): number => digit(date, 5) * 10 + digit(date, 6);
const dayOf = (date: IsoDate): number => digit(date, 8) * 10 + digit(date, 9);

/** Year, month (1-12) and day of a day number, without making a text of it. */
export const dayNumberParts = (days: DayNumber): { readonly year: number; readonly month: number; readonly day: number } => {
  // Civil-from-days over 400-year eras that begin on 1 March, so that the leap day is the last of its year.
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 };
};

/** Day number of a year, month (1-12) and day that exist. */
export const dayNumberOf = (year: number, month: number, day: number): DayNumber => {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const afterLeapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return before * 365 + leapDays + (daysBeforeMonth[month - 1] ?? 0) + afterLeapDay + day - 1 - 719_162;
};

/** The dates of 1900 to 2099, made when first asked for: the same few ten thousand days are written by the million. */
const firstWritten = -25_567;
const lastWritten = 47_481;
const written = Array.from<IsoDate | undefined>({ length: lastWritten - firstWritten + 1 });

/** Date of a day number; throws a RangeError outside the years 0001 to 9999. */
export const fromDayNumber = (days: DayNumber): IsoDate => (days >= firstWritten && days <= lastWritten ? (written[days - firstWritten] ??= writeDay(days)) : writeDay(days));

const writeDay = (days: DayNumber): IsoDate => {
  const { year, month, day } = dayNumberParts(days);
  const date = isoDate(year, month, day);
  if (date === undefined) throw new RangeError(`day number out of range: ${days}`);
  return date;
};

/** Day of the week: 0 is Sunday, 6 is Saturday. */
export const dayOfWeek = (days: DayNumber): number => (((days + 4) % 7) + 7) % 7;

/** Schema of a calendar date at a boundary (file, IPC, settings). */
export const isoDateSchema = z.string().transform((text, context): IsoDate => {
  const date = parseIsoDate(text);
  if (date !== undefined) return date;
  context.addIssue({ code: 'custom', message: `not a calendar date (YYYY-MM-DD): ${text.slice(0, 40)}` });
  return z.NEVER;
});

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
