import type { IsoDate } from '../model/date';
import { feeInHundredths } from '../model/fee';
import { deadlineId, type DeadlineRef, deadlineRows } from './deadline-list';
import type { IndexedFamily, IndexedLimit, IndexedRenewal } from './indexed-family';
import { isOpenLimit, isOverdueLimit } from './next-limit';
import { forecastOf, type RenewalForecast } from './renewal-forecast';
import { isToBePaid, type RenewalGroup, type RenewalQuery, type RenewalState, renewalStates } from './renewal-query';
import type { RenewalRow } from './rows';
import { isEmptySearch, matchesSearch, parseSearch } from './search-text';

/** A renewal fee in a list that is sorted and not yet read in full. */
export type RenewalRef = DeadlineRef & { readonly renewal: IndexedRenewal; readonly state: RenewalState };

/** `value` of a month is `2027-03`, or `late` for what is past its last day without surcharge. */
type Group = { readonly value: string; readonly from: number; readonly count: number; readonly overdue: number; readonly sums: Sums };
/** Hundredths by currency, of the fees to which a person gave an amount. */
export type Sums = Readonly<Record<string, number>>;

export type RenewalList = {
  readonly refs: readonly RenewalRef[];
  readonly groups: readonly Group[];
  /** Fees shown by state. */
  readonly byState: Readonly<Partial<Record<RenewalState, number>>>;
  /** Shown fees whose last day without surcharge is past, and which can still be paid or were lost. */
  readonly overdue: number;
  /** Fees to be paid that the query leaves out, and those past their last day among them. */
  readonly hidden: { readonly limits: number; readonly overdue: number };
  /** Of the fees shown that are to be paid. */
  readonly forecast: RenewalForecast;
};

/** The renewal fees that a query asks for, by group, then by the last day without surcharge. `compare` orders names and references. */
export const listRenewals = (families: Iterable<IndexedFamily>, query: RenewalQuery, today: IsoDate, compare: (a: string, b: string) => number): RenewalList => {
  const search = parseSearch(query.text);
  const everyText = isEmptySearch(search);
  const found: { readonly ref: RenewalRef; readonly group: string }[] = [];
  const hidden = { limits: 0, overdue: 0 };
  for (const family of families) {
    const inFamily = isAmong(query.clients, family.row.client) && (everyText || matchesSearch(family.text, search));
    const dropped = droppedYears(family.limits);
    for (const limit of family.limits) {
      const { renewal } = limit;
      if (renewal === undefined) continue;
      const state = stateOf(limit, renewal, dropped, today);
      const ref: RenewalRef = { family, limit, renewal, state };
      const due = isToBePaid(state);
      const overdue = due && isOverdueLimit(limit, today);
      const shown =
        inFamily &&
        (query.which === 'all' || (query.which === 'due') === due) &&
        isAmong(query.offices, limit.office) &&
        isAmong(query.responsible, limit.responsible ?? family.row.responsible) &&
        (query.states.length === 0 || query.states.includes(state)) &&
        (query.to === undefined || limit.due <= query.to);
      if (shown) found.push({ ref, group: query.groupBy === 'month' && overdue ? 'late' : groupOf(ref, query.groupBy) });
      else if (due) {
        hidden.limits += 1;
        if (overdue) hidden.overdue += 1;
      }
    }
  }
  const byGroup = groupOrder(query.groupBy, compare);
  // What is settled is looked at from the latest back.
  const direction = query.which === 'settled' ? -1 : 1;
  found.sort(
    ({ ref: a, group: groupA }, { ref: b, group: groupB }) =>
      byGroup(groupA, groupB) * (query.groupBy === 'month' ? direction : 1) ||
      direction * order(a.limit.due, b.limit.due) ||
      compare(a.family.row.reference, b.family.row.reference) ||
      order(a.limit.key, b.limit.key),
  );
  const refs = found.map(({ ref }) => ref);
  const groups: (Omit<Group, 'sums'> & { count: number; overdue: number; sums: Record<string, number> })[] = [];
  const byState: Partial<Record<RenewalState, number>> = {};
  let overdue = 0;
  for (const [from, { ref, group: value }] of found.entries()) {
    byState[ref.state] = (byState[ref.state] ?? 0) + 1;
    const late = isToBePaid(ref.state) && isOverdueLimit(ref.limit, today) ? 1 : 0;
    overdue += late;
    let group = groups.at(-1);
    if (group?.value !== value) groups.push((group = { value, from, count: 0, overdue: 0, sums: {} }));
    group.count += 1;
    group.overdue += late;
    const { fee } = ref.renewal;
    if (fee !== undefined) group.sums[fee.currency] = (group.sums[fee.currency] ?? 0) + feeInHundredths(fee);
  }
  return { refs, groups, byState, overdue, hidden, forecast: forecastOf(refs.filter(({ state }) => isToBePaid(state)), today) };
};

/** The full rows of a part of a list. */
export const renewalRows = (refs: readonly RenewalRef[], today: IsoDate): readonly RenewalRow[] => {
  const states = new Map(refs.map((ref) => [deadlineId(ref), ref.state]));
  return deadlineRows(refs, today).flatMap((row) => {
    const state = states.get(row.id);
    return state === undefined ? [] : [{ ...row, state }];
  });
};

/** The first year that was dropped, by application: the right ends with it, and later fees never fall due. */
const droppedYears = (limits: readonly IndexedLimit[]): ReadonlyMap<string, number> => {
  const years = new Map<string, number>();
  for (const { application, renewal, status } of limits) {
    if (renewal?.decision !== 'drop' || status === 'done') continue;
    years.set(application, Math.min(renewal.year, years.get(application) ?? renewal.year));
  }
  return years;
};

const stateOf = (limit: IndexedLimit, renewal: IndexedRenewal, dropped: ReadonlyMap<string, number>, today: IsoDate): RenewalState => {
  if (limit.status === 'done') return 'paid';
  if (limit.status === 'done-per-office-data') return 'paid-per-office';
  if (limit.status === 'not-needed') return 'dropped';
  if (isOpenLimit(limit, today)) {
    if (renewal.year >= (dropped.get(limit.application) ?? Infinity)) return 'dropped';
    return renewal.sent === true ? 'instructed' : renewal.decision === 'do' ? 'keep' : 'undecided';
  }
  return limit.status === 'passed' ? 'not-recorded' : 'ended';
};

const groupOf = ({ family, limit, renewal, state }: RenewalRef, groupBy: RenewalGroup): string => {
  switch (groupBy) {
    case 'month':
      return limit.due.slice(0, 7);
    case 'office':
      return limit.office ?? '';
    case 'client':
      return family.row.client ?? '';
    case 'responsible':
      return limit.responsible ?? family.row.responsible ?? '';
    case 'member':
      return `${family.row.reference}\n${family.key}\n${limit.application}`;
    case 'state':
      return state;
    case 'payer':
      return renewal.paidBy ?? '';
  }
};

const groupOrder = (groupBy: RenewalGroup, compare: (a: string, b: string) => number): ((a: string, b: string) => number) => {
  if (groupBy === 'month') return (a, b) => Number(b === 'late') - Number(a === 'late') || order(a, b);
  if (groupBy === 'state') return (a, b) => renewalStates.findIndex((one) => one === a) - renewalStates.findIndex((one) => one === b);
  // What is not known comes last.
  return (a, b) => (a === '' || b === '' ? Number(a === '') - Number(b === '') : compare(a, b));
};

const isAmong = (wanted: readonly string[], value: string | undefined): boolean => wanted.length === 0 || wanted.includes(value ?? '');
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
