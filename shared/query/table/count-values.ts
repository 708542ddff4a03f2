import { rowsOfBits } from '../columns/bits';
import { type Column, noDay } from '../columns/column';
import type { Lists } from '../columns/lists';
import type { FoundRows } from './find-rows';
import type { PortfolioTable } from './portfolio-table';
import type { Level } from './text-rows';

/** Rows whose values are counted. */
export type CountedRows = {
  readonly rows: Uint32Array;
  /** How many rows of the level each of them stands for, by row; absent: one. */
  readonly weights?: Int32Array;
  /** What counts once for a value, by row, the rows of one standing together: the case of an application; absent: the row. */
  readonly as?: Int32Array;
};

/** What of the found rows is counted for values that applications have, or for those that cases have. */
export const countedRows = (table: PortfolioTable, { cases, applications }: FoundRows, level: Level): ((ofApplications: boolean) => CountedRows) => {
  const family = table.applications.columns.family.counts.values();
  let ofThem: Uint32Array | undefined;
  const rowsOfApplications = (): Uint32Array => (ofThem ??= rowsOfBits(applications));
  const ofApplications = (): CountedRows => ({ rows: rowsOfApplications(), ...(level === 'cases' ? { as: family } : {}) });
  const ofCases = (): CountedRows => {
    const rows = rowsOfBits(cases);
    if (level === 'cases') return { rows };
    // A value of a case counts once for each of its applications: the case is looked at once, not each of them.
    const weights = new Int32Array(table.caseRows());
    countEach(family, rowsOfApplications(), weights);
    return { rows, weights };
  };
  let [known, knownOfCases]: (CountedRows | undefined)[] = [];
  return (areApplications) => (areApplications ? (known ??= ofApplications()) : (knownOfCases ??= ofCases()));
};

/** How many rows have each text of the dictionary, none being its first; where rows have several, `merged` may say for each text which one it counts for. */
export const countTexts = (column: Extract<Column, { kind: 'text' | 'texts' }>, { rows, weights, as }: CountedRows, merged: Int32Array | undefined): Int32Array => {
  const counts = new Int32Array(column.dictionary.texts.size());
  if (column.kind === 'text') {
    const ids = column.ids.values();
    if (as !== undefined) countOnce(ids, rows, as, counts);
    else if (weights !== undefined) weighEach(ids, rows, weights, counts);
    else countEach(ids, rows, counts);
    return counts;
  }
  const { starts } = column.lists.bounds();
  // Arrays for all that is counted, even where they say little: the loop is then compiled once.
  countLists(column.lists, rows, weights ?? new Int32Array(starts.length).fill(1), as ?? ownNumbers(starts.length), merged ?? ownNumbers(counts.length), counts);
  return counts;
};

/** 0, 1, 2 … */
const ownNumbers = (length: number): Int32Array => {
  const numbers = new Int32Array(length);
  for (let at = 0; at < length; at += 1) numbers[at] = at;
  return numbers;
};

const countEach = (ids: Int32Array, rows: Uint32Array, counts: Int32Array): void => {
  for (let at = 0; at < rows.length; at += 1) {
    const id = ids[rows[at] ?? 0] ?? 0;
    counts[id] = (counts[id] ?? 0) + 1;
  }
};

const weighEach = (ids: Int32Array, rows: Uint32Array, weights: Int32Array, counts: Int32Array): void => {
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const id = ids[row] ?? 0;
    counts[id] = (counts[id] ?? 0) + (weights[row] ?? 0);
  }
};

const countOnce = (ids: Int32Array, rows: Uint32Array, as: Int32Array, counts: Int32Array): void => {
  const last = new Int32Array(counts.length).fill(-1);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const id = ids[row] ?? 0;
    const one = as[row] ?? 0;
    if (last[id] === one) continue;
    last[id] = one;
    counts[id] = (counts[id] ?? 0) + 1;
  }
};

const countLists = (lists: Lists, rows: Uint32Array, weights: Int32Array, as: Int32Array, merged: Int32Array, counts: Int32Array): void => {
  const { starts, ends } = lists.bounds();
  const pool = lists.pool();
  const last = new Int32Array(counts.length).fill(-1);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const one = as[row] ?? row;
    const weight = weights[row] ?? 1;
    const start = starts[row] ?? 0;
    const end = ends[row] ?? 0;
    if (start === end && last[0] !== one) {
      last[0] = one;
      counts[0] = (counts[0] ?? 0) + weight;
    }
    for (let place = start; place < end; place += 1) {
      const id = merged[pool[place] ?? 0] ?? 0;
      if (last[id] === one) continue;
      last[id] = one;
      counts[id] = (counts[id] ?? 0) + weight;
    }
  }
};

/**
 * How many rows have a day of each key; keys are whole numbers from 0 below `limit`, which either grow or fall with the days, that of no day
 * being the last one.
 */
export const countDays = (column: Extract<Column, { kind: 'day' }>, { rows, weights, as }: CountedRows, keyOf: (day: number) => number, limit: number): Int32Array => {
  const counts = new Int32Array(limit);
  const days = column.days.values();
  const { least, most } = spanOf(days, rows);
  // Many rows have one day, and its key takes long to tell.
  const keys = new Int32Array(Math.max(0, most - least + 1));
  if (keys.length > 0) tellKeys(keys, 0, keys.length - 1, (place) => keyOf(least + place));
  const last = as === undefined ? undefined : new Int32Array(limit).fill(-1);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const day = days[row] ?? noDay;
    const key = day === noDay ? limit - 1 : (keys[day - least] ?? 0);
    if (last !== undefined) {
      const one = as?.[row] ?? 0;
      if (last[key] === one) continue;
      last[key] = one;
    }
    counts[key] = (counts[key] ?? 0) + (weights === undefined ? 1 : (weights[row] ?? 0));
  }
  return counts;
};

/** The first and the last known day; the first is behind the last where none is known. */
const spanOf = (days: Int32Array, rows: Uint32Array): { readonly least: number; readonly most: number } => {
  let least = noDay;
  let most = -noDay;
  for (let at = 0; at < rows.length; at += 1) {
    const day = days[rows[at] ?? 0] ?? noDay;
    if (day === noDay) continue;
    if (day < least) least = day;
    if (day > most) most = day;
  }
  return { least, most };
};

/** Writes the keys of a stretch of days: where first and last have the same, all have. */
const tellKeys = (keys: Int32Array, from: number, to: number, keyAt: (place: number) => number): void => {
  const first = keyAt(from);
  if (first === keyAt(to)) {
    keys.fill(first, from, to + 1);
    return;
  }
  const middle = (from + to) >> 1;
  tellKeys(keys, from, middle, keyAt);
  tellKeys(keys, middle + 1, to, keyAt);
};
