import { dateParts, daysInMonth, fromDayNumber, isoDate, type IsoDate, parseIsoDate, toDayNumber } from '../../model/date';
import type { DayPoint } from './query';

type Period = { readonly first: DayPoint; readonly last: DayPoint };

/** First and last day that a typed date means: a year, a quarter, a month, a day, `today`, or a time from today such as `90d`, `-2y`; undefined where it is none of these. */
export const parseDay = (text: string): Period | undefined => {
  const lower = text.toLowerCase();
  if (lower === 'today') return same({ months: 0, days: 0 });
  const relative = /^([+-]?\d{1,4})(d|w|m|y)$/.exec(lower);
  if (relative !== null) {
    const amount = Number(relative[1]);
    switch (relative[2]) {
      case 'd':
        return same({ months: 0, days: amount });
      case 'w':
        return same({ months: 0, days: amount * 7 });
      case 'm':
        return same({ months: amount, days: 0 });
      default:
        return same({ months: amount * 12, days: 0 });
    }
  }
  const date = parseIsoDate(text);
  if (date !== undefined) return same({ date });
  const month = /^(\d{4})-(\d{1,2})$/.exec(text);
  if (month !== null) return period(Number(month[1]), Number(month[2]), Number(month[2]));
  const quarter = /^(\d{4})-?q([1-4])$/.exec(lower);
  if (quarter !== null) return period(Number(quarter[1]), Number(quarter[2]) * 3 - 2, Number(quarter[2]) * 3);
  return /^\d{4}$/.test(text) ? period(Number(text), 1, 12) : undefined;
};

const same = (point: DayPoint): Period => ({ first: point, last: point });

const period = (year: number, from: number, to: number): Period | undefined => {
  const first = isoDate(year, from, 1);
  const last = to < 1 || to > 12 ? undefined : isoDate(year, to, daysInMonth(year, to));
  return first === undefined || last === undefined ? undefined : { first: { date: first }, last: { date: last } };
};

/** A point so many days later; the first and the last day there is stay what they are. */
export const daysAfter = (point: DayPoint, days: number): DayPoint => {
  if (!('date' in point)) return { ...point, days: point.days + days };
  const day = toDayNumber(point.date) + days;
  return day < firstDay || day > lastDay ? point : { date: fromDayNumber(day) };
};
const firstDay = -719_162;
const lastDay = 2_932_896;

/** The day number of a point, seen from a day; a month too short for the day of the month ends with its last day. */
export const dayOfPoint = (point: DayPoint, today: IsoDate): number => {
  if ('date' in point) return toDayNumber(point.date);
  const { year, month, day } = dateParts(today);
  const months = year * 12 + month - 1 + point.months;
  const inYear = Math.floor(months / 12);
  const inMonth = months - inYear * 12 + 1;
  const date = isoDate(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth)));
  return date === undefined ? (point.months < 0 ? firstDay : lastDay) : toDayNumber(date) + point.days;
};

/** A point as it is typed. */
export const dayText = (point: DayPoint): string => {
  if ('date' in point) return point.date;
  if (point.months === 0) return point.days === 0 ? 'today' : `${point.days}d`;
  return point.months % 12 === 0 ? `${point.months / 12}y` : `${point.months}m`;
};
