import { dayNumberParts, toDayNumber } from '../../model/date';
import { noDay } from '../columns/column';
import type { TableColumn } from '../table-query';
import { dueBucketOfDays, dueBuckets } from '../urgency';
import { firstText, type LevelColumn } from './level-columns';
import type { PortfolioTable } from './portfolio-table';

/**
 * Whole numbers from 0 by row, the same for rows of one group and in the order of the groups; and the value that a row's group has, '' for:
 * not known. Dates are grouped by year, next time limits by how soon they are, several texts by the first of them.
 */
export const groupKeys = (table: PortfolioTable, { column, ofFamily }: LevelColumn, name: TableColumn, rows: Uint32Array, size: number): { readonly keys: Uint32Array; readonly limit: number; readonly valueAt: (row: number) => string } => {
  const keys = new Uint32Array(size);
  const at = (row: number): number => (ofFamily === undefined ? row : (ofFamily[row] ?? 0));
  switch (column.kind) {
    case 'text':
    case 'texts': {
      const { texts, ranks } = column.dictionary;
      const order = ranks();
      const first = firstText(column);
      for (const row of rows) keys[row] = order[first(at(row))] ?? 0;
      return { keys, limit: order.length, valueAt: (row) => texts.text(first(at(row))) };
    }
    case 'day': {
      const today = toDayNumber(table.today());
      const unknown = name === 'nextLimit' ? dueBuckets.length : 10_000;
      const keyOf = (day: number): number =>
        day === noDay ? unknown : name === 'nextLimit' ? dueBuckets.indexOf(dueBucketOfDays(day - today)) : dayNumberParts(day).year;
      for (const row of rows) keys[row] = keyOf(column.days.get(at(row)));
      return {
        keys,
        limit: unknown + 1,
        valueAt: (row) => {
          const key = keyOf(column.days.get(at(row)));
          return key === unknown ? '' : name === 'nextLimit' ? (dueBuckets[key] ?? '') : String(key);
        },
      };
    }
    case 'count': {
      let most = 0;
      for (const row of rows) most = Math.max(most, (keys[row] = column.counts.get(at(row))));
      return { keys, limit: most + 1, valueAt: (row) => String(column.counts.get(at(row))) };
    }
  }
};
