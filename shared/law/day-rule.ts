import { z } from 'zod';
import { type DayNumber, dayNumberOf, dayOfWeek, daysInMonth } from '../model/date';

const weekday = z.int().min(0).max(6);
const yearSpan = { from: z.int().optional(), to: z.int().optional(), projected: z.boolean().optional() };

/** A closed day that returns each year; `projected` where it is a guess. */
export const dayRuleSchema = z.union([
  /** A day of the calendar; `observed` moves it off a weekend as the statute does, `sundayTo` moves it by days. */
  z.strictObject({
    name: z.string().min(1),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
    observed: z.enum(['nearest-weekday', 'sunday-to-monday', 'weekend-to-monday']).optional(),
    sundayTo: z.int().optional(),
    everyYears: z.int().optional(),
    offset: z.int().optional(),
    ...yearSpan,
  }),
  /** Days after Easter Sunday (Western churches). */
  z.strictObject({ name: z.string().min(1), easter: z.int(), ...yearSpan }),
  /** The nth weekday of a month; -1 is the last. */
  z.strictObject({ name: z.string().min(1), nth: z.int(), weekday, month: z.int().min(1).max(12), ...yearSpan }),
  /** The first given weekday after the nth other weekday of a month, e.g. Thursday after the first Sunday of September. */
  z.strictObject({ name: z.string().min(1), weekday, afterNth: z.int(), afterWeekday: weekday, month: z.int().min(1).max(12), ...yearSpan }),
  /** The first given weekday on or after a day of the calendar: Midsummer Eve is the Friday from 19 June on. */
  z.strictObject({ name: z.string().min(1), weekday, fromMonth: z.int().min(1).max(12), fromDay: z.int().min(1).max(31), ...yearSpan }),
]);
export type DayRule = z.infer<typeof dayRuleSchema>;

/** The day of a rule in a year; it can lie in the year before (New Year observed on 31 December). Undefined where the rule has none. */
export const dayOfRule = (rule: DayRule, year: number): DayNumber | undefined => {
  if (year < (rule.from ?? year) || year > (rule.to ?? year)) return undefined;
  if ('easter' in rule) return easterSunday(year) + rule.easter;
  if ('nth' in rule) return nthWeekday(year, rule.month, rule.weekday, rule.nth);
  if ('afterNth' in rule) return weekdayFrom(nthWeekday(year, rule.month, rule.afterWeekday, rule.afterNth), rule.weekday);
  if ('fromDay' in rule) return weekdayFrom(dayNumberOf(year, rule.fromMonth, rule.fromDay), rule.weekday);
  if (rule.everyYears !== undefined && (year - (rule.offset ?? 0)) % rule.everyYears !== 0) return undefined;
  const day = dayNumberOf(year, rule.month, rule.day);
  const weekday = dayOfWeek(day);
  if (weekday === 0 && rule.sundayTo !== undefined) return day + rule.sundayTo;
  if (weekday === 0 && rule.observed !== undefined) return day + 1;
  if (weekday === 6 && rule.observed === 'nearest-weekday') return day - 1;
  if (weekday === 6 && rule.observed === 'weekend-to-monday') return day + 2;
  return day;
};

const weekdayFrom = (day: DayNumber, weekday: number): DayNumber => day + ((weekday - dayOfWeek(day) + 7) % 7);

const nthWeekday = (year: number, month: number, weekday: number, nth: number): DayNumber => {
  if (nth > 0) return weekdayFrom(dayNumberOf(year, month, 1), weekday) + (nth - 1) * 7;
  const last = dayNumberOf(year, month, daysInMonth(year, month));
  return last - ((dayOfWeek(last) - weekday + 7) % 7) + (nth + 1) * 7;
};

/** Easter Sunday of the Gregorian calendar (Butcher's algorithm). */
const easterSunday = (year: number): DayNumber => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return dayNumberOf(year, Math.floor((h + l - 7 * m + 114) / 31), ((h + l - 7 * m + 114) % 31) + 1);
};
