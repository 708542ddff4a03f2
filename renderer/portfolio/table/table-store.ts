import { type ColumnFilter, type FamilyColumn, type FamilyFilter, type FamilyQuery, familyColumns, type GroupColumn, noFilter, type SortKey } from '#shared/query/family-query';
import type { PortfolioIndex } from '../../index/api';
import { settings, type TableLayout } from '../../index/settings';
import { createStore } from '../../app/state/store';

/** What the portfolio table shows and how; it outlives the view, so that coming back finds it as it was. */
export type TableState = {
  readonly filter: FamilyFilter;
  readonly layout: TableLayout;
  /** Whether the stored layout has been read. */
  readonly loaded: boolean;
};

export const tableStore = createStore<TableState>({ filter: noFilter, layout: settings.tableLayout.initial, loaded: false });

/** Reads the stored layout once; columns that a newer version added stand at the end. */
export const loadLayout = async (index: PortfolioIndex): Promise<void> => {
  if (tableStore.get().loaded) return;
  const stored = await index.getSetting('tableLayout');
  const order = [...stored.order, ...familyColumns.filter((column) => !stored.order.includes(column))];
  tableStore.set((state) => ({ ...state, layout: { ...stored, order }, loaded: true }));
};

let saving: number | undefined;

/** Changes the layout and stores it a moment later, when a drag has come to rest. */
export const changeLayout = (index: PortfolioIndex, change: (layout: TableLayout) => TableLayout): void => {
  tableStore.set((state) => ({ ...state, layout: change(state.layout) }));
  window.clearTimeout(saving);
  saving = window.setTimeout(() => void index.setSetting('tableLayout', tableStore.get().layout), 400);
};

export const setFilter = (change: (filter: FamilyFilter) => FamilyFilter): void => tableStore.set((state) => ({ ...state, filter: change(state.filter) }));

export const clearFilter = (): void => setFilter(() => noFilter);

/** Replaces the conditions on a column. */
export const setColumnFilter = (column: FamilyColumn, filter: ColumnFilter | undefined): void =>
  setFilter((old) => ({ ...old, columns: [...old.columns.filter((one) => one.column !== column), ...(filter === undefined ? [] : [filter])] }));

/** Ascending, then descending, then as before; with `add` the column is added behind the present sort. */
export const nextSort = (sort: readonly SortKey[], column: FamilyColumn, add: boolean): SortKey[] => {
  const present = sort.find((key) => key.column === column);
  const others = add ? sort.filter((key) => key.column !== column) : [];
  if (present === undefined) return [...others, { column, descending: false }];
  return present.descending ? [...others] : add ? sort.map((key) => (key.column === column ? { column, descending: true } : key)) : [{ column, descending: true }];
};

/** Moves a column one place, or to the place of another one, within the pinned or the other columns. */
export const moveColumn = (order: readonly FamilyColumn[], column: FamilyColumn, to: FamilyColumn): FamilyColumn[] => {
  const from = order.indexOf(column);
  const target = order.indexOf(to);
  if (from < 0 || target < 0 || from === target) return [...order];
  const rest = order.filter((one) => one !== column);
  rest.splice(target, 0, column);
  return rest;
};

export const queryOf = (state: Pick<TableState, 'filter' | 'layout'>): FamilyQuery => ({
  filter: state.filter,
  sort: state.layout.sort,
  ...(state.layout.group === undefined ? {} : { group: state.layout.group }),
});

export const withGroup = (layout: TableLayout, group: GroupColumn | undefined): TableLayout => {
  const { group: _, ...rest } = layout;
  return group === undefined ? rest : { ...rest, group };
};
