import { createBits, hasBit, rowsOfBits, setBit } from '#shared/query/columns/bits';
import { sortByKeys } from '#shared/query/columns/radix-sort';
import type { StoredPctRow } from '#shared/query/indexed-family';
import { parseQuery } from '#shared/query/language/parse-query';
import { isOver } from '#shared/query/pct-entries';
import type { PctRow } from '#shared/query/rows';
import { findRows } from '#shared/query/table/find-rows';
import { levelColumn, sortKeysOf } from '#shared/query/table/level-columns';
import type { PortfolioTable } from '#shared/query/table/portfolio-table';
import type { TableColumn } from '#shared/query/table-query';
import type { PctQuery } from './api';

/** International applications in order, those of which nothing is to be done any more behind the others. */
export type PctListed = {
  /** Rows of the table. */
  readonly rows: Uint32Array<ArrayBuffer>;
  /** How many of them, the first ones, something is still to be done or decided of. */
  readonly running: number;
  /** Those in the international phase. */
  readonly pending: Uint32Array<ArrayBuffer>;
  /** Offices at which an entry waits for a decision. */
  readonly undecided: number;
};

/** The international applications of the cases that a query finds. */
export const listPct = (table: PortfolioTable, { text, sort }: PctQuery): PctListed => {
  const { cases } = findRows(table, parseQuery(text), 'cases');
  const { pct, family } = table.applications.columns;
  const size = table.applicationRows();
  const found = createBits(size);
  for (let row = 0; row < size; row += 1) if (pct.ids.get(row) !== 0 && hasBit(table.liveApplications(), row) && hasBit(cases, family.counts.get(row))) setBit(found, row);
  let rows = rowsOfBits(found);
  for (const name of orders[sort].toReversed()) {
    const column = levelColumn(table, 'applications', name);
    if (column === undefined) continue;
    const { keys, limit } = sortKeysOf(column, rows, size, false);
    rows = sortByKeys(rows, keys, limit);
  }
  const facts = factsIn(table);
  const pending = rows.filter((row) => facts(row).isPending);
  const ordered = rows.filter((row) => !facts(row).isOver);
  const running = ordered.length;
  const undecided = rows.reduce((sum, row) => sum + facts(row).undecided, 0);
  const all = new Uint32Array(rows.length);
  all.set(ordered);
  all.set(rows.filter((row) => facts(row).isOver), running);
  return { rows: all, running, pending, undecided };
};

const orders: Readonly<Record<PctQuery['sort'], readonly TableColumn[]>> = {
  'next-act': ['nextLimit', 'case'],
  priority: ['earliestPriority', 'case'],
  reference: ['case'],
  client: ['client', 'nextLimit', 'case'],
};

/** What a list has to know of every application, also of those that nobody looks at. */
type PctFacts = { readonly isOver: boolean; readonly isPending: boolean; readonly undecided: number };

const known = new WeakMap<PortfolioTable, Map<number, PctFacts>>();

/** Facts of rows by the number of their text, which another text never gets: each is read once for as long as the table lives. */
const factsIn = (table: PortfolioTable): ((row: number) => PctFacts) => {
  const read = known.get(table) ?? new Map<number, PctFacts>();
  known.set(table, read);
  const { pct } = table.applications.columns;
  return (row) => {
    const id = pct.ids.get(row);
    const had = read.get(id);
    if (had !== undefined) return had;
    const stored = storedRow(table.applications.text('pct', row));
    const facts = {
      isOver: isOver(stored),
      isPending: stored.status === 'pending',
      undecided: stored.entries.filter(({ office, state, waiting, due }) => waiting && due !== undefined && office !== undefined && state === 'undecided').length,
    };
    read.set(id, facts);
    return facts;
  };
};

// Sound: written by indexFamily of the same version.
const storedRow = (text: string): StoredPctRow => JSON.parse(text) as StoredPctRow;

/** International applications in full; what is one no longer is left out. */
export const pctRows = (table: PortfolioTable, rows: Iterable<number>): readonly PctRow[] => {
  const shown: PctRow[] = [];
  for (const row of rows) {
    const text = hasBit(table.liveApplications(), row) ? table.applications.text('pct', row) : '';
    if (text === '') continue;
    const family = table.applications.columns.family.counts.get(row);
    const stored = storedRow(text);
    const nextLimit = table.limits.next(family, table.today(), table.memberIds(family), row - table.membersOf(family).from);
    shown.push(nextLimit === undefined ? stored : { ...stored, nextLimit });
  }
  return shown;
};
