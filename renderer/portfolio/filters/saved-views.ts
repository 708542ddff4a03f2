import { useEffect } from 'react';
import { usePortfolio } from '../../app/state/app-store';
import { createStore, useStore } from '../../app/state/store';
import { useIndex } from '../../index/IndexContext';
import type { PortfolioIndex } from '../../index/api';
import type { SavedView } from '../../index/settings';
import { changeLayout, layoutOf, setLevel, setMarks, type TableState, tableStore } from '../table/table-store';

const views = createStore<readonly SavedView[]>([]);

/** The saved views of the open portfolio. */
export const useSavedViews = (): readonly SavedView[] => {
  const index = useIndex();
  const portfolio = usePortfolio()?.id;
  useEffect(() => {
    let ended = false;
    void index.getSetting('savedViews').then((stored) => {
      if (!ended) views.set(stored);
    });
    return () => {
      ended = true;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each portfolio has its own views
  }, [index, portfolio]);
  return useStore(views, (list) => list);
};

const store = (index: PortfolioIndex, list: readonly SavedView[]): void => {
  views.set(list);
  void index.setSetting('savedViews', [...list]);
};

/** Keeps the present query, columns, sort, groups and marks under a name; a view of that name is replaced. */
export const saveView = (index: PortfolioIndex, name: string, state: TableState): void => {
  const list = views.get();
  // Unlike that of any other, also of one that is stored but could not be read.
  const id = crypto.randomUUID();
  store(index, [...list.filter((view) => view.name !== name), { id, name, ...keptOf(state) }]);
};

export const forgetView = (index: PortfolioIndex, id: string): void => store(index, views.get().filter((view) => view.id !== id));

export const applyView = (index: PortfolioIndex, { level, text, layout, marks }: SavedView): void => {
  setLevel(index, level);
  tableStore.set((old) => ({ ...old, text, folded: [] }));
  changeLayout(index, () => layout);
  setMarks(index, marks);
};

const keptOf = (state: TableState): Omit<SavedView, 'id' | 'name'> => ({ level: state.level, text: state.text, layout: layoutOf(state), marks: [...state.marks] });

/** Whether the table shows just what a view keeps; widths of columns aside. */
export const isApplied = ({ level, text, layout, marks }: SavedView, state: TableState): boolean => same({ level, text, layout, marks }) === same(keptOf(state));
const same = ({ level, text, layout, marks }: Omit<SavedView, 'id' | 'name'>): string => JSON.stringify([level, text, marks, layout.order, layout.hidden, layout.pinned, layout.sort, layout.group ?? '']);
