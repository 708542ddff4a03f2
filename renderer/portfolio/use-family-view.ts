import { type RefObject, useCallback, useMemo, useRef } from 'react';
import type { FamilyQuery } from '#shared/query/family-query';
import type { ApplicationRow, FamilyRow } from '#shared/query/rows';
import type { FamilyView } from '../index/api';
import { useIndex, useIndexStatus } from '../index/IndexContext';
import { type PagedView, type PagedViewHandle, usePagedView } from '../index/use-paged-view';

/** A case family whose applications are shown, at its row in the present view. */
type Expanded = { readonly key: string; readonly row: number; readonly applications: readonly ApplicationRow[] };

type Extra = {
  readonly expanded: readonly Expanded[];
  /** Row of the family that `follow` holds, -1 where the view does not show it. */
  readonly followed: number;
};

/** Rows of a query as far as they have been looked at. */
export type ShownView = PagedView<FamilyRow, FamilyView, Extra>;

export type FamilyViewHandle = PagedViewHandle<FamilyRow, FamilyView, Extra> & { readonly toggle: (key: string, row: number) => void };

/** Asks the index again whenever the query or the portfolio changes; `follow` holds the key of the family whose new row is wanted. */
export const useFamilyView = (query: FamilyQuery, follow: RefObject<string | undefined>): FamilyViewHandle => {
  const index = useIndex();
  const { revision } = useIndexStatus();
  const open = useRef<readonly string[]>([]);

  const source = useMemo(
    () => ({
      ask: () => index.query(query, 'portfolio'),
      rows: index.rows,
      extra: async ({ view }: FamilyView): Promise<Extra> => {
        const expanded: Expanded[] = [];
        for (const key of open.current) {
          const row = await index.rowOf(view, key);
          if (row !== undefined && row >= 0) expanded.push({ key, row, applications: await index.applications(key) });
        }
        const { current } = follow;
        return { expanded, followed: current === undefined ? -1 : ((await index.rowOf(view, current)) ?? -1) };
      },
    }),
    [index, query, follow],
  );
  const handle = usePagedView<FamilyRow, FamilyView, Extra>(source, revision);
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
