import { type DayNumber, dayNumberOf, dayNumberParts, daysInMonth } from '../model/date';

/** A period as the treaties state them: months (years are twelve of them) or days. */
export type Period = { readonly months: number; readonly days: number };

/** Reads an ISO 8601 period of years, months, weeks or days (`P2Y`, `P30M`, `P14D`, `P1W`); undefined for anything else. */
export const parsePeriod = (text: string): Period | undefined => {
  const match = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/.exec(text);
  if (!match) return undefined;
  const [years, months, weeks, days] = [match[1], match[2], match[3], match[4]].map((part) => Number(part ?? 0));
  return { months: (years ?? 0) * 12 + (months ?? 0), days: (weeks ?? 0) * 7 + (days ?? 0) };
};

/**
 * The day on which a period counted from the day after `day` ends: the same day number in the later month, or the last day of
 * that month where it has no such day (PCT Rule 80.1 to 80.3, EPC Rule 131). There is no rule the other way: a period from the
 * last day of February ends on the 28th or 29th, not at the end of the later month.
 */
export const addPeriod = (day: DayNumber, period: Period): DayNumber => addMonths(day, period.months) + period.days;

/** The same day so many months later, or earlier where the number is negative; the last day of the month where it has no such day. */
export const addMonths = (day: DayNumber, months: number): DayNumber => {
  if (months === 0) return day;
  const at = day - firstDay;
  if (at >= 0 && at < monthOfDay.length) {
    // Within the table a month is looked up; the rule is the same.
    const month = monthOfDay[at] ?? 0;
    const later = month + months;
    const start = startOfMonth[later];
    const next = startOfMonth[later + 1];
    if (start !== undefined && next !== undefined) return Math.min(start + (day - (startOfMonth[month] ?? day)), next - 1);
  }
  const start = dayNumberParts(day);
  const monthIndex = start.year * 12 + (start.month - 1) + months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  return dayNumberOf(year, month, Math.min(start.day, daysInMonth(year, month)));
};

/** Last day of the month that a day lies in. */
export const monthEnd = (day: DayNumber): DayNumber => {
  const next = startOfMonth[(monthOfDay[day - firstDay] ?? -2) + 1];
  if (next !== undefined) return next - 1;
  const parts = dayNumberParts(day);
  return day - parts.day + daysInMonth(parts.year, parts.month);
};

const firstYear = 1900;
const lastYear = 2099;
const firstDay = dayNumberOf(firstYear, 1, 1);
/** First day of each month from January 1900 to January 2100. */
const startOfMonth = Int32Array.from({ length: (lastYear - firstYear + 1) * 12 + 1 }, (_, index) => dayNumberOf(firstYear + Math.floor(index / 12), (index % 12) + 1, 1));
/** Index of the month that each day of those years lies in. */
const monthOfDay = new Int16Array(dayNumberOf(lastYear + 1, 1, 1) - firstDay);
for (let month = 0; month < startOfMonth.length - 1; month += 1) monthOfDay.fill(month, (startOfMonth[month] ?? 0) - firstDay, (startOfMonth[month + 1] ?? 0) - firstDay);

/** A period in words: `30 months`, `20 years`, `1 month`, `10 days`, `same day`. */
export const periodInWords = (period: Period): string => {
  const years = period.months % 12 === 0 && period.months >= 36 ? period.months / 12 : 0;
  const parts = [years > 0 ? count(years, 'year') : count(period.months, 'month'), count(period.days, 'day')].filter((part) => part !== '');
  return parts.length === 0 ? 'same day' : parts.join(' and ');
};

const count = (value: number, unit: string): string => (value === 0 ? '' : `${value} ${unit}${value === 1 ? '' : 's'}`);
