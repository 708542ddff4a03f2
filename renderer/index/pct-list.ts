import { createBits, hasBit, rowsOfBits, setBit } from '#shared/query/columns/bits';
import { sortByKeys } from '#shared/query/columns/radix-sort';
import type { StoredPctRow } from '#shared/query/indexed-family';
import { parseQuery } from '#shared/query/language/parse-query';
import type { PctRow } from '#shared/query/rows';
import { findRows } from '#shared/query/table/find-rows';
import { levelColumn, sortKeysOf } from '#shared/query/table/level-columns';
import type { PortfolioTable } from '#shared/query/table/portfolio-table';
import type { TableColumn } from '#shared/query/table-query';
import type { PctQuery } from './api';

/** The international applications of the cases that a query finds, as rows of the table, in order. */
export const listPct = (table: PortfolioTable, { text, sort }: PctQuery): Uint32Array<ArrayBuffer> => {
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
  return rows;
};

const orders: Readonly<Record<PctQuery['sort'], readonly TableColumn[]>> = {
  'next-act': ['nextLimit', 'case'],
  priority: ['earliestPriority', 'case'],
  reference: ['case'],
  client: ['client', 'nextLimit', 'case'],
};

/** International applications in full; what is one no longer is left out. */
export const pctRows = (table: PortfolioTable, rows: Iterable<number>): readonly PctRow[] => {
  const shown: PctRow[] = [];
  for (const row of rows) {
    const text = hasBit(table.liveApplications(), row) ? table.applications.text('pct', row) : '';
    if (text === '') continue;
    const family = table.applications.columns.family.counts.get(row);
    // Sound: written by indexFamily of the same version.
    const stored = JSON.parse(text) as StoredPctRow;
    const nextLimit = table.limits.next(family, table.today(), table.memberIds(family), row - table.membersOf(family).from);
    shown.push(nextLimit === undefined ? stored : { ...stored, nextLimit });
  }
  return shown;
};
