import { fromDayNumber, type IsoDate, toDayNumber } from '../model/date';
import { type Fee, feeInHundredths } from '../model/fee';
import { rowsOfBits } from './columns/bits';
import { deadlineId, type DeadlineRef, deadlineRows, responsibleFor } from './deadline-list';
import { forecastOf, type RenewalForecast } from './renewal-forecast';
import { isToBePaid, type RenewalGroup, type RenewalQuery, type RenewalState, renewalStates } from './renewal-query';
import type { RenewalRow } from './rows';
import { listSearch } from './table/list-search';
import type { LimitShape } from './table/limit-shapes';
import type { PortfolioTable } from './table/portfolio-table';

/** A renewal fee in a list that is sorted and not yet read in full. */
export type RenewalRef = DeadlineRef & { readonly state: RenewalState; readonly due: IsoDate; readonly office: string; readonly fee: Fee | undefined };

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
export const listRenewals = (table: PortfolioTable, query: RenewalQuery, compare: (a: string, b: string) => number): RenewalList => {
  const fits = listSearch(table, query.text);
  const { cases } = table;
  const today = toDayNumber(table.today());
  const to = query.to === undefined ? undefined : toDayNumber(query.to);
  const found: { readonly ref: RenewalRef; readonly group: string; readonly reference: string; readonly isLate: boolean }[] = [];
  const hidden = { limits: 0, overdue: 0 };
  for (const row of rowsOfBits(table.liveCases())) {
    const inFamily = isAmong(query.clients, cases.text('client', row)) && fits(row, () => '');
    const dropped = droppedYears(table, row);
    const { from } = table.membersOf(row);
    table.limits.each(row, (place, shape, member, due) => {
      const { renewal } = shape;
      if (renewal === undefined) return;
      const open = shape.waits && (!shape.isOption || due >= today);
      const state = stateOf(shape, renewal.year >= (dropped.get(member) ?? Infinity), open);
      const isDue = isToBePaid(state);
      const overdue = isDue && open && due < today && !shape.isOption;
      const responsible = responsibleFor(table, row, from + member, shape);
      const shown =
        inFamily &&
        (query.which === 'all' || (query.which === 'due') === isDue) &&
        isAmong(query.offices, shape.office ?? '') &&
        isAmong(query.responsible, responsible) &&
        (query.states.length === 0 || query.states.includes(state)) &&
        (to === undefined || due <= to);
      if (!shown) {
        if (isDue) hidden.limits += 1;
        if (overdue) hidden.overdue += 1;
        return;
      }
      const ref: RenewalRef = { row, place, state, due: fromDayNumber(due), office: shape.office ?? '', fee: renewal.fee };
      const reference = cases.text('reference', row);
      const groups: Readonly<Record<RenewalGroup, () => string>> = {
        month: () => (overdue ? 'late' : ref.due.slice(0, 7)),
        office: () => ref.office,
        client: () => cases.text('client', row),
        responsible: () => responsible,
        member: () => `${reference}\n${cases.text('key', row)}\n${table.applications.text('id', from + member)}`,
        state: () => state,
        payer: () => renewal.paidBy ?? '',
      };
      found.push({ ref, group: groups[query.groupBy](), reference, isLate: overdue });
    });
  }
  const byGroup = groupOrder(query.groupBy, compare);
  // What is settled is looked at from the latest back.
  const direction = query.which === 'settled' ? -1 : 1;
  found.sort(
    ({ ref: a, group: groupA, reference: referenceA }, { ref: b, group: groupB, reference: referenceB }) =>
      byGroup(groupA, groupB) * (query.groupBy === 'month' ? direction : 1) || direction * order(a.due, b.due) || compare(referenceA, referenceB) || a.row - b.row || a.place - b.place,
  );
  const refs = found.map(({ ref }) => ref);
  const groups: (Omit<Group, 'sums'> & { count: number; overdue: number; sums: Record<string, number> })[] = [];
  const byState: Partial<Record<RenewalState, number>> = {};
  let overdue = 0;
  for (const [from, { ref, group: value, isLate }] of found.entries()) {
    byState[ref.state] = (byState[ref.state] ?? 0) + 1;
    const late = isLate ? 1 : 0;
    overdue += late;
    let group = groups.at(-1);
    if (group?.value !== value) groups.push((group = { value, from, count: 0, overdue: 0, sums: {} }));
    group.count += 1;
    group.overdue += late;
    const { fee } = ref;
    if (fee !== undefined) group.sums[fee.currency] = (group.sums[fee.currency] ?? 0) + feeInHundredths(fee);
  }
  return { refs, groups, byState, overdue, hidden, forecast: forecastOf(refs.filter(({ state }) => isToBePaid(state)), table.today()) };
};

/** The full rows of a part of a list. */
export const renewalRows = (table: PortfolioTable, refs: readonly RenewalRef[]): readonly RenewalRow[] => {
  const states = new Map(refs.map((ref) => [deadlineId(table, ref), ref.state]));
  return deadlineRows(table, refs).flatMap((row) => {
    const state = states.get(row.id);
    return state === undefined ? [] : [{ ...row, state }];
  });
};

/** The first year that was dropped, by application: the right ends with it, and later fees never fall due. */
const droppedYears = (table: PortfolioTable, row: number): ReadonlyMap<number, number> => {
  const years = new Map<number, number>();
  table.limits.each(row, (_, { renewal, status }, member) => {
    if (renewal?.decision === 'drop' && status !== 'done') years.set(member, Math.min(renewal.year, years.get(member) ?? renewal.year));
  });
  return years;
};

const stateOf = ({ status, renewal }: LimitShape, isDropped: boolean, open: boolean): RenewalState => {
  if (status === 'done') return 'paid';
  if (status === 'done-per-office-data') return 'paid-per-office';
  if (status === 'not-needed') return 'dropped';
  if (open) {
    if (isDropped) return 'dropped';
    return renewal?.isSent === true ? 'instructed' : renewal?.decision === 'do' ? 'keep' : 'undecided';
  }
  return status === 'passed' ? 'not-recorded' : 'ended';
};

const groupOrder = (groupBy: RenewalGroup, compare: (a: string, b: string) => number): ((a: string, b: string) => number) => {
  if (groupBy === 'month') return (a, b) => Number(b === 'late') - Number(a === 'late') || order(a, b);
  if (groupBy === 'state') return (a, b) => renewalStates.findIndex((one) => one === a) - renewalStates.findIndex((one) => one === b);
  // What is not known comes last.
  return (a, b) => (a === '' || b === '' ? Number(a === '') - Number(b === '') : compare(a, b));
};

const isAmong = (wanted: readonly string[], value: string): boolean => wanted.length === 0 || wanted.includes(value);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
