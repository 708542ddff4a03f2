import { type IsoDate, toDayNumber } from '../model/date';
import { rowsOfBits } from './columns/bits';
import { known } from './columns/column-values';
import { createInts } from './columns/ints';
import { sortByKeys } from './columns/radix-sort';
import type { Texts } from './columns/texts';
import type { DeadlineGroup, DeadlineQuery } from './deadline-query';
import { isOpenLimit, isOverdueLimit } from './next-limit';
import type { DeadlineRow, LimitOrigin } from './rows';
import { searchableText } from './search-text';
import type { LimitShape } from './table/limit-shapes';
import { listSearch } from './table/list-search';
import type { PortfolioTable } from './table/portfolio-table';
import { type DueBucket, dueBucketOfDays, dueBuckets, daysUntil, urgencyOfDays } from './urgency';

/** One limit in a list that is sorted and not yet read in full: the row of its case in the table, and its place among the limits of the case. */
export type DeadlineRef = { readonly row: number; readonly place: number };

export type DeadlineList = {
  readonly refs: readonly DeadlineRef[];
  readonly groups: readonly { readonly value: string; readonly from: number; readonly count: number; readonly overdue: number }[];
  readonly buckets: Readonly<Record<DueBucket, number>>;
  /** Limits that wait for an act and are left out. */
  readonly hidden: { readonly limits: number; readonly overdue: number };
};

/** The time limits that a query asks for, by group, then by due date, then by case. `compare` orders group names. */
export const listDeadlines = (table: PortfolioTable, query: DeadlineQuery, compare: (a: string, b: string) => number): DeadlineList => {
  const today = toDayNumber(table.today());
  const { cases, dictionaries } = table;
  const fits = listSearch(table, query.text);
  const clients = wantedIds(query.clients, dictionaries.names.texts);
  const people = query.responsible;
  const from = query.from === undefined ? undefined : toDayNumber(query.from);
  const to = query.to === undefined ? undefined : toDayNumber(query.to);
  const lines: (string | undefined)[] = [];
  const rows = createInts();
  const places = createInts();
  const days = createInts();
  const groupOfLine = createInts();
  const late = createInts();
  const groupValues: string[] = [];
  const groupIds = new Map<string, number>();
  const groupId = (value: string): number => {
    const known = groupIds.get(value);
    if (known !== undefined) return known;
    groupIds.set(value, groupValues.length);
    return groupValues.push(value) - 1;
  };
  const buckets: Record<DueBucket, number> = { overdue: 0, today: 0, week: 0, month: 0, quarter: 0, later: 0 };
  const hidden = { limits: 0, overdue: 0 };
  for (const row of rowsOfBits(table.liveCases())) {
    const isTheirs = clients(cases.columns.client.ids.get(row));
    const { from: first } = table.membersOf(row);
    table.limits.each(row, (place, shape, member, due, remindOn) => {
      const open = shape.waits && (!shape.isOption || due >= today);
      const overdue = open && due < today;
      const shown =
        isTheirs &&
        fitsState(shape, query.state, open) &&
        isAmong(query.offices, shape.office) &&
        (people.length === 0 || people.includes(responsibleFor(table, row, first + member, shape))) &&
        (to === undefined || due <= to) &&
        (from === undefined || overdue || due >= from) &&
        fits(row, () => (lines[shape.id] ??= searchableText([shape.label, shape.rule])));
      if (shown) {
        if (open) buckets[dueBucketOfDays(due - today)] += 1;
        rows.push(row);
        places.push(place);
        days.push(due);
        late.push(overdue ? 1 : 0);
        groupOfLine.push(groupId(groupOf(table, row, first + member, shape, query.groupBy, open, due - today, remindOn <= today)));
      } else if (open) {
        hidden.limits += 1;
        if (overdue) hidden.overdue += 1;
      }
    });
  }
  const order = inOrder(table, { rows, days, groupOfLine }, ranksOf(groupValues, query.groupBy, compare), groupIds.get(closedGroup));
  const groups: { value: string; from: number; count: number; overdue: number }[] = [];
  const refs: DeadlineRef[] = [];
  let last = -1;
  for (const [index, line] of order.entries()) {
    refs.push({ row: rows.get(line), place: places.get(line) });
    const group = groupOfLine.get(line);
    if (group !== last) groups.push({ value: groupValues[group] ?? '', from: index, count: 0, overdue: 0 });
    last = group;
    const current = groups.at(-1);
    if (current === undefined) continue;
    current.count += 1;
    current.overdue += late.get(line);
  }
  return { refs, groups, buckets, hidden };
};

type Lines = { readonly [Name in 'rows' | 'days' | 'groupOfLine']: ReturnType<typeof createInts> };

/** Lines by the rank of their group, then by due date (of what is closed the latest first), then by reference. */
const inOrder = (table: PortfolioTable, { rows, days, groupOfLine }: Lines, groupRanks: Uint32Array, closed: number | undefined): Uint32Array<ArrayBuffer> => {
  const count = rows.size();
  const { reference } = table.cases.columns;
  const ranks = reference.dictionary.ranks();
  const keys = new Uint32Array(count);
  let order = Uint32Array.from({ length: count }, (_, line) => line);
  for (let line = 0; line < count; line += 1) keys[line] = ranks[reference.ids.get(rows.get(line))] ?? 0;
  order = sortByKeys(order, keys, ranks.length);
  let least = Number.MAX_SAFE_INTEGER;
  let most = Number.MIN_SAFE_INTEGER;
  for (let line = 0; line < count; line += 1) {
    least = Math.min(least, days.get(line));
    most = Math.max(most, days.get(line));
  }
  for (let line = 0; line < count; line += 1) keys[line] = groupOfLine.get(line) === closed ? most - days.get(line) : days.get(line) - least;
  order = sortByKeys(order, keys, most - least + 1);
  for (let line = 0; line < count; line += 1) keys[line] = groupRanks[groupOfLine.get(line)] ?? 0;
  return sortByKeys(order, keys, groupRanks.length);
};

const ranksOf = (values: readonly string[], groupBy: DeadlineGroup, compare: (a: string, b: string) => number): Uint32Array => {
  const byGroup = groupBy === 'bucket' ? compareBuckets : (a: string, b: string): number => (a === '' || b === '' ? Number(a === '') - Number(b === '') : compare(a, b));
  const ranks = new Uint32Array(values.length);
  for (const [rank, { id }] of values.map((value, id) => ({ value, id })).sort((a, b) => byGroup(a.value, b.value)).entries()) ranks[id] = rank;
  return ranks;
};

/** Id of a limit in the portfolio: family key and limit key; {@link limitOfId} takes it apart. '' where the case has no such limit any more. */
export const deadlineId = (table: PortfolioTable, { row, place }: DeadlineRef): string => {
  const found = table.limits.read(row, place, table.memberIds(row));
  return found === undefined ? '' : `${table.cases.text('key', row)}/${found.limit.key}`;
};

/** Family and limit of an id; a family key holds no slash. */
export const limitOfId = (id: string): { readonly family: string; readonly key: string } => {
  const slash = id.indexOf('/');
  return { family: id.slice(0, slash), key: id.slice(slash + 1) };
};

/** The full rows of a part of a list; what its case no longer has is left out. */
export const deadlineRows = (table: PortfolioTable, refs: readonly DeadlineRef[]): readonly DeadlineRow[] => refs.flatMap((ref) => deadlineRow(table, ref) ?? []);

const deadlineRow = (table: PortfolioTable, { row, place }: DeadlineRef): DeadlineRow | undefined => {
  const found = table.limits.read(row, place, table.memberIds(row));
  if (found === undefined) return undefined;
  const { limit, shape } = found;
  const { cases, applications } = table;
  const today = table.today();
  const member = table.membersOf(row).from + found.member;
  const days = daysUntil(limit.due, today);
  const family = cases.text('key', row);
  return {
    id: `${family}/${limit.key}`,
    family,
    reference: cases.text('reference', row),
    ...known('title', cases.text('title', row)),
    ...known('client', cases.text('client', row)),
    ...known('responsible', responsibleFor(table, row, member, shape)),
    ...known('applicationNumber', applications.text('number', member)),
    ...known('applicationOffice', applications.text('office', member)),
    days,
    bucket: dueBucketOfDays(days),
    urgency: urgencyOfDays(days),
    origin: originOf(shape),
    // A limit that was open when it was derived may have become overdue since, and the other way round.
    limit: statedOn(limit, today),
  };
};

const statedOn = (limit: DeadlineRow['limit'], today: IsoDate): DeadlineRow['limit'] => (isOpenLimit(limit, today) ? { ...limit, status: isOverdueLimit(limit, today) ? 'overdue' : 'open' } : limit);

const originOf = ({ byPerson, imported }: LimitShape): LimitOrigin => (byPerson ? 'person' : imported ? 'imported' : 'computed');

const isAmong = (wanted: readonly string[], value: string | undefined): boolean => wanted.length === 0 || wanted.includes(value ?? '');

/** Whether the number of a text is one of those wanted; without wanted ones, any. The empty text has the number 0. */
const wantedIds = (wanted: readonly string[], texts: Texts): ((id: number) => boolean) => {
  if (wanted.length === 0) return () => true;
  const ids = new Set(wanted.map(texts.find));
  return (id) => ids.has(id);
};

const fitsState = ({ status }: LimitShape, state: DeadlineQuery['state'], open: boolean): boolean =>
  state === 'all' || (state === 'to-confirm' ? status === 'done-per-office-data' : state === 'open' ? open : !open && status !== 'information');

/** Who answers for a limit: by its mark, else for the application, else for the case; '' is: not known. */
export const responsibleFor = ({ cases, applications }: PortfolioTable, row: number, member: number, shape: LimitShape): string => shape.responsible ?? (applications.text('responsible', member) || cases.text('responsible', row));

const groupOf = (table: PortfolioTable, row: number, member: number, shape: LimitShape, groupBy: DeadlineGroup, open: boolean, days: number, isReminded: boolean): string => {
  const { cases } = table;
  switch (groupBy) {
    case 'bucket':
      return open ? openGroup(days, isReminded) : closedGroup;
    case 'client':
      return cases.text('client', row);
    case 'office':
      return shape.office ?? '';
    case 'responsible':
      return responsibleFor(table, row, member, shape);
    case 'case':
      return cases.text('reference', row);
    case 'rule':
      return shape.label;
  }
};

/** Group of limits that need no act, where the list is grouped by due date; it stands last. */
const closedGroup = 'closed';

/** Group of limits that are due later than within a week, and of which a person wanted to be reminded by now; after those due today. */
const remindedGroup = 'reminded';

const openGroup = (days: number, isReminded: boolean): string => {
  const bucket = dueBucketOfDays(days);
  const isFar = bucket === 'month' || bucket === 'quarter' || bucket === 'later';
  return isFar && isReminded ? remindedGroup : bucket;
};

const compareBuckets = (a: string, b: string): number => order(a) - order(b);
const order = (bucket: string): number => (bucket === closedGroup ? dueBuckets.length : bucket === remindedGroup ? 1.5 : dueBuckets.findIndex((one) => one === bucket));
