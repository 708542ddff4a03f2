import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexedFamily } from '#shared/query/indexed-family';
import { fieldOf } from '#shared/query/language/fields';
import { findRows } from '#shared/query/table/find-rows';
import { parseQuery } from '#shared/query/language/parse-query';
import { createPortfolioTable, type PortfolioTable } from '#shared/query/table/portfolio-table';
import { facetFields, facetsOf } from '#shared/query/table/facets';
import { preparations } from '#shared/query/table/preparations';
import { selectRows } from '#shared/query/table/select-rows';
import { sortedStatuses } from '#shared/query/table/status-order';
import type { Level } from '#shared/query/table/text-rows';
import { withTerm } from '#shared/query/language/edit-query';
import { countBits } from '#shared/query/columns/bits';
import { columnFields, type SortKey, type TableQuery } from '#shared/query/table-query';
import { collator, d, indexedFamilyArbitrary, tableOf, tableQueryArbitrary, today } from '../support';
import { plainlyFits, plainRows } from './plain-scan';

const families = fc.array(indexedFamilyArbitrary, { maxLength: 15 });
const latestByKey = (list: readonly IndexedFamily[]): readonly IndexedFamily[] => [...new Map(list.map((family) => [family.key, family])).values()];

/** Names of rows, of cases by key, of applications with their id. */
const namesOf = (table: PortfolioTable, level: Level, rows: Iterable<number>): readonly string[] =>
  Array.from(rows, (row) => (level === 'cases' ? table.cases.text('key', row) : `${table.cases.text('key', table.applications.columns.family.counts.get(row))} ${table.applications.text('id', row)}`));
const shownBy = (table: PortfolioTable, query: TableQuery): readonly string[] => namesOf(table, query.level, selectRows(table, query).rows);
const plainly = (list: readonly IndexedFamily[], { level, text }: TableQuery): readonly string[] =>
  plainRows(list, level).filter((row) => plainlyFits(row, text, today)).map(({ family, member }) => (member === undefined ? family.key : `${family.key} ${member.row.application}`));

describe('the table of cases and applications', () => {
  it('shows what a scan of all rows shows, and hides the rest', () => {
    fc.assert(
      fc.property(families, tableQueryArbitrary, (list, query) => {
        const table = tableOf(list);
        const kept = latestByKey(list);
        const { group: _, ...flat } = query;
        expect([...shownBy(table, flat)].sort(), flat.text).toEqual([...plainly(kept, query)].sort());
        const { found, hidden } = selectRows(table, query);
        expect(found + (query.level === 'cases' ? hidden.cases : hidden.applications)).toBe(plainRows(kept, query.level).length);
      }),
      { numRuns: 600 },
    );
  });

  it('says the same after families were changed and removed, settled, stored and read back', () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: indexedFamilyArbitrary },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 30 }).map((number) => `p-${number}`) },
      { weight: 1, arbitrary: fc.constantFrom('settle' as const, 'store' as const, 'ready' as const) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), tableQueryArbitrary, (steps, query) => {
        let table = tableOf([]);
        const kept = new Map<string, IndexedFamily>();
        for (const one of steps) {
          if (one === 'settle') {
            table.caseText.settle();
            table.applicationText.settle();
          } else if (one === 'ready') for (const _ of preparations(table));
          else if (one === 'store') {
            table = createPortfolioTable(collator.compare, new Map(table.parts()));
            table.setToday(today);
          } else if (typeof one === 'string') {
            table.remove(one);
            kept.delete(one);
          } else {
            table.put(one);
            kept.set(one.key, one);
          }
        }
        const list = [...kept.values()];
        const { group: _, ...flat } = query;
        expect(table.size()).toBe(list.length);
        expect(table.applicationCount()).toBe(list.reduce((sum, family) => sum + family.applications.length, 0));
        expect([...shownBy(table, flat)].sort()).toEqual([...plainly(list, query)].sort());
        for (const family of list) {
          const row = table.rowOf(family.key);
          const { nextLimit: _next, ...whole } = table.caseRow(row) ?? { nextLimit: undefined };
          expect(whole).toEqual({ ...family.row, hash: family.hash });
          const { from, to } = table.membersOf(row);
          for (let member = from; member < to; member += 1) {
            const { nextLimit: _of, ...own } = table.applicationRow(member) ?? { nextLimit: undefined };
            expect(own).toEqual(family.applications[member - from]?.row);
          }
          expect(family.limits.map((_limit, place) => table.limits.read(row, place, table.memberIds(row))?.limit)).toEqual(family.limits);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('sorts by the keys in turn, not known last in both directions, and groups in runs', () => {
    fc.assert(
      fc.property(families, tableQueryArbitrary, (list, query) => {
        const table = tableOf(list);
        const { rows, groups } = selectRows(table, query);
        const keys: readonly SortKey[] = [...(query.group === undefined || isGroupedOtherwise(query.group) ? [] : [{ column: query.group, descending: false }]), ...query.sort];
        for (let at = 0; at + 1 < rows.length && (query.group === undefined || !isGroupedOtherwise(query.group)); at += 1) {
          const first = keys.map((key) => inOrder(table, query.level, rows[at] ?? 0, rows[at + 1] ?? 0, key)).find((order) => order !== 0) ?? 0;
          expect(first).toBeLessThanOrEqual(0);
        }
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(query.group === undefined ? 0 : rows.length);
        expect(new Set(groups.map(({ value }) => value)).size).toBe(groups.length);
      }),
      { numRuns: 300 },
    );
  });

  it('folds the rows of a group away and still counts them', () => {
    fc.assert(
      fc.property(families, (list) => {
        const table = tableOf(list);
        const query: TableQuery = { level: 'cases', text: '', sort: [], group: 'client' };
        const open = selectRows(table, query);
        const first = open.groups[0];
        if (first === undefined) return;
        const folded = selectRows(table, { ...query, folded: [first.value] });
        expect(folded.rows.length).toBe(open.rows.length - first.count);
        expect(folded.groups.map(({ from: _from, rows: _rows, ...sums }) => sums)).toEqual(open.groups.map(({ from: _from, rows: _rows, ...sums }) => sums));
      }),
    );
  });

  it('counts for each value the rows that its term finds in addition to the rest of the query', () => {
    fc.assert(
      fc.property(families, tableQueryArbitrary, fc.constantFrom(...facetFields), (list, { level, text }, field) => {
        const table = tableOf(list);
        const rest = parseQuery(text).conditions.some((condition) => condition.kind === 'field' && (condition.field === field || condition.isNegated)) ? '' : text;
        for (const facet of facetsOf(table, rest, level, [field], 100)) {
          for (const { term, count } of facet.values) {
            const found = findRows(table, parseQuery(withTerm(rest, field, term, true)), level);
            expect(countBits(level === 'cases' ? found.cases : found.applications), `${rest} | ${field}:${term}`).toBe(count);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('counts references as people do: P-9 before P-10', () => {
    const [one] = fc.sample(indexedFamilyArbitrary, 1);
    if (one === undefined) throw new Error('no sample');
    const named = (key: string, reference: string): IndexedFamily => ({ ...one, key, row: { ...one.row, key, reference } });
    const table = tableOf([named('a', 'P-10'), named('b', 'P-9')]);
    expect(shownBy(table, { level: 'cases', text: '', sort: [{ column: 'reference', descending: false }] })).toEqual(['b', 'a']);
  });

  it('puts what fits the words best first', () => {
    const [one] = fc.sample(indexedFamilyArbitrary, 1);
    if (one === undefined) throw new Error('no sample');
    const titled = (key: string, part: 'title' | 'note', text: string): IndexedFamily => ({ ...one, key, row: { ...one.row, key }, applications: [], limits: [], texts: [{ part, text }] });
    const table = tableOf([titled('a', 'note', 'radar'), titled('b', 'title', 'radarman'), titled('c', 'title', 'radar')]);
    expect(shownBy(table, { level: 'cases', text: 'radar', sort: [], isRanked: true })).toEqual(['c', 'b', 'a']);
  });

  it('states limits as of today, not as of the day they were derived', () => {
    const [one] = fc.sample(indexedFamilyArbitrary, 1);
    if (one === undefined) throw new Error('no sample');
    const limit = { rule: 'ep.reply', ruleVersion: '1', label: 'Reply', nature: 'act', basis: '', event: 'priority', eventDate: d('2026-01-01'), raw: d('2026-12-01'), due: d('2026-12-01'), status: 'open', trust: { rule: 'verified', calendar: 'official' }, warnings: [], application: 'a1', key: 'a1:ep.reply' } as const;
    const [member] = fc.sample(indexedFamilyArbitrary.filter(({ applications }) => applications.length === 1), 1);
    if (member === undefined) throw new Error('no sample');
    const table = tableOf([{ ...member, key: 'k', limits: [limit] }]);
    const overdue = (): number => selectRows(table, { level: 'cases', text: 'due:overdue', sort: [] }).found;
    expect(overdue()).toBe(0);
    table.setToday(d('2026-12-02'));
    expect(overdue()).toBe(1);
  });
});

/** Columns whose groups are not their sorted values: years, periods, the first of several. */
const isGroupedOtherwise = (column: SortKey['column']): boolean => ['day', 'class'].includes(fieldOf(columnFields[column]).kind);

const inOrder = (table: PortfolioTable, level: Level, left: number, right: number, { column, descending }: SortKey): number => {
  const [a, b] = [left, right].map((row) => (level === 'cases' ? table.caseRow(row) : { ...table.applicationRow(row), ...ofCase(table, row) })) as unknown as readonly Record<string, unknown>[];
  const [x, y] = [valueOf(a, column), valueOf(b, column)];
  const sign = descending ? -1 : 1;
  if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
  if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
  if (column === 'status') return sign * (sortedStatuses.findIndex((one) => one === x) - sortedStatuses.findIndex((one) => one === y));
  const isOfLanguage = ['reference', 'case', 'client', 'clientReference', 'title', 'applicants', 'inventors', 'owners', 'agents', 'tags', 'responsible'].includes(column);
  return sign * (isOfLanguage ? collator.compare(String(x), String(y)) : x < y ? -1 : x > y ? 1 : 0);
};
const ofCase = (table: PortfolioTable, member: number): Record<string, unknown> => {
  const { reference, client, applicants, tags } = table.caseRow(table.applications.columns.family.counts.get(member)) ?? { reference: '', client: '', applicants: [], tags: [] };
  return { case: reference, client, applicants, tags };
};
const valueOf = (row: Record<string, unknown> | undefined, column: string): string | number | undefined => {
  const value = column === 'filed' ? row?.['filingDate'] : row?.[column];
  if (column === 'nextLimit') return (value as { due: string } | undefined)?.due;
  if (column === 'offices') return (value as readonly { office: string }[])[0]?.office;
  if (Array.isArray(value)) return value[0] === undefined ? undefined : String(value[0]);
  return value === '' || value === undefined ? undefined : typeof value === 'number' ? value : String(value);
};
