import { type RefObject, useCallback, useMemo, useRef } from 'react';
import type { ApplicationRow } from '#shared/query/rows';
import type { TableQuery } from '#shared/query/table-query';
import type { MarkRule, TableRow, TableView } from '../index/api';
import { useIndex, useIndexRevision } from '../index/IndexContext';
import { type PagedView, type PagedViewHandle, usePagedView } from '../index/use-paged-view';

/** A case family whose applications are shown, at its row in the present view. */
type Expanded = { readonly key: string; readonly row: number; readonly applications: readonly ApplicationRow[] };

/** What the cursor stands on. */
export type Followed = { readonly family: string; readonly application?: string | undefined };

type Extra = {
  readonly expanded: readonly Expanded[];
  /** Row of what `follow` holds, -1 where the view does not show it. */
  readonly followed: number;
};

/** Rows of a query as far as they have been looked at. */
export type ShownView = PagedView<TableRow, TableView, Extra>;

export type TableViewHandle = PagedViewHandle<TableRow, TableView, Extra> & { readonly toggle: (key: string, row: number) => void };

/** Asks the index again whenever the query, the marks or the portfolio change; `follow` holds what is under the cursor, whose new row is wanted. */
export const useTableView = (query: TableQuery, marks: readonly MarkRule[], follow: RefObject<Followed | undefined>): TableViewHandle => {
  const index = useIndex();
  const revision = useIndexRevision();
  const open = useRef<readonly string[]>([]);

  const source = useMemo(
    () => ({
      ask: () => index.query(query, marks, 'portfolio'),
      rows: index.rows,
      extra: async ({ view, level }: TableView): Promise<Extra> => {
        const expanded: Expanded[] = [];
        for (const key of level === 'cases' ? open.current : []) {
          const row = await index.rowOf(view, key);
          if (row !== undefined && row >= 0) expanded.push({ key, row, applications: await index.applications(key) });
        }
        const { current } = follow;
        return { expanded, followed: current === undefined ? -1 : ((await index.rowOf(view, current.family, current.application)) ?? -1) };
      },
    }),
    [index, query, marks, follow],
  );
  const handle = usePagedView<TableRow, TableView, Extra>(source, revision);
  const { changeExtra } = handle;

  const toggle = useCallback(
    (key: string, row: number) => {
      const without = (extra: Extra): readonly Expanded[] => extra.expanded.filter((one) => one.key !== key);
      if (open.current.includes(key)) {
        open.current = open.current.filter((one) => one !== key);
        changeExtra((extra) => ({ ...extra, expanded: without(extra) }));
        return;
      }
      open.current = [...open.current, key];
      void index.applications(key).then((applications) => changeExtra((extra) => ({ ...extra, expanded: [...without(extra), { key, row, applications }] })));
    },
    [index, changeExtra],
  );
  return { ...handle, toggle };
};
