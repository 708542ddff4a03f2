import { fromDayNumber, type IsoDate, toDayNumber } from '#shared/model/date';
import type { RenewalQuery } from '#shared/query/renewal-query';
import { createStore } from '../app/state/store';

/** Periods that the list can be cut to, in days from today; undefined: as far as fees are listed. */
export const periods = [
  { id: 'all', label: '3 years', days: undefined },
  { id: 'month', label: '31 days', days: 31 },
  { id: 'quarter', label: '92 days', days: 92 },
  { id: 'year', label: '12 months', days: 366 },
] as const;
type PeriodId = (typeof periods)[number]['id'];

/** What the renewals view shows; it outlives the view, so that coming back finds it as it was. */
export type RenewalViewState = Omit<RenewalQuery, 'to'> & { readonly period: PeriodId; readonly lens: 'schedule' | 'forecast' };

export const everyRenewal: RenewalViewState = { which: 'due', text: '', offices: [], clients: [], responsible: [], states: [], groupBy: 'month', period: 'all', lens: 'schedule' };

export const renewalStore = createStore<RenewalViewState>(everyRenewal);

export const changeRenewals = (change: Partial<RenewalViewState>): void => renewalStore.set((old) => ({ ...old, ...change }));

/** Whether something is kept out of sight beyond the choice of what is due. */
export const isFiltered = ({ text, offices, clients, responsible, states, period }: RenewalViewState): boolean =>
  text.trim() !== '' || offices.length > 0 || clients.length > 0 || responsible.length > 0 || states.length > 0 || period !== 'all';

export const queryOf = (state: RenewalViewState, today: IsoDate): RenewalQuery => {
  const { period, lens: _, ...rest } = state;
  const days = periods.find(({ id }) => id === period)?.days;
  return days === undefined ? rest : { ...rest, to: fromDayNumber(toDayNumber(today) + days) };
};
