import { type DayNumber, dayOfWeek, fromDayNumber, type IsoDate, toDayNumber } from '#shared/model/date';
import type { PctRow } from '#shared/query/rows';
import { lastDay, type WaitingEntry, waitingEntries } from '#shared/query/pct-entries';

/** Entries that end in one week (Monday to Sunday). */
export type Week = { readonly start: DayNumber; readonly undecided: number; readonly decided: number; readonly entries: readonly WaitingEntry[] };

export type Wall = {
  /** From the week of today to the last one that has entries, at most three years. */
  readonly weeks: readonly Week[];
  /** Entries that are past their last day, and those after the last week shown. */
  readonly overdue: readonly WaitingEntry[];
  readonly later: number;
  readonly most: number;
};

const maxWeeks = 156;

/** Counts the entries into national phases that wait, by the week in which they end. */
export const wallOf = (rows: readonly PctRow[], today: IsoDate): Wall => {
  const first = mondayOf(toDayNumber(today));
  const entries = rows.flatMap(waitingEntries);
  const byWeek = new Map<number, WaitingEntry[]>();
  const overdue: WaitingEntry[] = [];
  let later = 0;
  for (const entry of entries) {
    if (entry.due < today) {
      overdue.push(entry);
      continue;
    }
    const week = Math.floor((toDayNumber(entry.due) - first) / 7);
    if (week >= maxWeeks) later += 1;
    else {
      const own = byWeek.get(week);
      if (own === undefined) byWeek.set(week, [entry]);
      else own.push(entry);
    }
  }
  const last = Math.max(25, ...byWeek.keys());
  const weeks = Array.from({ length: last + 1 }, (_, index): Week => {
    const own = byWeek.get(index) ?? [];
    const undecided = own.filter(({ state }) => state === 'undecided').length;
    return { start: first + index * 7, undecided, decided: own.length - undecided, entries: own };
  });
  return { weeks, overdue, later, most: Math.max(1, ...weeks.map(({ entries }) => entries.length)) };
};

const mondayOf = (day: DayNumber): DayNumber => day - ((dayOfWeek(day) + 6) % 7);

/** One thin bar per application, from priority to the last day of its national phase, the earliest end first. */
export type Bar = { readonly row: PctRow; readonly from: DayNumber; readonly to: DayNumber };

export const barsOf = (rows: readonly PctRow[]): readonly Bar[] =>
  rows
    .flatMap((row) => {
      const end = lastDay(row);
      return row.priorityDate === undefined || end === undefined ? [] : [{ row, from: toDayNumber(row.priorityDate), to: toDayNumber(end) }];
    })
    .toSorted((a, b) => a.to - b.to || (a.row.reference < b.row.reference ? -1 : 1));

/** Applications of which an entry ends in the chosen weeks (both included), or all where none is chosen. */
export const brushed = (rows: readonly PctRow[], weeks: readonly Week[], range: { readonly from: number; readonly to: number } | undefined): readonly PctRow[] => {
  if (range === undefined) return rows;
  const wanted = new Set(weeks.slice(range.from, range.to + 1).flatMap(({ entries }) => entries.map(({ row }) => row)));
  return rows.filter((row) => wanted.has(row));
};

/** Monday of a week as a date. */
export const weekDate = ({ start }: Week): IsoDate => fromDayNumber(start);
