import { fromDayNumber, type IsoDate } from '../../model/date';
import { countBits, rowsOfBits } from '../columns/bits';
import { noDay } from '../columns/column';
import { sortByKeys } from '../columns/radix-sort';
import { parseQuery } from '../language/parse-query';
import type { TableQuery } from '../table-query';
import { findRows } from './find-rows';
import { groupKeys } from './group-keys';
import { levelColumn, sortKeysOf } from './level-columns';
import type { PortfolioTable } from './portfolio-table';
import type { Level } from './text-rows';

/** What the rows of a group come to. */
export type Aggregates = {
  /** Rows in all, folded ones too. */
  readonly count: number;
  readonly applications: number;
  readonly granted: number;
  readonly pending: number;
  readonly overdue: number;
  /** The earliest next time limit. */
  readonly next?: IsoDate;
};

/** A run of rows with one value of the group column; '' is: not known. `rows` of it are shown from row `from`. */
export type RowGroup = Aggregates & { readonly value: string; readonly from: number; readonly rows: number };

/** Rows that a query shows, in order, with what it hides. */
export type Selection = {
  readonly rows: Uint32Array<ArrayBuffer>;
  /** Rows that fit, folded groups included. */
  readonly found: number;
  readonly overdue: number;
  readonly hidden: { readonly cases: number; readonly applications: number; readonly overdue: number };
  readonly groups: readonly RowGroup[];
};

/** Filters, sorts and groups: by group, then by how well the words fit where that is asked for, then by the sort keys, then by reference. */
export const selectRows = (table: PortfolioTable, query: TableQuery): Selection => {
  const { level } = query;
  const found = findRows(table, parseQuery(query.text), level);
  const shown = level === 'cases' ? found.cases : found.applications;
  const size = level === 'cases' ? table.caseRows() : table.applicationRows();
  const sums = sumsOf(table, level);
  let rows = rowsOfBits(shown);
  const sort = query.sort.some(({ column }) => column === 'reference') ? query.sort : [...query.sort, { column: 'reference' as const, descending: false }];
  for (const { column, descending } of sort.toReversed()) {
    const kept = levelColumn(table, level, column);
    if (kept === undefined) continue;
    const { keys, limit } = sortKeysOf(kept, rows, size, descending);
    rows = sortByKeys(rows, keys, limit);
  }
  if (query.isRanked === true && found.scores !== undefined) {
    const { scores } = found;
    let most = 0;
    for (const row of rows) most = Math.max(most, scores[row] ?? 0);
    const keys = new Uint32Array(size);
    for (const row of rows) keys[row] = most - (scores[row] ?? 0);
    rows = sortByKeys(rows, keys, most + 1);
  }
  let overdue = 0;
  for (const row of rows) overdue += sums.overdue(row);
  const all = level === 'cases' ? table.size() : table.applicationCount();
  const whole = {
    found: rows.length,
    overdue,
    hidden: {
      cases: level === 'cases' ? all - rows.length : table.size() - countBits(found.cases),
      applications: level === 'cases' ? 0 : all - rows.length,
      overdue: overdueInAll(table) - overdue,
    },
  };
  const grouped = query.group === undefined ? undefined : levelColumn(table, level, query.group);
  if (query.group === undefined || grouped === undefined) return { rows, ...whole, groups: [] };
  const { keys, limit, valueAt } = groupKeys(table, grouped, query.group, rows, size);
  rows = sortByKeys(rows, keys, limit);
  return { ...whole, ...grouping(rows, keys, valueAt, sums, new Set(query.folded)) };
};

type Sums = { readonly [Name in 'overdue' | 'applications' | 'granted' | 'pending' | 'next']: (row: number) => number };

const sumsOf = (table: PortfolioTable, level: Level): Sums => {
  if (level === 'cases') {
    const { overdue, members, grants, pending, nextLimit } = table.cases.columns;
    return { overdue: overdue.counts.get, applications: members.counts.get, granted: grants.counts.get, pending: pending.counts.get, next: nextLimit.days.get };
  }
  const { overdue, status, nextLimit } = table.applications.columns;
  const granted = status.dictionary.texts.find('granted');
  const pending = status.dictionary.texts.find('pending');
  return { overdue: overdue.counts.get, applications: () => 1, granted: (row) => (status.ids.get(row) === granted ? 1 : 0), pending: (row) => (status.ids.get(row) === pending ? 1 : 0), next: nextLimit.days.get };
};

const overdueInAll = (table: PortfolioTable): number => {
  let overdue = 0;
  for (const row of rowsOfBits(table.liveCases())) overdue += table.cases.columns.overdue.counts.get(row);
  return overdue;
};

/** Rows in the order of their groups, without those of folded ones, and the groups. */
const grouping = (sorted: Uint32Array<ArrayBuffer>, keys: Uint32Array, valueAt: (row: number) => string, sums: Sums, folded: ReadonlySet<string>): Pick<Selection, 'rows' | 'groups'> => {
  const rows = new Uint32Array(sorted.length);
  const groups: RowGroup[] = [];
  let shown = 0;
  for (let at = 0; at < sorted.length; ) {
    const key = keys[sorted[at] ?? 0] ?? 0;
    const value = valueAt(sorted[at] ?? 0);
    const isFolded = folded.has(value);
    const from = shown;
    const sum = { count: 0, applications: 0, granted: 0, pending: 0, overdue: 0 };
    let next = noDay;
    for (; at < sorted.length && keys[sorted[at] ?? 0] === key; at += 1) {
      const row = sorted[at] ?? 0;
      sum.count += 1;
      sum.applications += sums.applications(row);
      sum.granted += sums.granted(row);
      sum.pending += sums.pending(row);
      sum.overdue += sums.overdue(row);
      next = Math.min(next, sums.next(row));
      if (isFolded) continue;
      rows[shown] = row;
      shown += 1;
    }
    groups.push({ value, from, rows: shown - from, ...sum, ...(next === noDay ? {} : { next: fromDayNumber(next) }) });
  }
  return { rows: rows.slice(0, shown), groups };
};
