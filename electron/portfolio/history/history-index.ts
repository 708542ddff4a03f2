import type { Files } from '../ports/deps';
import type { PortfolioFolder } from '../folder';
import type { Entry, HistoryLine } from './history-line';
import { scanHistory, type Place } from './history-scan';
import { readPlanIndex } from '../commit/plan-reader';

/** What is kept in memory of an entry. */
export type IndexedEntry = Pick<Entry, 'id' | 'hlc' | 'device' | 'by' | 'kind' | 'why' | 'undoes' | 'plan'> & {
  readonly place: Place;
  /** Families whose changes stand in the line itself. */
  readonly keys: readonly string[];
};

/** Finds entries; reads the history when first asked, and is told of each entry from then on. */
export type HistoryIndex = {
  readonly add: (line: HistoryLine, place: Place) => void;
  /** All entries, oldest first. */
  readonly entries: () => Promise<readonly IndexedEntry[]>;
  readonly find: (id: string) => Promise<IndexedEntry | undefined>;
  readonly touches: (entry: IndexedEntry, key: string) => Promise<boolean>;
  /** The entry that took this one back and was not taken back itself. */
  readonly undoneBy: (id: string) => Promise<string | undefined>;
};

export const createHistoryIndex = (files: Files, folder: PortfolioFolder): HistoryIndex => {
  let loading: Promise<void> | undefined;
  const entries: IndexedEntry[] = [];
  const byId = new Map<string, IndexedEntry>();
  const undoers = new Map<string, string>();
  const planKeys = new Map<string, Promise<ReadonlySet<string>>>();

  const put = (line: HistoryLine, place: Place): void => {
    if (line.kind === 'done' || byId.has(line.id)) return;
    const { id, hlc, device, by, kind, why, undoes, plan } = line;
    const entry: IndexedEntry = { id, hlc, device, by, kind, why, place, keys: (line.changes ?? []).map((change) => change.family), ...(undoes === undefined ? {} : { undoes }), ...(plan ? { plan } : {}) };
    entries.push(entry);
    byId.set(id, entry);
    if (undoes !== undefined) undoers.set(undoes, id);
  };
  const load = (): Promise<void> =>
    (loading ??= scanHistory(files, folder).then(({ lines }) => {
      for (const { line, place } of lines) put(line, place);
    }));

  return {
    add: (line, place) => {
      // Before the first question nothing is kept; an entry that the reading meets as well is taken once.
      if (loading) void loading.then(() => put(line, place));
    },
    entries: async () => {
      await load();
      return entries;
    },
    find: async (id) => {
      await load();
      return byId.get(id);
    },
    touches: async ({ keys, plan }, key) => {
      if (keys.includes(key)) return true;
      if (!plan || plan.except?.includes(key)) return false;
      let known = planKeys.get(plan.id);
      if (!known) planKeys.set(plan.id, (known = readPlanIndex(files, folder.plan(plan.id)).then((index) => new Set(index?.rows.keys()))));
      return (await known).has(key);
    },
    undoneBy: async (id) => {
      await load();
      const isEffective = (entry: string): boolean => {
        const undoer = undoers.get(entry);
        return undoer === undefined || !isEffective(undoer);
      };
      const undoer = undoers.get(id);
      return undoer !== undefined && isEffective(undoer) ? undoer : undefined;
    },
  };
};
