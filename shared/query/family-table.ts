import { type ApplicationStatus, applicationStatuses } from '../model/application';
import { type IsoDate, toDayNumber } from '../model/date';
import { createDictionary, type Dictionary } from './dictionary';
import { type ColumnFilter, type DateColumn, type FamilyFilter, type FamilyQuery, type SortKey, type TextColumn, textColumns } from './family-query';
import { columnTexts, groupValue } from './family-values';
import type { IndexedFamily } from './indexed-family';
import { isOpenLimit, nextLimitOf, nextOpenLimit } from './next-limit';
import type { FamilyRow } from './rows';
import { fold, isEmptySearch, matchesSearch, parseSearch } from './search-text';

/** No date known; later than every real day, so that it sorts last when ascending. */
const noDay = 0x7fff_ffff;

/** Rows that a query shows, as ordinals in order, with what it hides and its groups. */
type Selection = {
  readonly ordinals: Uint32Array;
  readonly overdue: number;
  readonly hidden: { readonly families: number; readonly overdue: number };
  readonly groups: readonly { readonly value: string; readonly from: number; readonly count: number; readonly overdue: number }[];
};

/**
 * The case families of a portfolio as columns: texts as numbers of a dictionary, dates as day numbers, so that filtering and
 * sorting compare integers only. A family keeps its ordinal for as long as the table lives; a removed one leaves a hole.
 */
export type FamilyTable = {
  readonly put: (family: IndexedFamily) => void;
  readonly remove: (key: string) => void;
  readonly size: () => number;
  readonly get: (key: string) => IndexedFamily | undefined;
  readonly at: (ordinal: number) => IndexedFamily | undefined;
  readonly all: () => Iterable<IndexedFamily>;
  readonly row: (ordinal: number, today: IsoDate) => FamilyRow | undefined;
  readonly select: (query: FamilyQuery, today: IsoDate) => Selection;
  /** Values of a column with their number of families, most frequent first; '' is: not known. */
  readonly facet: (column: TextColumn | 'status') => readonly { readonly value: string; readonly count: number }[];
};

type TextValues = { readonly dictionary: Dictionary; readonly ids: (readonly number[])[]; readonly sortDictionary: Dictionary; readonly sortIds: number[] };
type Test = (ordinal: number) => boolean;

/** `compare` orders texts for sorting (a collator of the user's language). */
export const createFamilyTable = (compare: (a: string, b: string) => number): FamilyTable => {
  const families: (IndexedFamily | undefined)[] = [];
  const ordinalOf = new Map<string, number>();
  const texts = new Map<TextColumn, TextValues>(
    textColumns.map((column) => [column, { dictionary: createDictionary(compare), ids: [], sortDictionary: createDictionary(compare), sortIds: [] }]),
  );
  let status = new Uint8Array(64);
  let members = new Int32Array(64);
  let days: Record<DateColumn, Int32Array> = { earliestPriority: new Int32Array(64), nextLimit: new Int32Array(64), expiry: new Int32Array(64) };
  // Due days of the limits that have to be kept and are open, per family, ascending.
  const openDays: Int32Array[] = [];

  const textValues = (column: TextColumn): TextValues => {
    const values = texts.get(column);
    if (values === undefined) throw new Error(`no such text column: ${column}`);
    return values;
  };

  const grow = (size: number): void => {
    if (size <= status.length) return;
    const length = Math.max(size, status.length * 2);
    const longer = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const array = new Int32Array(length);
      array.set(old);
      return array;
    };
    const statuses = new Uint8Array(length);
    statuses.set(status);
    status = statuses;
    members = longer(members);
    days = { earliestPriority: longer(days.earliestPriority), nextLimit: longer(days.nextLimit), expiry: longer(days.expiry) };
  };

  const put = (family: IndexedFamily): void => {
    const { row } = family;
    const ordinal = ordinalOf.get(family.key) ?? families.length;
    grow(ordinal + 1);
    ordinalOf.set(family.key, ordinal);
    families[ordinal] = family;
    for (const column of textColumns) {
      const values = textValues(column);
      const list = columnTexts(row, column);
      values.ids[ordinal] = list.length === 0 ? [values.dictionary.idOf('')] : list.map((text) => values.dictionary.idOf(text));
      values.sortIds[ordinal] = values.sortDictionary.idOf(list.join(', '));
    }
    status[ordinal] = applicationStatuses.indexOf(row.status);
    members[ordinal] = row.members;
    const acts = family.limits.filter((limit) => limit.nature !== 'option' && isOpenLimit(limit, family.asOf));
    openDays[ordinal] = Int32Array.from(acts, (limit) => toDayNumber(limit.due)).sort();
    const next = nextOpenLimit(family.limits, family.asOf);
    days.earliestPriority[ordinal] = row.earliestPriority === undefined ? noDay : toDayNumber(row.earliestPriority);
    days.expiry[ordinal] = row.expiry === undefined ? noDay : toDayNumber(row.expiry);
    days.nextLimit[ordinal] = next === undefined ? noDay : toDayNumber(next.due);
  };

  const textTest = (filter: Extract<ColumnFilter, { op: 'contains' | 'any' | 'none' }>): Test => {
    const { dictionary, ids } = textValues(filter.column);
    const mask = new Uint8Array(dictionary.size());
    if (filter.op === 'contains') {
      const needle = fold(filter.text.trim());
      for (let id = 0; id < mask.length; id += 1) mask[id] = fold(dictionary.text(id)).includes(needle) ? 1 : 0;
    } else {
      const wanted = new Set(filter.values);
      for (let id = 0; id < mask.length; id += 1) mask[id] = wanted.has(dictionary.text(id)) ? 1 : 0;
    }
    const some: Test = (ordinal) => (ids[ordinal] ?? []).some((id) => mask[id] === 1);
    return filter.op === 'none' ? (ordinal) => !some(ordinal) : some;
  };

  const columnTest = (filter: ColumnFilter, todayNumber: number): Test => {
    switch (filter.op) {
      case 'contains':
      case 'any':
      case 'none':
        return textTest(filter);
      case 'status': {
        const wanted = new Set(filter.values.map((value) => applicationStatuses.indexOf(value)));
        return (ordinal) => wanted.has(status[ordinal] ?? -1);
      }
      case 'between': {
        const column = days[filter.column];
        const from = filter.from === undefined ? -noDay : toDayNumber(filter.from);
        const to = filter.to === undefined ? noDay - 1 : toDayNumber(filter.to);
        return (ordinal) => {
          const day = column[ordinal] ?? noDay;
          return day >= from && day <= to;
        };
      }
      case 'unknown-date': {
        const column = days[filter.column];
        return (ordinal) => (column[ordinal] ?? noDay) === noDay;
      }
      case 'due-within': {
        const last = todayNumber + filter.days;
        return (ordinal) => (days.nextLimit[ordinal] ?? noDay) <= last;
      }
      case 'count':
        return (ordinal) => {
          const count = members[ordinal] ?? 0;
          return count >= (filter.min ?? 0) && count <= (filter.max ?? noDay);
        };
    }
  };

  const testOf = (filter: FamilyFilter, todayNumber: number): Test => {
    // Columns first: they compare integers, the text is read only for what they leave.
    const tests = filter.columns.map((column) => columnTest(column, todayNumber));
    const search = parseSearch(filter.text);
    if (!isEmptySearch(search)) tests.push((ordinal) => matchesSearch(families[ordinal]?.text ?? '', search));
    return (ordinal) => tests.every((test) => test(ordinal));
  };

  /** Numbers that compare as the column does; `last` is the number of: not known. */
  const sortNumbers = (column: SortKey['column']): { readonly of: (ordinal: number) => number; readonly last: number } => {
    switch (column) {
      case 'members':
        return { of: (ordinal) => members[ordinal] ?? 0, last: -1 };
      case 'status':
        return { of: (ordinal) => sortedStatuses.indexOf(applicationStatuses[status[ordinal] ?? 0] ?? 'unknown'), last: -1 };
      case 'earliestPriority':
      case 'nextLimit':
      case 'expiry': {
        const numbers = days[column];
        return { of: (ordinal) => numbers[ordinal] ?? noDay, last: noDay };
      }
      default: {
        const { sortDictionary, sortIds } = textValues(column);
        const unknown = sortDictionary.idOf('');
        const ranks = sortDictionary.ranks();
        return { of: (ordinal) => ranks[sortIds[ordinal] ?? unknown] ?? 0, last: ranks[unknown] ?? 0 };
      }
    }
  };

  const sortOrdinals = (ordinals: Uint32Array, keys: readonly SortKey[]): Uint32Array => {
    if (keys.length === 0) return ordinals;
    const columns = keys.map(({ column, descending }) => {
      const { of, last } = sortNumbers(column);
      const numbers = new Float64Array(families.length);
      for (const ordinal of ordinals) {
        const value = of(ordinal);
        // Unknown stays behind in both directions.
        numbers[ordinal] = value === last ? Number.MAX_VALUE : descending ? -value : value;
      }
      return numbers;
    });
    const [first] = columns;
    if (first === undefined) return ordinals;
    return ordinals.sort((a, b) => {
      const main = (first[a] ?? 0) - (first[b] ?? 0);
      if (main !== 0) return main;
      for (let index = 1; index < columns.length; index += 1) {
        const difference = (columns[index]?.[a] ?? 0) - (columns[index]?.[b] ?? 0);
        if (difference !== 0) return difference;
      }
      return a - b;
    });
  };

  const overdueAt = (ordinal: number, todayNumber: number): number => {
    const due = openDays[ordinal];
    if (due === undefined) return 0;
    let count = 0;
    while (count < due.length && (due[count] ?? noDay) < todayNumber) count += 1;
    return count;
  };

  const select = (query: FamilyQuery, today: IsoDate): Selection => {
    const todayNumber = toDayNumber(today);
    const test = testOf(query.filter, todayNumber);
    const found: number[] = [];
    let overdue = 0;
    let hiddenFamilies = 0;
    let hiddenOverdue = 0;
    for (let ordinal = 0; ordinal < families.length; ordinal += 1) {
      if (families[ordinal] === undefined) continue;
      const late = overdueAt(ordinal, todayNumber);
      if (test(ordinal)) {
        found.push(ordinal);
        overdue += late;
      } else {
        hiddenFamilies += 1;
        hiddenOverdue += late;
      }
    }
    const group = query.group;
    const byReference: SortKey = { column: 'reference', descending: false };
    const keys: SortKey[] = [...(group === undefined ? [] : [{ column: group, descending: false }]), ...query.sort];
    if (!keys.some(({ column }) => column === 'reference')) keys.push(byReference);
    const ordinals = sortOrdinals(Uint32Array.from(found), keys);
    const groups: { value: string; from: number; count: number; overdue: number }[] = [];
    if (group !== undefined) {
      for (const [index, ordinal] of ordinals.entries()) {
        const family = families[ordinal];
        if (family === undefined) continue;
        const value = groupValue(family.row, group);
        const late = overdueAt(ordinal, todayNumber);
        const current = groups.at(-1);
        if (current?.value === value) {
          current.count += 1;
          current.overdue += late;
        } else groups.push({ value, from: index, count: 1, overdue: late });
      }
    }
    return { ordinals, overdue, hidden: { families: hiddenFamilies, overdue: hiddenOverdue }, groups };
  };

  const facet: FamilyTable['facet'] = (column) => {
    const counts = new Map<string, number>();
    for (const family of families) {
      if (family === undefined) continue;
      const list = column === 'status' ? [family.row.status] : columnTexts(family.row, column);
      for (const value of list.length === 0 ? [''] : new Set(list)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || compare(a.value, b.value));
  };

  return {
    put,
    remove: (key) => {
      const ordinal = ordinalOf.get(key);
      if (ordinal === undefined) return;
      ordinalOf.delete(key);
      families[ordinal] = undefined;
    },
    size: () => ordinalOf.size,
    get: (key) => families[ordinalOf.get(key) ?? -1],
    at: (ordinal) => families[ordinal],
    *all() {
      for (const family of families) if (family !== undefined) yield family;
    },
    row: (ordinal, today) => {
      const family = families[ordinal];
      if (family === undefined) return undefined;
      const nextLimit = nextLimitOf(family.limits, today);
      return nextLimit === undefined ? family.row : { ...family.row, nextLimit };
    },
    select,
    facet,
  };
};

/** Statuses in the order in which a table sorts them: what is alive first. */
export const sortedStatuses: readonly ApplicationStatus[] = ['granted', 'pending', 'planned', 'unknown', 'lapsed', 'expired'];
