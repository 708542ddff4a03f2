import { z } from 'zod';
import { type DayNumber, type IsoDate, dayNumberOf, dayNumberParts, dayOfWeek, daysInMonth, isoDateSchema, toDayNumber } from '../model/date';
import { officeCodeSchema } from '../model/office';

const weekday = z.int().min(0).max(6);
const yearSpan = { from: z.int().optional(), to: z.int().optional() };

const dayRuleSchema = z.union([
  /** A day of the calendar; `observed` moves it off a weekend as US federal law does, `sundayTo` moves it by days. */
  z.strictObject({
    name: z.string(),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
    observed: z.enum(['nearest-weekday', 'sunday-to-monday']).optional(),
    sundayTo: z.int().optional(),
    everyYears: z.int().optional(),
    offset: z.int().optional(),
    projected: z.boolean().optional(),
    ...yearSpan,
  }),
  /** Days after Easter Sunday (Western churches). */
  z.strictObject({ name: z.string(), easter: z.int(), projected: z.boolean().optional(), ...yearSpan }),
  /** The nth weekday of a month; -1 is the last. */
  z.strictObject({ name: z.string(), nth: z.int(), weekday, month: z.int().min(1).max(12), projected: z.boolean().optional(), ...yearSpan }),
  /** The first given weekday after the nth other weekday of a month, e.g. Thursday after the first Sunday of September. */
  z.strictObject({ name: z.string(), weekday, afterNth: z.int(), afterWeekday: weekday, month: z.int().min(1).max(12), ...yearSpan }),
]);
type DayRule = z.infer<typeof dayRuleSchema>;

export const closedDaysFileSchema = z.strictObject({
  office: officeCodeSchema,
  title: z.string(),
  weekend: z.array(weekday),
  /** Years for which `days` hold; outside them the calendar is not known and nothing rolls. */
  knownFrom: z.int(),
  knownTo: z.int(),
  basis: z.string(),
  source: z.string(),
  sourceDate: z.string(),
  note: z.string().optional(),
  /** Days closed by law; `projected` ones are a guess from other years and move nothing. */
  days: z.array(dayRuleSchema),
  /** Published lists: a complete one replaces the days by law of its year, an incomplete one adds to them. */
  years: z.array(
    z.strictObject({
      year: z.int(),
      complete: z.boolean(),
      source: z.string(),
      closed: z.array(z.strictObject({ date: isoDateSchema, name: z.string(), projected: z.boolean().optional() })),
      /** Days of the weekend on which the office works (China). */
      working: z.array(isoDateSchema).optional(),
    }),
  ),
  /** Announced general extensions: a period that ends from `from` on and before `to` ends on `to`. */
  extensions: z.array(z.strictObject({ from: isoDateSchema, to: isoDateSchema, basis: z.string(), name: z.string() })).optional(),
});
export type ClosedDaysFile = z.infer<typeof closedDaysFileSchema>;

type Year = { readonly official: boolean; readonly closed: ReadonlyMap<DayNumber, { readonly name: string; readonly projected: boolean }>; readonly working: ReadonlySet<DayNumber> };

/** Outcome of moving a last day: the day, whether the calendar was known, and why each day passed over was closed. */
export type Roll = {
  readonly day: DayNumber;
  readonly trust: 'official' | 'by-law' | 'projected' | 'unknown';
  /** Name of a closing that is only expected; the day was not moved for it. */
  readonly projected?: string;
  readonly extension?: { readonly to: IsoDate; readonly basis: string };
};

/** The days on which one office is closed. */
export type Calendar = {
  readonly office: string;
  readonly title: string;
  readonly basis: string;
  readonly source: string;
  /** Moves the last day of a period to the next day on which the office is open (PCT Rule 80.5 and its national counterparts). */
  readonly roll: (day: DayNumber) => Roll;
  /** Why the office is closed that day: `Saturday`, the holiday's name; undefined where it is open or the year is not known. */
  readonly closedBecause: (day: DayNumber) => string | undefined;
};

/** Builds the calendar of an office; years are computed when first asked for. */
export const createCalendar = (file: ClosedDaysFile): Calendar => {
  const weekend = new Set(file.weekend);
  const years = new Map<number, Year | null>();
  const extensions = (file.extensions ?? []).map((extension) => ({ ...extension, fromDay: toDayNumber(extension.from), toDay: toDayNumber(extension.to) }));

  const yearOf = (year: number): Year | null => {
    const known = years.get(year);
    if (known !== undefined) return known;
    const made = year < file.knownFrom || year > file.knownTo ? null : buildYear(file, year);
    years.set(year, made);
    return made;
  };

  /** A reason, `null` where open, `undefined` where the year is not known. */
  const reasonOn = (day: DayNumber): { readonly name: string; readonly projected: boolean } | null | undefined => {
    const year = yearOf(dayNumberParts(day).year);
    if (year === null) return undefined;
    const listed = year.closed.get(day);
    if (listed?.projected === false) return listed;
    const name = weekdayNames[dayOfWeek(day)];
    if (weekend.has(dayOfWeek(day)) && !year.working.has(day) && name !== undefined) return { name, projected: false };
    return listed ?? null;
  };

  const roll = (start: DayNumber): Roll => {
    const extension = extensions.find(({ fromDay, toDay }) => start >= fromDay && start < toDay);
    const first = extension?.toDay ?? start;
    const extended = extension === undefined ? {} : { extension: { to: extension.to, basis: extension.basis } };
    for (let day = first; ; day += 1) {
      const reason = reasonOn(day);
      if (reason === undefined) return { day: first, trust: 'unknown', ...extended };
      if (reason === null) return { day, trust: yearOf(dayNumberParts(day).year)?.official === true ? 'official' : 'by-law', ...extended };
      if (reason.projected) return { day, trust: 'projected', projected: reason.name, ...extended };
    }
  };

  return {
    office: file.office,
    title: file.title,
    basis: file.basis,
    source: file.source,
    roll,
    closedBecause: (day) => {
      const reason = reasonOn(day);
      return reason == null || reason.projected ? undefined : reason.name;
    },
  };
};

const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const buildYear = (file: ClosedDaysFile, year: number): Year => {
  const list = file.years.find((candidate) => candidate.year === year);
  const closed = new Map<DayNumber, { readonly name: string; readonly projected: boolean }>();
  const add = (day: DayNumber, name: string, projected: boolean): void => {
    const present = closed.get(day);
    if (present === undefined || (present.projected && !projected)) closed.set(day, { name, projected });
  };
  if (list?.complete !== true) {
    for (const rule of file.days) {
      if (year < (rule.from ?? year) || year > (rule.to ?? year)) continue;
      const day = dayOfRule(rule, year);
      if (day !== undefined) add(day, rule.name, 'projected' in rule && rule.projected === true);
    }
    // New Year of the following year, observed on 31 December where it falls on a Saturday.
    for (const rule of file.days) {
      if (!('observed' in rule) || rule.observed !== 'nearest-weekday' || rule.month !== 1 || rule.day !== 1) continue;
      const next = dayOfRule(rule, year + 1);
      if (next !== undefined && dayNumberParts(next).year === year) add(next, rule.name, false);
    }
  }
  for (const entry of list?.closed ?? []) add(toDayNumber(entry.date), entry.name, entry.projected === true);
  return { official: list?.complete === true, closed, working: new Set((list?.working ?? []).map(toDayNumber)) };
};

const dayOfRule = (rule: DayRule, year: number): DayNumber | undefined => {
  if ('easter' in rule) return easterSunday(year) + rule.easter;
  if ('nth' in rule) return nthWeekday(year, rule.month, rule.weekday, rule.nth);
  if ('afterNth' in rule) {
    const base = nthWeekday(year, rule.month, rule.afterWeekday, rule.afterNth);
    return base + ((rule.weekday - dayOfWeek(base) + 7) % 7);
  }
  if (rule.everyYears !== undefined && (year - (rule.offset ?? 0)) % rule.everyYears !== 0) return undefined;
  const day = dayNumberOf(year, rule.month, rule.day);
  const weekday = dayOfWeek(day);
  if (weekday === 0 && rule.sundayTo !== undefined) return day + rule.sundayTo;
  if (weekday === 0 && rule.observed !== undefined) return day + 1;
  if (weekday === 6 && rule.observed === 'nearest-weekday') return day - 1;
  return day;
};

const nthWeekday = (year: number, month: number, weekday: number, nth: number): DayNumber => {
  if (nth > 0) {
    const first = dayNumberOf(year, month, 1);
    return first + ((weekday - dayOfWeek(first) + 7) % 7) + (nth - 1) * 7;
  }
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
