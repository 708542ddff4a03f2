import { dayNumberParts, toDayNumber } from '../../model/date';
import { type Column, noDay } from '../columns/column';
import type { Texts } from '../columns/texts';
import { testText } from '../language/edit-query';
import { type FieldId, fieldOf } from '../language/fields';
import { parseQuery } from '../language/parse-query';
import type { Condition } from '../language/query';
import { type DueBucket, dueBucketOfDays, dueBuckets } from '../urgency';
import { type CountedRows, countDays, countedRows, countTexts } from './count-values';
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
  // Most fields are counted over the same rows.
  const counted = new Map<FoundRows, (ofApplications: boolean) => CountedRows>();
  const countedIn = (found: FoundRows): ((ofApplications: boolean) => CountedRows) => {
    const known = counted.get(found) ?? countedRows(table, found, level);
    counted.set(found, known);
    return known;
  };
  return wanted.map((field) => {
    const others = conditions.filter((condition) => !isOwn(condition, field));
    const ofOne = asksOneApplication({ conditions: others });
    const isOfOne = ofOne || fieldOf(field).ofCase === undefined;
    const found = others.length === conditions.length && ofOne === isOfOne ? whole : findRows(table, { conditions: others }, level, isOfOne);
    const { values, distinct } = valuesOf(table, field, level, countedIn(found), isOfOne, contains.trim().toLowerCase(), limit);
    return { field, values: values.map(read), distinct };
  });
};

/** A value that is not written out yet: of thousands only the first are. */
type Counted = { readonly count: number; readonly read: () => Omit<FacetValue, 'count'> };
const read = ({ count, read: written }: Counted): FacetValue => ({ ...written(), count });

const isOwn = (condition: Condition, field: FieldId): boolean => condition.kind === 'field' && condition.field === field && !condition.isNegated;

/** The first values with their counts, and how many there are; `isOfOne`: what is asked of applications holds for one of them, the value too. */
const valuesOf = (table: PortfolioTable, name: FieldId, level: Level, countedIn: (ofApplications: boolean) => CountedRows, isOfOne: boolean, needle: string, limit: number): { readonly values: readonly Counted[]; readonly distinct: number } => {
  const field = fieldOf(name);
  const ofApplications = field.ofApplication !== undefined && (level === 'applications' || isOfOne);
  const [ofCase] = [field.ofCase ?? []].flat();
  const column: Column | undefined = ofApplications ? field.ofApplication && table.applications.columns[field.ofApplication] : ofCase && table.cases.columns[ofCase];
  if (column === undefined || column.kind === 'count') return { values: [], distinct: 0 };
  if (column.kind !== 'day') {
    const { dictionary } = column;
    const { texts } = dictionary;
    const isClass = name === 'class';
    const counts = countTexts(column, countedIn(ofApplications), isClass ? subclassesOf(texts) : undefined);
    const textOf = (id: number): string => (isClass ? texts.text(id).slice(0, 4) : texts.text(id));
    const ids: number[] = [];
    for (let id = 0; id < counts.length; id += 1) if ((counts[id] ?? 0) > 0 && (needle === '' || textOf(id).toLowerCase().includes(needle))) ids.push(id);
    const order = dictionary.ranks();
    const first = firstOf(ids, limit, (x, y) => (counts[y] ?? 0) - (counts[x] ?? 0) || (order[x] ?? 0) - (order[y] ?? 0));
    return {
      values: first.map((id) => ({
        count: counts[id] ?? 0,
        read: () => {
          const value = textOf(id);
          return { value, term: termOf(name, value) };
        },
      })),
      distinct: ids.length,
    };
  }
  const today = toDayNumber(table.today());
  const keyOf = (day: number): number => (day === noDay ? noYear : name === 'due' ? dueBuckets.indexOf(dueBucketOfDays(day - today)) : lastYear - dayNumberParts(day).year);
  const values: Counted[] = [];
  for (const [key, count] of countDays(column, countedIn(ofApplications), keyOf, noYear + 1).entries()) {
    if (count === 0) continue;
    const bucket = name === 'due' ? dueBuckets[key] : undefined;
    const value = key === noYear ? '' : (bucket ?? String(lastYear - key));
    if (value.includes(needle)) values.push({ count, read: () => ({ value, term: value === '' ? '?' : bucket === undefined ? value : dueTerms[bucket] }) });
  }
  return { values: values.slice(0, limit), distinct: values.length };
};

/** The first of a list in an order, without sorting all of it: of tens of thousands of names only a few are shown. */
const firstOf = (ids: readonly number[], limit: number, compare: (x: number, y: number) => number): readonly number[] => {
  const first: number[] = [];
  for (const id of ids) {
    if (first.length === limit && compare(id, first[limit - 1] ?? 0) > 0) continue;
    let low = 0;
    let high = first.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(id, first[middle] ?? 0) < 0) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, id);
    if (first.length > limit) first.pop();
  }
  return first;
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

const subclasses = new WeakMap<Texts, Int32Array>();

/** For each symbol the first one of its subclass, which then stands for all of them. */
const subclassesOf = (texts: Texts): Int32Array => {
  const known = subclasses.get(texts);
  if (known?.length === texts.size()) return known;
  const merged = new Int32Array(texts.size());
  const first = new Map<string, number>();
  for (let id = 0; id < merged.length; id += 1) {
    const subclass = texts.text(id).slice(0, 4);
    const before = first.get(subclass);
    if (before === undefined) first.set(subclass, id);
    merged[id] = before ?? id;
  }
  subclasses.set(texts, merged);
  return merged;
};
