import { startTransition, useCallback, useEffect, useRef, useState } from 'react';

const pageSize = 100;
/** Pages asked for ahead of the rows on screen, in the direction in which they go. */
const pagesAhead = 3;
/** Pages kept around the rows on screen; those further away are asked for again. */
const pagesAround = 20;

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
  /** Rows that are only glanced at, as while they fly past: nothing is kept of them. Undefined where the view is no more. */
  readonly glance: (from: number, to: number) => Promise<readonly Row[] | undefined>;
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
  const asked = useRef<{ view: number; pages: Set<number> }>({ view: -1, pages: new Set() });

  useEffect(() => {
    let ended = false;
    void load(source, visible.current).then((next) => {
      // Many lines at once: drawn in pieces, so that what is typed meanwhile does not wait.
      if (next !== undefined && !ended) startTransition(() => setShown(next));
    });
    return () => {
      ended = true;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the same question has another answer at each revision
  }, [source, revision]);

  const look = useCallback(
    (from: number, to: number) => {
      const ahead = pagesAhead * pageSize;
      const isUp = from < visible.current.from;
      const isMoved = visible.current.from > 0 || from > 0;
      visible.current = { from, to };
      if (shown === undefined) return;
      const { view, total } = shown.view;
      if (asked.current.view !== view) asked.current = { view, pages: new Set() };
      const { pages } = asked.current;
      for (const page of pagesBetween(isUp ? from - ahead : from, isMoved && !isUp ? to + ahead : to, total)) {
        if (shown.pages.has(page) || pages.has(page)) continue;
        pages.add(page);
        void source.rows(view, page * pageSize, (page + 1) * pageSize).then((rows) => {
          pages.delete(page);
          if (rows === undefined) return;
          // Drawn in pieces as well: what is scrolled to meanwhile goes before.
          startTransition(() => setShown((now) => (now?.view.view === view ? { ...now, pages: pagesNear(now.pages, Math.floor(visible.current.from / pageSize)).set(page, rows) } : now)));
        });
      }
    },
    [source, shown],
  );

  const changeExtra = useCallback((change: (extra: Extra) => Extra) => setShown((now) => now && { ...now, extra: change(now.extra) }), []);
  const row = useCallback((at: number) => shown?.pages.get(Math.floor(at / pageSize))?.[at % pageSize], [shown]);
  const view = shown?.view.view;
  const glance = useCallback(async (from: number, to: number) => (view === undefined ? undefined : source.rows(view, from, to)), [source, view]);
  return { shown, row, glance, look, changeExtra };
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

/** The pages kept around one, and the first of all, to which one goes back most. */
const pagesNear = <Row>(pages: ReadonlyMap<number, readonly Row[]>, page: number): Map<number, readonly Row[]> => {
  const near = new Map<number, readonly Row[]>();
  for (const [at, rows] of pages) if (at === 0 || Math.abs(at - page) <= pagesAround) near.set(at, rows);
  return near;
};

const pagesBetween = (from: number, to: number, total: number): number[] => {
  const last = Math.floor(Math.max(0, Math.min(to, total) - 1) / pageSize);
  const pages: number[] = [];
  for (let page = Math.floor(Math.max(0, from) / pageSize); page <= last; page += 1) pages.push(page);
  return pages;
};
