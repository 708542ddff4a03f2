import { type DayNumber, type IsoDate, dayNumberParts, dayOfWeek, fromDayNumber, toDayNumber } from '../model/date';
import type { OfficeCode } from '../model/office';
import type { PortfolioLaw } from '../model/portfolio-law';
import type { ClosedDaysFile } from './closed-days-file';
import { dayOfRule } from './day-rule';
import { rollTable } from './roll-table';

/** A day that a person added to the closed days of an office, or corrected there. */
export type OwnClosedDay = PortfolioLaw['closedDays'][number];

/** How a last day is moved. Frozen and shared between days and calls. */
export type Move = {
  /** By so many days. */
  readonly days: number;
  /** What the day rests on; `added` where a person's entry in the portfolio decided it. */
  readonly trust: 'official' | 'by-law' | 'projected' | 'unknown' | 'added';
  /** Name of a closing that is only expected; the day was not moved for it. */
  readonly projected?: string;
  readonly extension?: { readonly to: IsoDate; readonly basis: string };
  /** Who added closed days that moved it: `closed days added by A. Muster on 2026-11-24`. */
  readonly added?: string;
  /** Who corrected the day to open: `open by correction of A. Muster on 2026-11-24`. */
  readonly corrected?: string;
};

/** Outcome of moving a last day. */
export type Roll = Omit<Move, 'days'> & { readonly day: DayNumber };

/** Law a period belongs to; some general extensions hold for periods of the office's own law only. */
export type PeriodLaw = 'EPC' | 'PCT' | 'Paris' | 'national';

/** One day of a calendar as a list shows it; `working`: a day of the weekend on which the office works. */
export type CalendarDay = { readonly date: IsoDate; readonly name: string; readonly kind: 'closed' | 'projected' | 'working' | 'open'; /** The person's entry that says so. */ readonly own?: OwnClosedDay };

/** A year of a calendar; the days of the weekend are not listed. */
export type CalendarYear = { readonly known: 'official' | 'by-law' | 'unknown'; readonly days: readonly CalendarDay[] };

/** The days on which one office is closed. */
export type Calendar = {
  readonly office: OfficeCode;
  readonly title: string;
  readonly basis: string;
  readonly source: string;
  /** Moves the last day of a period to the next day on which the office is open (PCT Rule 80.5 and its national counterparts). */
  readonly roll: (day: DayNumber, law?: PeriodLaw) => Roll;
  /** The same as the days to move by, for time limits by the million: nothing is made for an answer. */
  readonly move: (day: DayNumber, law?: PeriodLaw) => Move;
  /** Why the office is closed that day: `Saturday`, the holiday's name; undefined where it is open or the year is not known. */
  readonly closedBecause: (day: DayNumber) => string | undefined;
  /** Days of the week on which it is closed, 0 is Sunday. */
  readonly weekend: readonly number[];
  /** What is known of a year, in the order of the days. */
  readonly year: (year: number) => CalendarYear;
};

type Reason = { readonly name: string; readonly projected: boolean };
type Year = { readonly official: boolean; readonly closed: ReadonlyMap<DayNumber, Reason>; readonly working: ReadonlySet<DayNumber> };

/** The calendars of all offices that have a table or to which a person added days. */
export const createCalendars = (files: readonly ClosedDaysFile[], own: readonly OwnClosedDay[] = []): ReadonlyMap<OfficeCode, Calendar> => {
  const known = new Map(files.map((file) => [file.office, file]));
  for (const { office } of own) if (!known.has(office)) known.set(office, withoutTable(office));
  return new Map([...known].map(([office, file]) => [office, createCalendar(file, own)]));
};

/**
 * Builds the calendar of an office; years are computed when first asked for. A person's entry stands above the table: an added
 * closing moves the day, a correction to open stops it there. In a year that is not known only the added days move anything.
 */
export const createCalendar = (file: ClosedDaysFile, ownOfAll: readonly OwnClosedDay[] = []): Calendar => {
  const weekend = new Set(file.weekend);
  const own = new Map(ownOfAll.filter(({ office }) => office === file.office).map((entry) => [toDayNumber(entry.date), entry]));
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
  const reasonOn = (day: DayNumber): Reason | null | undefined => {
    const mine = own.get(day);
    if (mine !== undefined) return mine.closed ? { name: `${mine.name}, added by ${mine.by} on ${mine.on}`, projected: false } : null;
    const year = yearOf(dayNumberParts(day).year);
    if (year === null) return undefined;
    const listed = year.closed.get(day);
    if (listed?.projected === false) return listed;
    const name = weekdayNames[dayOfWeek(day)];
    if (weekend.has(dayOfWeek(day)) && !year.working.has(day) && name !== undefined) return { name, projected: false };
    return listed ?? null;
  };

  const compute = (start: DayNumber, law: PeriodLaw | undefined): Move => {
    // A period that ends on a closed day expires on the next open one: whether the extension covers it is asked of that day.
    const expires = extensions.length === 0 ? start : firstOpen(start);
    const extension = extensions.find(({ fromDay, toDay, law: only }) => expires >= fromDay && start < toDay && (only === undefined || only === law));
    const first = extension?.toDay ?? start;
    const extended = extension === undefined ? {} : { extension: { to: extension.to, basis: extension.basis } };
    let byPerson: Pick<Roll, 'added' | 'corrected'> | undefined;
    for (let day = first; ; day += 1) {
      const reason = reasonOn(day);
      const mine = own.get(day);
      if (mine !== undefined) byPerson = { ...byPerson, ...(mine.closed ? { added: `closed days added by ${mine.by} on ${mine.on}` } : { corrected: `open by correction of ${mine.by} on ${mine.on}` }) };
      if (reason === undefined) return firstNotAdded(first) === first ? { days: first - start, trust: 'unknown', ...extended } : { days: firstNotAdded(first) - start, trust: 'added', ...byPerson, ...extended };
      if (reason === null) return { days: day - start, trust: byPerson !== undefined ? 'added' : yearOf(dayNumberParts(day).year)?.official === true ? 'official' : 'by-law', ...byPerson, ...extended };
      if (reason.projected) return { days: day - start, trust: 'projected', projected: reason.name, ...byPerson, ...extended };
    }
  };

  const firstOpen = (start: DayNumber): DayNumber => {
    let day = start;
    for (let reason = reasonOn(day); reason != null && !reason.projected; reason = reasonOn(day)) day += 1;
    return day;
  };

  /** In a year that is not known: the day after those that a person added. */
  const firstNotAdded = (first: DayNumber): DayNumber => {
    let day = first;
    while (own.get(day)?.closed === true) day += 1;
    return day;
  };

  const move = rollTable(compute, extensions.some(({ law }) => law !== undefined));
  return {
    office: file.office,
    title: file.title,
    basis: file.basis,
    source: file.source,
    roll: (day, law) => {
      const { days, ...rest } = move(day, law);
      return { day: day + days, ...rest };
    },
    move,
    closedBecause: (day) => {
      const reason = reasonOn(day);
      return reason == null || reason.projected ? undefined : reason.name;
    },
    weekend: file.weekend,
    year: (year) => listYear(yearOf(year), [...own.values()].filter(({ date }) => Number(date.slice(0, 4)) === year)),
  };
};

const listYear = (year: Year | null, own: readonly OwnClosedDay[]): CalendarYear => {
  const days = new Map<IsoDate, CalendarDay>();
  for (const [day, { name, projected }] of year?.closed ?? []) days.set(fromDayNumber(day), { date: fromDayNumber(day), name, kind: projected ? 'projected' : 'closed' });
  for (const day of year?.working ?? []) days.set(fromDayNumber(day), { date: fromDayNumber(day), name: 'works', kind: 'working' });
  for (const entry of own) days.set(entry.date, { date: entry.date, name: entry.name, kind: entry.closed ? 'closed' : 'open', own: entry });
  return { known: year === null ? 'unknown' : year.official ? 'official' : 'by-law', days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)) };
};

const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** An office without a table: no year of it is known, its weekend neither. */
const withoutTable = (office: OfficeCode): ClosedDaysFile => ({
  office,
  title: office,
  weekend: [],
  knownFrom: 1,
  knownTo: 0,
  basis: 'closed days added in this portfolio',
  source: 'entries of this portfolio',
  sourceDate: '',
  days: [],
  years: [],
});

const buildYear = (file: ClosedDaysFile, year: number): Year => {
  const list = file.years.find((candidate) => candidate.year === year);
  const closed = new Map<DayNumber, Reason>();
  const add = (day: DayNumber, name: string, projected: boolean): void => {
    const present = closed.get(day);
    if (present === undefined || (present.projected && !projected)) closed.set(day, { name, projected });
  };
  if (list?.complete !== true) {
    // The day of the following year's rule can lie in this one: New Year observed on 31 December.
    for (const rule of file.days) {
      for (const of of [year, year + 1]) {
        const day = dayOfRule(rule, of);
        if (day !== undefined && dayNumberParts(day).year === year) add(day, rule.name, rule.projected === true);
      }
    }
  }
  for (const entry of list?.closed ?? []) add(toDayNumber(entry.date), entry.name, entry.projected === true);
  return { official: list?.complete === true, closed, working: new Set((list?.working ?? []).map(toDayNumber)) };
};
