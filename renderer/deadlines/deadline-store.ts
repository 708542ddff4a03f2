import type { DeadlineQuery } from '#shared/query/deadline-query';
import { createStore } from '../app/state/store';

/** Periods that the list can be cut to, in days from today; undefined: without end. */
export const periods = [
  { id: 'all', label: 'Any time', days: undefined },
  { id: 'today', label: 'Today', days: 0 },
  { id: 'week', label: '7 days', days: 7 },
  { id: 'month', label: '31 days', days: 31 },
  { id: 'quarter', label: '92 days', days: 92 },
  { id: 'year', label: '12 months', days: 366 },
] as const;
type PeriodId = (typeof periods)[number]['id'];

/** What the time limits view shows; it outlives the view, so that coming back finds it as it was. */
export type DeadlineState = Omit<DeadlineQuery, 'from' | 'to'> & { readonly period: PeriodId };

export const everyDeadline: DeadlineState = { state: 'open', text: '', offices: [], clients: [], responsible: [], groupBy: 'bucket', period: 'all' };

export const deadlineStore = createStore<DeadlineState>(everyDeadline);

export const changeDeadlines = (change: Partial<DeadlineState>): void => deadlineStore.set((old) => ({ ...old, ...change }));

/** Whether something is kept out of sight beyond the choice of open or closed limits. */
export const isFiltered = (state: DeadlineState): boolean =>
  state.text.trim() !== '' || state.offices.length > 0 || state.clients.length > 0 || state.responsible.length > 0 || state.period !== 'all';
