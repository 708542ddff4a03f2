import type { EventPayload } from '#shared/ipc';
import { statusWords } from '#shared/law/status-words';
import type { IsoDate } from '#shared/model/date';
import { createFamilyTable, type FamilyTable } from '#shared/query/family-table';
import { type FamilyLaw, indexFamily } from '#shared/query/index-family';
import type { IndexedFamily } from '#shared/query/indexed-family';
import type { IndexedPortfolio, IndexStatus } from './api';
import type { FamilySource, SourcedFamily } from './family-source';
import type { SegmentStore } from './segment-store';

/** Eight segments of the store. */
const familiesPerStoring = 2048;
/** Keys asked for in one request: 100 keys of 40 letters make an address of 4 kB. */
const keysPerRequest = 100;

export type KeeperDeps = {
  readonly source: FamilySource;
  readonly openStore: (portfolio: IndexedPortfolio) => SegmentStore;
  readonly law: (portfolio: IndexedPortfolio) => FamilyLaw;
  readonly compare: (a: string, b: string) => number;
  readonly onStatus: (status: IndexStatus) => void;
  /** Lets waiting queries run. */
  readonly pause: () => Promise<void>;
  /** Milliseconds, for pacing only. */
  readonly now: () => number;
};

/** Keeps the table of the open portfolio equal to its files. Changes are taken over one after the other. */
export type IndexKeeper = {
  readonly open: (portfolio: IndexedPortfolio) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly changed: (change: Pick<EventPayload<'portfolio.changed'>, 'changed' | 'removed'>) => Promise<void>;
  readonly setToday: (today: IsoDate) => Promise<void>;
  readonly rebuild: () => Promise<void>;
  readonly table: () => FamilyTable;
  readonly portfolio: () => IndexedPortfolio | undefined;
  readonly status: () => IndexStatus;
};

export const createIndexKeeper = (deps: KeeperDeps): IndexKeeper => {
  let table = createFamilyTable(deps.compare);
  let store: SegmentStore | undefined;
  let portfolio: IndexedPortfolio | undefined;
  let law: FamilyLaw | undefined;
  let status: IndexStatus = { phase: 'closed', done: 0, total: 0, revision: 0 };
  // A task of an older generation belongs to a portfolio that was closed meanwhile.
  let generation = 0;
  let queue: Promise<void> = Promise.resolve();
  let problems: string[] = [];
  let toldAt = 0;

  const tell = (next: Partial<IndexStatus>, changedRows: boolean): void => {
    const { message: _, ...old } = status;
    status = { ...old, ...next, revision: status.revision + (changedRows ? 1 : 0) };
    deps.onStatus(status);
  };

  /** Tells progress, at most four times a second, and lets queries in. */
  const breathe = async (next: Partial<IndexStatus>): Promise<void> => {
    if (deps.now() - toldAt < 250) return;
    toldAt = deps.now();
    tell(next, true);
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

  const put = (family: IndexedFamily): void => {
    table.put(family);
    store?.put(family);
  };

  const derive = ({ family, hash }: SourcedFamily, today: IsoDate, used: FamilyLaw): IndexedFamily => {
    try {
      return indexFamily(family, hash, today, used);
    } catch (cause) {
      // A mistake in a rule must not take the case out of sight: it is shown, and that its limits are missing is said.
      problems.push(`Time limits of ${family.reference} could not be computed (${cause instanceof Error ? cause.message : String(cause)})`);
      return indexFamily(family, hash, today, { ...used, timeLimits: () => [], findings: () => [], status: () => ({ value: 'unknown', word: statusWords.unknown }), expiry: () => undefined });
    }
  };

  /** Fetches families (all where `keys` is undefined) and derives their rows. Returns the keys that came. */
  const fetchFamilies = async (keys: readonly string[] | undefined, total: number, today: IsoDate, mine: () => boolean): Promise<ReadonlySet<string>> => {
    const came = new Set<string>();
    const batches: (readonly string[] | undefined)[] = [];
    if (keys === undefined) batches.push(undefined);
    else for (let from = 0; from < keys.length; from += keysPerRequest) batches.push(keys.slice(from, from + keysPerRequest));
    let lastPause = deps.now();
    for (const batch of batches) {
      for await (const family of deps.source.families(batch, (message) => problems.push(message))) {
        if (!mine()) return came;
        if (law !== undefined) put(derive(family, today, law));
        came.add(family.key);
        // Stored on the way, so that a window closed before the end has not read for nothing.
        if (came.size % familiesPerStoring === 0) await keep();
        await breathe({ phase: 'reading', done: came.size, total });
        if (deps.now() - lastPause > 16) {
          await deps.pause();
          lastPause = deps.now();
        }
      }
    }
    return came;
  };

  const reconcile = async (mine: () => boolean): Promise<void> => {
    if (portfolio === undefined) return;
    const { today } = portfolio;
    problems = [];
    const manifest = await deps.source.manifest();
    if (!mine()) return;
    for (const family of table.all()) if (!manifest.has(family.key)) drop(family.key);
    const wanted = [...manifest].filter(([key, hash]) => !isCurrent(table.get(key), hash, today)).map(([key]) => key);
    if (wanted.length > 0) {
      tell({ phase: 'reading', done: 0, total: wanted.length }, false);
      await fetchFamilies(wanted.length * 2 > manifest.size ? undefined : wanted, wanted.length, today, mine);
    }
    if (!mine()) return;
    ready(manifest.size);
    await keep();
  };

  const ready = (total: number): void => {
    const first = problems[0];
    const more = problems.length > 1 ? ` and ${problems.length - 1} more` : '';
    tell({ phase: 'ready', done: total, total, ...(first === undefined ? {} : { message: `${first}${more}.` }) }, true);
  };

  /** Stores what changed. Where the disk refuses, the index is complete all the same and is read anew at the next opening. */
  const keep = async (): Promise<void> => {
    try {
      await store?.flush(table.get);
    } catch (cause) {
      tell({ message: `The index could not be stored, so the next opening takes longer: ${cause instanceof Error ? cause.message : String(cause)}.` }, false);
    }
  };

  const drop = (key: string): void => {
    table.remove(key);
    store?.remove(key);
  };

  const shut = (): void => {
    generation += 1;
    store?.close();
    store = undefined;
    portfolio = undefined;
    table = createFamilyTable(deps.compare);
  };

  return {
    open: (opened) => {
      shut();
      portfolio = opened;
      law = deps.law(opened);
      const opening = deps.openStore(opened);
      store = opening;
      tell({ phase: 'loading', done: 0, total: 0 }, true);
      return enqueue(async (mine) => {
        try {
          await opening.load(async (families) => {
            if (!mine()) return;
            for (const family of families) table.put(family);
            await breathe({ phase: 'loading', done: table.size(), total: 0 });
          });
        } catch {
          // A damaged database holds nothing that the portfolio does not: begin anew.
          await opening.clear().catch(() => undefined);
        }
        if (!mine()) return;
        tell({ phase: 'reading', done: 0, total: table.size() }, true);
        await reconcile(mine);
      });
    },
    close: async () => {
      shut();
      tell({ phase: 'closed', done: 0, total: 0 }, true);
    },
    changed: (change) =>
      enqueue(async (mine) => {
        if (portfolio === undefined) return;
        for (const key of change.removed) drop(key);
        const wanted = change.changed.filter(({ key, hash }) => table.get(key)?.hash !== hash).map(({ key }) => key);
        const many = wanted.length > 1000 && wanted.length * 2 > table.size();
        const came = await fetchFamilies(many ? undefined : wanted, wanted.length, portfolio.today, mine);
        if (!mine()) return;
        for (const key of wanted) if (!came.has(key)) drop(key);
        ready(table.size());
        await keep();
      }),
    setToday: (today) => {
      if (portfolio === undefined || portfolio.today === today) return Promise.resolve();
      portfolio = { ...portfolio, today };
      tell({}, true);
      return enqueue(reconcile);
    },
    rebuild: () => {
      if (portfolio === undefined) return Promise.resolve();
      generation += 1;
      table = createFamilyTable(deps.compare);
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

const isCurrent = (family: IndexedFamily | undefined, hash: string, today: IsoDate): boolean => family !== undefined && family.hash === hash && family.asOf === today;
