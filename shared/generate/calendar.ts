import { type DayNumber, type IsoDate, dateParts, dayOfWeek, daysInMonth, fromDayNumber, isoDate, toDayNumber } from '../model/date';

/** Dates for invented lives of applications; not law: time limits are computed by the law engine only. */

/** The same day some months later, the month's last day where there is none. */
export const monthsAfter = (date: IsoDate, months: number): IsoDate => {
  const { year, month, day } = dateParts(date);
  const index = year * 12 + month - 1 + months;
  const laterYear = Math.floor(index / 12);
  const laterMonth = (index % 12) + 1;
  const later = isoDate(laterYear, laterMonth, Math.min(day, daysInMonth(laterYear, laterMonth)));
  if (later === undefined) throw new RangeError(`out of the calendar: ${date} and ${months} months`);
  return later;
};

export const daysAfter = (date: IsoDate, days: number): IsoDate => fromDayNumber(toDayNumber(date) + days);

/** The date itself or the next day that is the given weekday, 0 = Sunday: offices publish on fixed weekdays. */
export const onWeekday = (date: IsoDate, weekday: number): IsoDate => {
  const days: DayNumber = toDayNumber(date);
  return fromDayNumber(days + ((weekday - dayOfWeek(days) + 7) % 7));
};

/** The date itself, or the Monday after where it is a Saturday or Sunday: nobody files then. */
export const workingDay = (date: IsoDate): IsoDate => {
  const weekday = dayOfWeek(toDayNumber(date));
  return weekday === 0 ? daysAfter(date, 1) : weekday === 6 ? daysAfter(date, 2) : date;
};
