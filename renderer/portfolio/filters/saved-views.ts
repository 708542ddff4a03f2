import { useEffect } from 'react';
import type { FamilyQuery } from '#shared/query/family-query';
import { usePortfolio } from '../../app/state/app-store';
import { createStore, useStore } from '../../app/state/store';
import { useIndex } from '../../index/IndexContext';
import type { PortfolioIndex } from '../../index/api';
import type { SavedView } from '../../index/settings';
import { changeLayout, queryOf, type TableState, tableStore, withGroup } from '../table/table-store';

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

/** Keeps the present search, filters, sort and groups under a name; a view of that name is replaced. */
export const saveView = (index: PortfolioIndex, name: string, state: TableState): void => {
  const list = views.get();
  const id = String(list.reduce((highest, view) => Math.max(highest, Number(view.id)), 0) + 1);
  store(index, [...list.filter((view) => view.name !== name), { id, name, query: queryOf(state) }]);
};

export const forgetView = (index: PortfolioIndex, id: string): void => store(index, views.get().filter((view) => view.id !== id));

export const applyView = (index: PortfolioIndex, { query }: SavedView): void => {
  tableStore.set((old) => ({ ...old, filter: query.filter }));
  changeLayout(index, (old) => ({ ...withGroup(old, query.group), sort: query.sort }));
};

/** Whether the table shows just what a view keeps. */
export const isApplied = (view: SavedView, query: FamilyQuery): boolean => JSON.stringify(view.query) === JSON.stringify(query);
