import type { EventPayload } from '#shared/ipc';
import type { IsoDate } from '#shared/model/date';
import { createPortfolioTable, type PortfolioTable } from '#shared/query/table/portfolio-table';
import { preparations } from '#shared/query/table/preparations';
import type { IndexedPortfolio, IndexStatus, StoredPortfolio } from './api';
import type { DerivedBatch, Deriver } from './derive-families';
import type { FamilySource } from './family-source';
import { createStoredIndexes, type StoredIndexDeps } from './stored-index';
import type { TableStore } from './table-store';

/** The table is stored on the way when reading has taken so long, in ms, and again whenever it took twice as long: storing takes time, too. */
const firstStoringAfter = 30_000;
/** Progress is told so often, in ms. */
const progressEvery = 250;
/** More families than a person changes at once: they are derived in other threads. */
const manyFamilies = 400;

export type KeeperDeps = StoredIndexDeps & {
  readonly source: Pick<FamilySource, 'manifest'>;
  /** Derives a few families at once, and many of them aside; `table` is the one that they will be put into. */
  readonly derive: Deriver;
  readonly deriveMany: (table: () => PortfolioTable) => Deriver;
  /** The same for what is shown already and only as of an earlier day: slower, and out of the way of everything else. */
  readonly deriveAgain: (table: () => PortfolioTable) => Deriver;
  readonly onStatus: (status: IndexStatus) => void;
  /** Lets waiting queries run. */
  readonly pause: () => Promise<void>;
  /** Milliseconds, for pacing only. */
  readonly now: () => number;
};

/** Keeps the table of the open portfolio equal to its files. Changes are taken over one after the other. */
export type IndexKeeper = {
  readonly readAhead: (portfolio: StoredPortfolio | null) => Promise<void>;
  readonly open: (portfolio: IndexedPortfolio) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly changed: (change: Pick<EventPayload<'portfolio.changed'>, 'changed' | 'removed'>) => Promise<void>;
  readonly setToday: (today: IsoDate) => Promise<void>;
  readonly rebuild: () => Promise<void>;
  readonly table: () => PortfolioTable;
  readonly portfolio: () => IndexedPortfolio | undefined;
  readonly status: () => IndexStatus;
};

export const createIndexKeeper = (deps: KeeperDeps): IndexKeeper => {
  let table = createPortfolioTable(deps.compare);
  let store: TableStore | undefined;
  let portfolio: IndexedPortfolio | undefined;
  let status: IndexStatus = { phase: 'closed', done: 0, total: 0, revision: 0 };
  // A task of an older generation belongs to a portfolio that was closed meanwhile.
  let generation = 0;
  let queue: Promise<void> = Promise.resolve();
  let left = createLeaving();
  let problems: string[] = [];
  let toldAt = 0;
  let shownAt = 0;
  let readingSince = 0;
  // What a person changes while everything is read is taken over at once; what is then read of it is older.
  let isReading = false;
  let urgent: (() => Promise<void>)[] = [];
  let taken = new Set<string>();

  const tell = (next: Partial<IndexStatus>, changedRows: boolean): void => {
    const { message: _, ...old } = status;
    status = { ...old, ...next, revision: status.revision + (changedRows ? 1 : 0) };
    deps.onStatus(status);
  };

  /**
   * Tells progress, lets queries in, and now and then shows what was read: each time every view asks anew, and what that takes grows with the
   * portfolio, so that it happens ever less often.
   */
  const breathe = async (next: Partial<IndexStatus>): Promise<void> => {
    const now = deps.now();
    const isShown = now - shownAt >= Math.max(progressEvery, (now - readingSince) / 3);
    if (!isShown && now - toldAt < progressEvery) return;
    toldAt = now;
    if (isShown) {
      shownAt = now;
      table.settle();
    }
    tell(next, isShown);
    await deps.pause();
  };

  const enqueue = (task: (mine: () => boolean) => Promise<void>): Promise<void> => {
    const mine = generation;
    queue = queue.then(async () => {
      if (mine !== generation) return;
      try {
        await task(() => mine === generation);
      } catch (cause) {
        if (mine === generation) tell({ phase: 'failed', message: `The index could not be brought up to date: ${cause instanceof Error ? cause.message : String(cause)}. Rebuild it from the View menu; the portfolio itself is not touched.` }, false);
      }
    });
    return queue;
  };

  /** Takes derived families over, but for those that are not wanted; returns the keys of all. */
  const put = (batch: DerivedBatch, isWanted: (key: string) => boolean): readonly string[] => {
    if ('many' in batch) {
      table.takeBatch(batch.many, isWanted);
      store?.putMany();
      return batch.many.keys;
    }
    const { family } = batch;
    if (isWanted(family.key)) {
      table.put(family);
      store?.put(family);
    }
    return [family.key];
  };

  const storedIndexes = createStoredIndexes(deps);
  const deriveMany = deps.deriveMany(() => table);
  const deriveAgain = deps.deriveAgain(() => table);

  /** Fetches families and takes their rows over. Returns the keys that came. */
  const fetchFamilies = async (keys: readonly string[], mine: () => boolean, derive: Deriver, isUrgent = false): Promise<ReadonlySet<string>> => {
    const came = new Set<string>();
    if (portfolio === undefined) return came;
    let lastPause = deps.now();
    let storeAt = readingSince + firstStoringAfter;
    for await (const batch of derive(keys, portfolio, (message) => problems.push(message))) {
      if (!mine()) return came;
      for (const key of put(batch, (one) => isUrgent || !taken.has(one))) came.add(key);
      if (isUrgent) continue;
      // Stored on the way, so that a window closed before the end has not read for nothing.
      if (deps.now() >= storeAt) {
        storeAt += storeAt - readingSince;
        await keep();
        if (!mine()) return came;
      }
      await breathe({ phase: 'reading', done: came.size, total: keys.length });
      if (deps.now() - lastPause > 16) {
        await deps.pause();
        await takeUrgent();
        lastPause = deps.now();
      }
    }
    return came;
  };

  /** Takes over what was changed while everything is read. */
  const takeUrgent = async (): Promise<void> => {
    const tasks = urgent;
    urgent = [];
    for (const task of tasks) await task();
  };

  const reconcile = async (mine: () => boolean): Promise<void> => {
    if (portfolio === undefined) return;
    const { today } = portfolio;
    problems = [];
    const manifest = await deps.source.manifest();
    if (!mine()) return;
    for (const key of table.keys()) if (!manifest.has(key)) drop(key);
    const wanted: string[] = [];
    const outdated: string[] = [];
    for (const [key, hash] of manifest) {
      if (table.hashOf(key) !== hash) wanted.push(key);
      else if (table.asOf(key) !== today) outdated.push(key);
    }
    await readAll(wanted, mine, wanted.length > manyFamilies ? deriveMany : deps.derive);
    await readAll(soonestFirst(table, outdated), mine, outdated.length > manyFamilies ? deriveAgain : deps.derive);
    if (!mine()) return;
    ready(table.size());
    await keep();
    if (mine()) void prepare(mine);
  };

  /** Between the questions that come; nothing waits for it, changes neither. */
  const prepare = async (mine: () => boolean): Promise<void> => {
    for (const _ of preparations(table)) {
      await deps.pause();
      if (!mine()) return;
    }
  };

  /** Reads families while queries and changes by a person go on. */
  const readAll = async (keys: readonly string[], mine: () => boolean, derive: Deriver): Promise<void> => {
    if (keys.length === 0 || !mine()) return;
    tell({ phase: 'reading', done: 0, total: keys.length }, false);
    readingSince = deps.now();
    isReading = true;
    taken = new Set();
    try {
      await fetchFamilies(keys, mine, derive);
    } finally {
      isReading = false;
      taken = new Set();
      await takeUrgent();
    }
  };

  const ready = (total: number): void => {
    const first = problems[0];
    const more = problems.length > 1 ? ` and ${problems.length - 1} more` : '';
    tell({ phase: 'ready', done: total, total, ...(first === undefined ? {} : { message: `${first}${more}.` }) }, true);
  };

  /**
   * Stores what changed. Where the disk refuses, the index is complete all the same and is read anew at the next opening. A portfolio that is
   * closed meanwhile waits for nothing; what is being stored of it is stored to the end.
   */
  const keep = async (): Promise<void> => {
    const mine = generation;
    try {
      table.settle();
      await Promise.race([store?.flush(table.parts), left.promise]);
    } catch (cause) {
      if (mine === generation) tell({ message: `The index could not be stored, so the next opening takes longer: ${cause instanceof Error ? cause.message : String(cause)}.` }, false);
    }
  };

  const drop = (key: string): void => {
    table.remove(key);
    store?.remove(key);
  };

  const shut = (): void => {
    generation += 1;
    left.leave();
    left = createLeaving();
    store?.close();
    store = undefined;
    portfolio = undefined;
    urgent = [];
    table = createPortfolioTable(deps.compare);
  };

  const takeOver = async (change: Pick<EventPayload<'portfolio.changed'>, 'changed' | 'removed'>, mine: () => boolean, isUrgent = false): Promise<void> => {
    if (portfolio === undefined || !mine()) return;
    for (const key of change.removed) drop(key);
    const wanted = change.changed.filter(({ key, hash }) => table.hashOf(key) !== hash).map(({ key }) => key);
    const came = await fetchFamilies(wanted, mine, wanted.length > manyFamilies && !isUrgent ? deriveMany : deps.derive, isUrgent);
    if (!mine()) return;
    for (const key of wanted) if (!came.has(key)) drop(key);
    // What is being read of these is older than what was just taken over.
    if (isReading) for (const key of [...wanted, ...change.removed]) taken.add(key);
  };

  return {
    // What is open is still being written to; opening it anew reads it then.
    readAhead: async (expected) => storedIndexes.expect(expected?.id === portfolio?.id && expected?.path === portfolio?.path ? null : expected),
    open: (opened) => {
      shut();
      portfolio = opened;
      const stored = storedIndexes.take({ id: opened.id, path: opened.path, law: opened.law?.digest ?? '', parties: opened.parties?.digest ?? '' });
      store = stored.store;
      const show = (read: PortfolioTable | undefined): void => {
        if (read !== undefined) table = read;
        table.setToday(opened.today);
        tell({ phase: 'reading', done: 0, total: table.size() }, true);
      };
      const ahead = stored.table();
      if (ahead === undefined) tell({ phase: 'loading', done: 0, total: 0 }, true);
      else show(ahead);
      return enqueue(async (mine) => {
        if (ahead === undefined) {
          const read = await stored.whenRead;
          if (!mine()) return;
          show(read);
        }
        await reconcile(mine);
      });
    },
    close: async () => {
      shut();
      tell({ phase: 'closed', done: 0, total: 0 }, true);
    },
    changed: (change) => {
      if (isReading)
        return new Promise((resolve) => {
          const mine = generation;
          urgent.push(async () => {
            await takeOver(change, () => mine === generation, true);
            tell({}, true);
            resolve();
          });
        });
      return enqueue(async (mine) => {
        await takeOver(change, mine);
        if (!mine() || portfolio === undefined) return;
        ready(table.size());
        await keep();
      });
    },
    setToday: (today) => {
      if (portfolio === undefined || portfolio.today === today) return Promise.resolve();
      portfolio = { ...portfolio, today };
      table.setToday(today);
      tell({}, true);
      return enqueue(reconcile);
    },
    rebuild: () => {
      if (portfolio === undefined) return Promise.resolve();
      generation += 1;
      table = createPortfolioTable(deps.compare);
      table.setToday(portfolio.today);
      tell({ phase: 'reading', done: 0, total: 0 }, true);
      return enqueue(async (mine) => {
        await store?.clear();
        await reconcile(mine);
      });
    },
    table: () => table,
    portfolio: () => portfolio,
    status: () => status,
  };
};

/** Cases with the nearest next limit first: what another day changes is most often theirs. */
const soonestFirst = (table: PortfolioTable, keys: readonly string[]): readonly string[] => {
  const { nextLimit } = table.cases.columns;
  return keys.map((key) => ({ key, next: nextLimit.days.get(table.rowOf(key)) })).sort((a, b) => a.next - b.next).map(({ key }) => key);
};

/** A promise that is fulfilled when the open portfolio is left. */
const createLeaving = (): { readonly promise: Promise<void>; readonly leave: () => void } => {
  let leave = (): void => undefined;
  const promise = new Promise<void>((resolve) => (leave = resolve));
  return { promise, leave };
};
