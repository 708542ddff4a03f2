import { applicationColumns, caseColumns, type SortKey, type TableColumn, type TableQuery } from '#shared/query/table-query';
import type { Level } from '#shared/query/table/text-rows';
import type { PortfolioIndex } from '../../index/api';
import { type RowMark, settings, type TableLayout } from '../../index/settings';
import { createStore } from '../../app/state/store';

/** What the portfolio table shows and how; it outlives the view, so that coming back finds it as it was. */
export type TableState = {
  /** A row for each case family, or for each application. */
  readonly level: Level;
  /** The query as typed. */
  readonly text: string;
  readonly layouts: Readonly<Record<Level, TableLayout>>;
  /** Rows that fit the words best come first, until a person sorts by a column. */
  readonly isRanked: boolean;
  /** Values of groups folded away. */
  readonly folded: readonly string[];
  readonly marks: readonly RowMark[];
  readonly facets: { readonly shown: boolean; readonly open: readonly string[] };
  /** Whether the stored layout has been read. */
  readonly loaded: boolean;
};

export const tableStore = createStore<TableState>({
  level: 'cases',
  text: '',
  layouts: { cases: settings.tableLayout.initial, applications: settings.applicationLayout.initial },
  isRanked: true,
  folded: [],
  marks: [],
  facets: settings.facets.initial,
  loaded: false,
});

export const layoutOf = (state: TableState): TableLayout => state.layouts[state.level];
/** Columns that a level has. */
export const columnsOf = (level: Level): readonly TableColumn[] => (level === 'cases' ? caseColumns : applicationColumns);
const layoutName = { cases: 'tableLayout', applications: 'applicationLayout' } as const;

/** Reads what is stored once; columns that a newer version added stand at the end. Marks are each portfolio's own. */
export const loadTable = async (index: PortfolioIndex): Promise<void> => {
  const marks = await index.getSetting('rowMarks');
  tableStore.set((state) => ({ ...state, marks }));
  if (tableStore.get().loaded) return;
  const [cases, applications, level, facets] = await Promise.all([index.getSetting('tableLayout'), index.getSetting('applicationLayout'), index.getSetting('tableLevel'), index.getSetting('facets')]);
  tableStore.set((state) => ({ ...state, level, facets, layouts: { cases: completed(cases, 'cases'), applications: completed(applications, 'applications') }, loaded: true }));
};

const completed = (layout: TableLayout, level: Level): TableLayout => {
  const columns = columnsOf(level);
  const added = columns.filter((column) => !layout.order.includes(column));
  return { ...layout, order: [...layout.order.filter((column) => columns.includes(column)), ...added], hidden: [...layout.hidden, ...added] };
};

let saving: number | undefined;

/** Changes the layout and stores it a moment later, when a drag has come to rest. */
export const changeLayout = (index: PortfolioIndex, change: (layout: TableLayout) => TableLayout): void => {
  tableStore.set((state) => ({ ...state, layouts: { ...state.layouts, [state.level]: change(layoutOf(state)) } }));
  window.clearTimeout(saving);
  saving = window.setTimeout(() => {
    const state = tableStore.get();
    void index.setSetting(layoutName[state.level], layoutOf(state));
  }, 400);
};

export const setQuery = (text: string): void => tableStore.set((state) => ({ ...state, text, ...(text.trim() === '' ? { isRanked: true } : {}) }));

export const setLevel = (index: PortfolioIndex, level: Level): void => {
  tableStore.set((state) => ({ ...state, level, folded: [] }));
  void index.setSetting('tableLevel', level);
};

export const setMarks = (index: PortfolioIndex, marks: readonly RowMark[]): void => {
  tableStore.set((state) => ({ ...state, marks }));
  void index.setSetting('rowMarks', [...marks]);
};

export const setFacets = (index: PortfolioIndex, facets: TableState['facets']): void => {
  tableStore.set((state) => ({ ...state, facets }));
  void index.setSetting('facets', { shown: facets.shown, open: [...facets.open] });
};

export const toggleFolded = (value: string): void =>
  tableStore.set((state) => ({ ...state, folded: state.folded.includes(value) ? state.folded.filter((one) => one !== value) : [...state.folded, value] }));

/** Sorts as a heading was clicked; what fits best no longer comes first. */
export const sortBy = (index: PortfolioIndex, sort: readonly SortKey[]): void => {
  tableStore.set((state) => ({ ...state, isRanked: false }));
  changeLayout(index, (old) => ({ ...old, sort: [...sort] }));
};

export const groupBy = (index: PortfolioIndex, group: TableColumn | undefined): void => {
  tableStore.set((state) => ({ ...state, folded: [] }));
  changeLayout(index, (old) => {
    const { group: _, ...rest } = old;
    return group === undefined ? rest : { ...rest, group };
  });
};

/** Ascending, then descending, then as before; with `add` the column is added behind the present sort. */
export const nextSort = (sort: readonly SortKey[], column: TableColumn, add: boolean): SortKey[] => {
  const present = sort.find((key) => key.column === column);
  const others = add ? sort.filter((key) => key.column !== column) : [];
  if (present === undefined) return [...others, { column, descending: false }];
  return present.descending ? [...others] : add ? sort.map((key) => (key.column === column ? { column, descending: true } : key)) : [{ column, descending: true }];
};

/** Moves a column one place, or to the place of another one, within the pinned or the other columns. */
export const moveColumn = (order: readonly TableColumn[], column: TableColumn, to: TableColumn): TableColumn[] => {
  const from = order.indexOf(column);
  const target = order.indexOf(to);
  if (from < 0 || target < 0 || from === target) return [...order];
  const rest = order.filter((one) => one !== column);
  rest.splice(target, 0, column);
  return rest;
};

export const queryOf = (state: TableState): TableQuery => {
  const { sort, group } = layoutOf(state);
  return { level: state.level, text: state.text, sort, isRanked: state.isRanked, ...(group === undefined ? {} : { group }), folded: [...state.folded] };
};
