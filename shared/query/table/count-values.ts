import { rowsOfBits } from '../columns/bits';
import { type Column, noDay } from '../columns/column';
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
  const ofApplications = (): CountedRows => ({ rows: rowsOfBits(applications), ...(level === 'cases' ? { as: family } : {}) });
  const ofCases = (): CountedRows => {
    if (level === 'cases') return { rows: rowsOfBits(cases) };
    // A value of a case counts once for each of its applications: the case is looked at once, not each of them.
    const weights = new Int32Array(table.caseRows());
    for (const row of rowsOfBits(applications)) weights[family[row] ?? 0] = (weights[family[row] ?? 0] ?? 0) + 1;
    return { rows: rowsOfBits(cases), weights };
  };
  let [known, knownOfCases]: (CountedRows | undefined)[] = [];
  return (ofThem) => (ofThem ? (known ??= ofApplications()) : (knownOfCases ??= ofCases()));
};

/** How many rows have each text of the dictionary, none being its first; `merged` says for each text which one it counts for. */
export const countTexts = (column: Extract<Column, { kind: 'text' | 'texts' }>, { rows, weights, as }: CountedRows, merged: Int32Array | undefined): Int32Array => {
  const counts = new Int32Array(column.dictionary.texts.size());
  if (column.kind === 'text' && as === undefined && merged === undefined) {
    const ids = column.ids.values();
    for (const row of rows) {
      const id = ids[row] ?? 0;
      counts[id] = (counts[id] ?? 0) + (weights === undefined ? 1 : (weights[row] ?? 0));
    }
    return counts;
  }
  const last = new Int32Array(counts.length).fill(-1);
  const count = (id: number, row: number): void => {
    const value = merged === undefined ? id : (merged[id] ?? 0);
    const one = as === undefined ? row : (as[row] ?? 0);
    if (last[value] === one) return;
    last[value] = one;
    counts[value] = (counts[value] ?? 0) + (weights === undefined ? 1 : (weights[row] ?? 0));
  };
  if (column.kind === 'text') {
    const ids = column.ids.values();
    for (const row of rows) count(ids[row] ?? 0, row);
    return counts;
  }
  const { lists } = column;
  const pool = lists.pool();
  for (const row of rows) {
    const start = lists.start(row);
    const end = lists.end(row);
    if (start === end) count(0, row);
    for (let place = start; place < end; place += 1) count(pool[place] ?? 0, row);
  }
  return counts;
};

/** How many rows have a day of each key; keys are whole numbers from 0 below `limit`. */
export const countDays = (column: Extract<Column, { kind: 'day' }>, { rows, weights, as }: CountedRows, keyOf: (day: number) => number, limit: number): Int32Array => {
  const counts = new Int32Array(limit);
  const last = new Int32Array(limit).fill(-1);
  const days = column.days.values();
  // Many rows have one day, and its key takes long to tell.
  let least = noDay;
  let most = -noDay;
  for (const row of rows) {
    const day = days[row] ?? noDay;
    if (day === noDay) continue;
    if (day < least) least = day;
    if (day > most) most = day;
  }
  const isNarrow = most - least < mostDays;
  const known = new Int32Array(isNarrow ? Math.max(0, most - least + 1) : 0);
  for (const row of rows) {
    const day = days[row] ?? noDay;
    const place = isNarrow && day !== noDay ? day - least : -1;
    let key = place < 0 ? -1 : (known[place] ?? 0) - 1;
    if (key < 0) {
      key = keyOf(day);
      if (place >= 0) known[place] = key + 1;
    }
    const one = as === undefined ? row : (as[row] ?? 0);
    if (last[key] === one) continue;
    last[key] = one;
    counts[key] = (counts[key] ?? 0) + (weights === undefined ? 1 : (weights[row] ?? 0));
  }
  return counts;
};

/** A thousand years and more. */
const mostDays = 400_000;
