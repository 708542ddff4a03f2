import { type DayNumber, dayNumberParts } from '../model/date';
import { addPeriod } from './period';

/** Months from one day to another; between two month ends of the count the days are shared out evenly. */
export const monthsBetween = (from: DayNumber, to: DayNumber): number => {
  const start = dayNumberParts(from);
  const end = dayNumberParts(to);
  let whole = (end.year - start.year) * 12 + end.month - start.month;
  if (addPeriod(from, { months: whole, days: 0 }) > to) whole -= 1;
  const begin = addPeriod(from, { months: whole, days: 0 });
  return whole + (to - begin) / (addPeriod(from, { months: whole + 1, days: 0 }) - begin);
};
