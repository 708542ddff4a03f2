import { useCallback, useEffect, useRef, useState } from 'react';

const pageSize = 100;

/** Where a table of many rows gets them from; keep the object the same while the question is the same. */
export type PagedSource<Row, View, Extra> = {
  readonly ask: () => Promise<View | undefined>;
  readonly rows: (view: number, from: number, to: number) => Promise<readonly Row[] | undefined>;
  /** Anything else that has to be there before the view is shown. */
  readonly extra: (view: View) => Promise<Extra>;
};

/** An answer with the pages that have been looked at. */
export type PagedView<Row, View, Extra> = { readonly view: View; readonly pages: ReadonlyMap<number, readonly Row[]>; readonly extra: Extra };

export type PagedViewHandle<Row, View, Extra> = {
  /** Undefined until the first answer. A newer answer replaces it only once its visible rows are there. */
  readonly shown: PagedView<Row, View, Extra> | undefined;
  readonly row: (row: number) => Row | undefined;
  /** Tells which rows are on screen; missing ones are fetched. */
  readonly look: (from: number, to: number) => void;
  readonly changeExtra: (change: (extra: Extra) => Extra) => void;
};

/** Asks again whenever the source changes or the index has a new `revision`; rows stay on screen until the new ones are there. */
export const usePagedView = <Row, View extends { readonly view: number; readonly total: number; readonly first: readonly Row[] }, Extra>(
  source: PagedSource<Row, View, Extra>,
  revision: number,
): PagedViewHandle<Row, View, Extra> => {
  const [shown, setShown] = useState<PagedView<Row, View, Extra> | undefined>(undefined);
  const visible = useRef({ from: 0, to: pageSize });

  useEffect(() => {
    let ended = false;
    void load(source, visible.current).then((next) => {
      if (next !== undefined && !ended) setShown(next);
    });
    return () => {
      ended = true;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the same question has another answer at each revision
  }, [source, revision]);

  const look = useCallback(
    (from: number, to: number) => {
      visible.current = { from, to };
      if (shown === undefined) return;
      const { view, total } = shown.view;
      for (const page of pagesBetween(from, to, total)) {
        if (shown.pages.has(page)) continue;
        void source.rows(view, page * pageSize, (page + 1) * pageSize).then((rows) => {
          if (rows === undefined) return;
          setShown((now) => (now?.view.view === view ? { ...now, pages: new Map(now.pages).set(page, rows) } : now));
        });
      }
    },
    [source, shown],
  );

  const changeExtra = useCallback((change: (extra: Extra) => Extra) => setShown((now) => now && { ...now, extra: change(now.extra) }), []);
  const row = useCallback((at: number) => shown?.pages.get(Math.floor(at / pageSize))?.[at % pageSize], [shown]);
  return { shown, row, look, changeExtra };
};

const load = async <Row, View extends { readonly view: number; readonly total: number; readonly first: readonly Row[] }, Extra>(
  source: PagedSource<Row, View, Extra>,
  visible: { readonly from: number; readonly to: number },
): Promise<PagedView<Row, View, Extra> | undefined> => {
  const view = await source.ask();
  if (view === undefined) return undefined;
  const pages = new Map<number, readonly Row[]>([[0, view.first]]);
  for (const page of pagesBetween(visible.from, visible.to, view.total)) {
    if (pages.has(page)) continue;
    const rows = await source.rows(view.view, page * pageSize, (page + 1) * pageSize);
    if (rows !== undefined) pages.set(page, rows);
  }
  return { view, pages, extra: await source.extra(view) };
};

const pagesBetween = (from: number, to: number, total: number): number[] => {
  const last = Math.floor(Math.max(0, Math.min(to, total) - 1) / pageSize);
  const pages: number[] = [];
  for (let page = Math.floor(Math.max(0, from) / pageSize); page <= last; page += 1) pages.push(page);
  return pages;
};
