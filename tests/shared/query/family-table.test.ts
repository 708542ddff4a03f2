import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber, toDayNumber } from '#shared/model/date';
import { createFamilyTable, sortedStatuses } from '#shared/query/family-table';
import type { ColumnFilter, FamilyQuery, SortKey } from '#shared/query/family-query';
import type { IndexedFamily } from '#shared/query/indexed-family';
import { nextLimitOf } from '#shared/query/next-limit';
import type { FamilyRow } from '#shared/query/rows';
import { fold, matchesSearch, parseSearch } from '#shared/query/search-text';
import { collator, familyQueryArbitrary, indexedFamilyArbitrary, today } from './support';

/** The slow and obvious answer: every row looked at with plain values. */
const naive = (families: readonly IndexedFamily[], query: FamilyQuery): { readonly shown: readonly FamilyRow[]; readonly hidden: readonly FamilyRow[] } => {
  const rows = families.map((family) => ({ row: rowOf(family), family }));
  const fits = ({ row, family }: { readonly row: FamilyRow; readonly family: IndexedFamily }): boolean =>
    query.filter.columns.every((filter) => columnFits(row, filter)) && matchesSearch(family.text, parseSearch(query.filter.text));
  return { shown: rows.filter(fits).map(({ row }) => row), hidden: rows.filter((one) => !fits(one)).map(({ row }) => row) };
};

const rowOf = (family: IndexedFamily): FamilyRow => {
  const nextLimit = nextLimitOf(family.limits, today);
  return nextLimit === undefined ? family.row : { ...family.row, nextLimit };
};

const listOf = (row: FamilyRow, column: string): readonly string[] => {
  // Test only: columns are named as the fields of a row.
  const value = (row as unknown as Record<string, unknown>)[column];
  if (Array.isArray(value)) return value.map((one: unknown) => (typeof one === 'string' ? one : String((one as { office: string }).office)));
  return typeof value === 'string' && value !== '' ? [value] : [];
};

const dayOf = (row: FamilyRow, column: string): string | undefined => (column === 'nextLimit' ? row.nextLimit?.due : column === 'expiry' ? row.expiry : row.earliestPriority);

const columnFits = (row: FamilyRow, filter: ColumnFilter): boolean => {
  switch (filter.op) {
    case 'contains':
      return listOf(row, filter.column).some((text) => fold(text).includes(fold(filter.text)));
    case 'any':
    case 'none': {
      const list = listOf(row, filter.column);
      const found = list.length === 0 ? filter.values.includes('') : list.some((text) => filter.values.includes(text));
      return found === (filter.op === 'any');
    }
    case 'status':
      return filter.values.includes(row.status);
    case 'between': {
      const day = dayOf(row, filter.column);
      return day !== undefined && (filter.from === undefined || day >= filter.from) && (filter.to === undefined || day <= filter.to);
    }
    case 'unknown-date':
      return dayOf(row, filter.column) === undefined;
    case 'due-within':
      return row.nextLimit !== undefined && row.nextLimit.days <= filter.days;
    case 'count':
      return row.members >= (filter.min ?? 0) && row.members <= (filter.max ?? Number.MAX_SAFE_INTEGER);
  }
};

/** Whether two neighbours stand in the order of a sort key; unknown values are last in both directions. */
const inOrder = (a: FamilyRow, b: FamilyRow, { column, descending }: SortKey): number => {
  const sign = descending ? -1 : 1;
  if (column === 'members') return sign * (a.members - b.members);
  if (column === 'status') return sign * (sortedStatuses.indexOf(a.status) - sortedStatuses.indexOf(b.status));
  if (column === 'nextLimit' || column === 'expiry' || column === 'earliestPriority') {
    const [left, right] = [dayOf(a, column), dayOf(b, column)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return sign * (left < right ? -1 : left > right ? 1 : 0);
  }
  const [left, right] = [listOf(a, column).join(', '), listOf(b, column).join(', ')];
  if (left === '' || right === '') return Number(left === '') - Number(right === '');
  return sign * collator.compare(left, right);
};

const selected = (families: readonly IndexedFamily[], query: FamilyQuery) => {
  const table = createFamilyTable(collator.compare);
  for (const family of families) table.put(family);
  const selection = table.select(query, today);
  return { table, selection, rows: [...selection.ordinals].flatMap((ordinal) => table.row(ordinal, today) ?? []) };
};
const latestByKey = (families: readonly IndexedFamily[]): readonly IndexedFamily[] => [...new Map(families.map((family) => [family.key, family])).values()];

describe('the columnar table', () => {
  it('shows what a scan of all rows shows, and hides the rest', () => {
    fc.assert(
      fc.property(fc.array(indexedFamilyArbitrary, { maxLength: 25 }), familyQueryArbitrary, (families, query) => {
        const { selection, rows } = selected(families, query);
        const expected = naive(latestByKey(families), query);
        expect(rows.map(({ key }) => key).sort()).toEqual(expected.shown.map(({ key }) => key).sort());
        expect(selection.hidden.families).toBe(expected.hidden.length);
        const overdue = (list: readonly FamilyRow[]): number => list.reduce((sum, row) => sum + (row.nextLimit?.overdue ?? 0), 0);
        expect(selection.overdue).toBe(overdue(expected.shown));
        expect(selection.hidden.overdue).toBe(overdue(expected.hidden));
      }),
      { numRuns: 300 },
    );
  });

  it('sorts by the keys in turn, not known last in both directions, and groups in runs', () => {
    fc.assert(
      fc.property(fc.array(indexedFamilyArbitrary, { maxLength: 25 }), familyQueryArbitrary, (families, query) => {
        const { selection, rows } = selected(families, query);
        const keys: readonly SortKey[] = [...(query.group === undefined ? [] : [{ column: query.group, descending: false }]), ...query.sort];
        for (const [index, row] of rows.entries()) {
          const next = rows[index + 1];
          if (next === undefined) continue;
          const first = keys.map((key) => inOrder(row, next, key)).find((order) => order !== 0) ?? 0;
          expect(first).toBeLessThanOrEqual(0);
        }
        expect(selection.groups.reduce((sum, { count }) => sum + count, 0)).toBe(query.group === undefined ? 0 : rows.length);
        expect(new Set(selection.groups.map(({ value }) => value)).size).toBe(selection.groups.length);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same after families were changed and removed as if only the last ones had been put in', () => {
    const step = fc.oneof(indexedFamilyArbitrary, fc.integer({ min: 1, max: 30 }).map((number) => `p-${number}`));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), familyQueryArbitrary, (steps, query) => {
        const table = createFamilyTable(collator.compare);
        const kept = new Map<string, IndexedFamily>();
        for (const one of steps) {
          if (typeof one === 'string') {
            table.remove(one);
            kept.delete(one);
          } else {
            table.put(one);
            kept.set(one.key, one);
          }
        }
        expect(table.size()).toBe(kept.size);
        const keys = [...table.select(query, today).ordinals].flatMap((ordinal) => table.row(ordinal, today)?.key ?? []);
        expect(keys.sort()).toEqual(naive([...kept.values()], query).shown.map(({ key }) => key).sort());
      }),
      { numRuns: 200 },
    );
  });

  it('counts references as people do: P-9 before P-10', () => {
    const [one] = fc.sample(indexedFamilyArbitrary, 1);
    if (one === undefined) throw new Error('no sample');
    const family = (key: string, reference: string): IndexedFamily => ({ ...one, key, row: { ...one.row, key, reference } });
    const { rows } = selected([family('a', 'P-10'), family('b', 'P-9')], { filter: { text: '', columns: [] }, sort: [{ column: 'reference', descending: false }] });
    expect(rows.map(({ reference }) => reference)).toEqual(['P-9', 'P-10']);
  });

  it('calls a limit overdue from the day after it is due', () => {
    const [one] = fc.sample(indexedFamilyArbitrary, 1);
    if (one === undefined) throw new Error('no sample');
    const due = (date: typeof today): IndexedFamily => ({ ...one, limits: [{ key: 'a1:x', application: 'a1', due: date, status: 'open', label: 'Reply', rule: 'x', nature: 'act', imported: false, byPerson: false, unconfirmed: false }] });
    expect(nextLimitOf(due(today).limits, today)).toMatchObject({ days: 0, urgency: 'soon', overdue: 0 });
    expect(nextLimitOf(due(fromDayNumber(toDayNumber(today) - 1)).limits, today)).toMatchObject({ days: -1, urgency: 'overdue', overdue: 1 });
    expect(nextLimitOf(due(fromDayNumber(toDayNumber(today) + 15)).limits, today)).toMatchObject({ urgency: 'later', overdue: 0 });
  });
});
