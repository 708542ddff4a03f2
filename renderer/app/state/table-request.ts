import type { TableColumn } from '#shared/query/table-query';
import { createStore } from './store';
import { showView } from './navigation';

/** What another view wants the portfolio table to show: a query, over cases or over applications. The table takes it and forgets it. */
export type TableRequest = {
  readonly text: string;
  readonly level: 'cases' | 'applications';
  /** Column to show and to sort by, ascending. */
  readonly sort?: TableColumn;
};

export const tableRequest = createStore<TableRequest | null>(null);

/** Shows all cases with the score of their data, the worst first. */
export const showDataQuality = (): void => {
  tableRequest.set({ text: '', level: 'cases', sort: 'quality' });
  showView('portfolio');
};

/** Shows the applications that a query finds in the table. */
export const showApplications = (text: string): void => {
  tableRequest.set({ text, level: 'applications' });
  showView('portfolio');
};
