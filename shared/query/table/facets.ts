import { dayNumberParts, toDayNumber } from '../../model/date';
import { rowsOfBits } from '../columns/bits';
import { type Column, noDay } from '../columns/column';
import type { Texts } from '../columns/texts';
import { testText } from '../language/edit-query';
import { type FieldId, fieldOf } from '../language/fields';
import { parseQuery } from '../language/parse-query';
import type { Condition } from '../language/query';
import { type DueBucket, dueBucketOfDays, dueBuckets } from '../urgency';
import { asksOneApplication, findRows, type FoundRows } from './find-rows';
import type { PortfolioTable } from './portfolio-table';
import type { Level } from './text-rows';

/** Fields whose values are counted beside the table, in their order. */
export const facetFields = ['status', 'due', 'office', 'client', 'applicant', 'responsible', 'tag', 'class', 'priority', 'route', 'right', 'owner', 'inventor', 'agent'] as const satisfies readonly FieldId[];

/** A value with the number of rows that have it under the rest of the query; `term` is what the query says for it: `="Nordlicht GmbH"`, `EP`. */
export type FacetValue = { readonly value: string; readonly term: string; readonly count: number };

/** The most frequent values of a field (dates and limits in their order), and how many there are in all. */
export type Facet = { readonly field: FieldId; readonly values: readonly FacetValue[]; readonly distinct: number };

/**
 * Counts of values: for each field under all conditions but its own, so that a second value can be added to the first. `contains` narrows
 * them to values with these letters.
 */
export const facetsOf = (table: PortfolioTable, text: string, level: Level, wanted: readonly FieldId[], limit: number, contains = ''): readonly Facet[] => {
  const { conditions } = parseQuery(text);
  const whole = findRows(table, { conditions }, level);
  return wanted.map((field) => {
    const others = conditions.filter((condition) => !isOwn(condition, field));
    const ofOne = asksOneApplication({ conditions: others });
    const isOfOne = ofOne || fieldOf(field).ofCase === undefined;
    const found = others.length === conditions.length && ofOne === isOfOne ? whole : findRows(table, { conditions: others }, level, isOfOne);
    const values = valuesOf(table, field, level, found, isOfOne, contains.trim().toLowerCase());
    return { field, values: values.slice(0, limit).map(read), distinct: values.length };
  });
};

/** A value that is not written out yet: of thousands only the first are. */
type Counted = { readonly count: number; readonly read: () => Omit<FacetValue, 'count'> };
const read = ({ count, read: written }: Counted): FacetValue => ({ ...written(), count });

const isOwn = (condition: Condition, field: FieldId): boolean => condition.kind === 'field' && condition.field === field && !condition.isNegated;

/** Values with their counts; `isOfOne`: what is asked of applications holds for one of them, the value too. */
const valuesOf = (table: PortfolioTable, name: FieldId, level: Level, found: FoundRows, isOfOne: boolean, needle: string): readonly Counted[] => {
  const field = fieldOf(name);
  const ofApplications = field.ofApplication !== undefined && (level === 'applications' || isOfOne);
  const { family } = table.applications.columns;
  const [ofCase] = [field.ofCase ?? []].flat();
  const column: Column | undefined = ofApplications ? field.ofApplication && table.applications.columns[field.ofApplication] : ofCase && table.cases.columns[ofCase];
  if (column === undefined) return [];
  const rows = rowsOfBits(level === 'applications' || ofApplications ? found.applications : found.cases);
  // A case counts once for a value, however many of its applications have it; those of one case stand together.
  const countedAs = (row: number): number => (level === 'cases' && ofApplications ? family.counts.get(row) : row);
  const valueRow = (row: number): number => (level === 'applications' && !ofApplications ? family.counts.get(row) : row);
  // Each row stands for itself and has its own values.
  const isOwnRow = ofApplications === (level === 'applications');
  switch (column.kind) {
    case 'text':
    case 'texts': {
      const { texts } = column.dictionary;
      const merged = name === 'class' ? subclassesOf(texts) : undefined;
      const counts = new Int32Array(texts.size());
      const last = new Int32Array(texts.size()).fill(-1);
      const count = (id: number, row: number): void => {
        const value = merged === undefined ? id : (merged[id] ?? 0);
        const as = countedAs(row);
        if (last[value] === as) return;
        last[value] = as;
        counts[value] = (counts[value] ?? 0) + 1;
      };
      if (column.kind === 'text') {
        const ids = column.ids.values();
        if (isOwnRow && merged === undefined) for (const row of rows) counts[ids[row] ?? 0] = (counts[ids[row] ?? 0] ?? 0) + 1;
        else for (const row of rows) count(ids[valueRow(row)] ?? 0, row);
      } else {
        const { lists } = column;
        const pool = lists.pool();
        for (const row of rows) {
          const at = valueRow(row);
          const end = lists.end(at);
          const start = lists.start(at);
          if (start === end) count(0, row);
          for (let place = start; place < end; place += 1) count(pool[place] ?? 0, row);
        }
      }
      const textOf = (id: number): string => (merged === undefined ? texts.text(id) : texts.text(id).slice(0, 4));
      let ids: number[] = [];
      for (let id = 0; id < counts.length; id += 1) if ((counts[id] ?? 0) > 0) ids.push(id);
      if (needle !== '') ids = ids.filter((id) => textOf(id).toLowerCase().includes(needle));
      const order = column.dictionary.ranks();
      return ids
        .sort((x, y) => (counts[y] ?? 0) - (counts[x] ?? 0) || (order[x] ?? 0) - (order[y] ?? 0))
        .map((id) => ({
          count: counts[id] ?? 0,
          read: () => {
            const value = textOf(id);
            return { value, term: termOf(name, value) };
          },
        }));
    }
    case 'day': {
      const today = toDayNumber(table.today());
      const keyOf = (day: number): number => (day === noDay ? noYear : name === 'due' ? dueBuckets.indexOf(dueBucketOfDays(day - today)) : lastYear - dayNumberParts(day).year);
      const counts = new Int32Array(noYear + 1);
      const last = new Int32Array(noYear + 1).fill(-1);
      const days = column.days.values();
      for (const row of rows) {
        const key = keyOf(days[valueRow(row)] ?? noDay);
        const as = countedAs(row);
        if (last[key] === as) continue;
        last[key] = as;
        counts[key] = (counts[key] ?? 0) + 1;
      }
      const values: Counted[] = [];
      for (const [key, count] of counts.entries()) {
        if (count === 0) continue;
        const bucket = name === 'due' ? dueBuckets[key] : undefined;
        const value = key === noYear ? '' : (bucket ?? String(lastYear - key));
        if (value.includes(needle)) values.push({ count, read: () => ({ value, term: value === '' ? '?' : bucket === undefined ? value : dueTerms[bucket] }) });
      }
      return values;
    }
    case 'count':
      return [];
  }
};

/** Years are counted down from the last one there can be, the newest first; what is not known stands behind them. */
const lastYear = 9999;
const noYear = 10_000;

/** How a query says a group of next time limits; the periods are those of {@link dueBuckets}. */
export const dueTerms: Readonly<Record<DueBucket, string>> = { overdue: 'overdue', today: 'today', week: '1d..7d', month: '8d..31d', quarter: '32d..92d', later: '93d..' };

const termOf = (field: FieldId, value: string): string => {
  if (value === '') return '?';
  if (fieldOf(field).kind === 'code') return value;
  return testText(fieldOf(field), field === 'class' ? { test: 'has', text: value, isWhole: false } : { test: 'is', text: value });
};

const subclasses = new WeakMap<Texts, number[]>();

/** For each symbol the first one of its subclass, which then stands for all of them. */
const subclassesOf = (texts: Texts): readonly number[] => {
  let merged = subclasses.get(texts);
  if (merged === undefined) subclasses.set(texts, (merged = []));
  if (merged.length === texts.size()) return merged;
  const first = new Map<string, number>();
  for (let id = 0; id < texts.size(); id += 1) {
    const subclass = texts.text(id).slice(0, 4);
    const known = first.get(subclass);
    if (known === undefined) first.set(subclass, id);
    merged[id] = known ?? id;
  }
  return merged;
};
