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
  let wholeOfOne: FoundRows | undefined;
  return wanted.map((field) => {
    const others = conditions.filter((condition) => !isOwn(condition, field));
    const ofOne = asksOneApplication({ conditions: others });
    const isOfOne = ofOne || fieldOf(field).ofCase === undefined;
    const find = (): FoundRows => findRows(table, { conditions: others }, level, isOfOne);
    // Of applications all is asked of one anyway.
    const isWhole = level === 'applications' || ofOne === isOfOne;
    const found = others.length < conditions.length ? find() : isWhole ? whole : (wholeOfOne ??= find());
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
    const textOf = (id: number): string => (isClass ? texts.text(id).slice(0, subclassLength) : texts.text(id));
    const { ids, distinct } = mostOf(counts, dictionary.ranks, limit, needle === '' ? undefined : (id) => textOf(id).toLowerCase().includes(needle));
    return {
      values: ids.map((id) => ({
        count: counts[id] ?? 0,
        read: () => {
          const value = textOf(id);
          return { value, term: termOf(name, value) };
        },
      })),
      distinct,
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

/** The texts that most rows have, in the order of their names where as many have them, without sorting all: of tens of thousands only a few are shown. */
const mostOf = (counts: Int32Array, ranks: () => Int32Array, limit: number, isWanted?: (id: number) => boolean): { readonly ids: readonly number[]; readonly distinct: number } => {
  const order = ranks();
  const ids: number[] = [];
  let distinct = 0;
  let least = 0;
  for (let id = 0; id < counts.length; id += 1) {
    const count = counts[id] ?? 0;
    if (count === 0 || (isWanted !== undefined && !isWanted(id))) continue;
    distinct += 1;
    if (count < least) continue;
    let low = 0;
    let high = ids.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = ids[middle] ?? 0;
      const more = (counts[other] ?? 0) - count;
      if (more > 0 || (more === 0 && (order[other] ?? 0) < (order[id] ?? 0))) low = middle + 1;
      else high = middle;
    }
    ids.splice(low, 0, id);
    if (ids.length > limit) ids.pop();
    if (ids.length === limit) least = counts[ids[limit - 1] ?? 0] ?? 0;
  }
  return { ids, distinct };
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

type Subclasses = { merged: Int32Array; readonly first: Map<number | string, number> };
const subclasses = new WeakMap<Texts, Subclasses>();

/** For each symbol the first one of its subclass, which then stands for all of them; kept as long as the dictionary, and only what came since is looked at. */
export const subclassesOf = (texts: Texts): Int32Array => {
  const known = subclasses.get(texts) ?? { merged: new Int32Array(0), first: new Map<number | string, number>() };
  subclasses.set(texts, known);
  const before = known.merged;
  if (before.length === texts.size()) return before;
  const merged = new Int32Array(texts.size());
  merged.set(before);
  const { blob, offsets } = texts.bytes();
  for (let id = before.length; id < merged.length; id += 1) {
    const subclass = subclassOf(blob, offsets[id] ?? 0, offsets[id + 1] ?? 0) ?? texts.text(id).slice(0, subclassLength);
    merged[id] = known.first.get(subclass) ?? id;
    known.first.set(subclass, merged[id] ?? id);
  }
  known.merged = merged;
  return merged;
};

const subclassLength = 4;

/** The first four characters as a number; undefined where they are not ASCII. */
const subclassOf = (blob: Uint8Array, from: number, to: number): number | undefined => {
  let key = 0;
  for (let at = from; at < from + subclassLength; at += 1) {
    const byte = at < to ? (blob[at] ?? 0) : 0;
    if (byte >= 0x80) return undefined;
    key = (key << 8) | byte;
  }
  return key;
};
