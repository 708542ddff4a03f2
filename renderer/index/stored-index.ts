import { createPortfolioTable, type PortfolioTable } from '#shared/query/table/portfolio-table';
import type { StoredPortfolio } from './api';
import type { TableStore } from './table-store';

/** The stored index of a portfolio: read from the moment it is asked for. */
export type StoredIndex = {
  readonly store: TableStore;
  /** The table as soon as it is read. */
  readonly table: () => PortfolioTable | undefined;
  /** The same, waited for; undefined where nothing that counts is stored. */
  readonly whenRead: Promise<PortfolioTable | undefined>;
};

export type StoredIndexDeps = {
  readonly openStore: (portfolio: StoredPortfolio) => TableStore;
  readonly compare: (a: string, b: string) => number;
};

/** Reads stored indexes; one of them ahead, while the portfolio is still being opened. */
export const createStoredIndexes = (deps: StoredIndexDeps): {
  /** Begins to read what is stored of a portfolio that is going to be opened; null: none is. What was expected before is given up. */
  readonly expect: (portfolio: StoredPortfolio | null) => void;
  /** What was read ahead where that is just what is wanted, else begun to be read now. */
  readonly take: (portfolio: StoredPortfolio) => StoredIndex;
} => {
  let ahead: { readonly of: StoredPortfolio; readonly index: StoredIndex } | undefined;
  const giveUp = (): void => {
    ahead?.index.store.close();
    ahead = undefined;
  };
  return {
    expect: (portfolio) => {
      giveUp();
      if (portfolio !== null) ahead = { of: portfolio, index: readStored(deps, portfolio) };
    },
    take: (portfolio) => {
      const found = ahead;
      if (found !== undefined && isSame(found.of, portfolio)) {
        ahead = undefined;
        return found.index;
      }
      giveUp();
      return readStored(deps, portfolio);
    },
  };
};

/** Another path is another copy of the portfolio; by other digests other rows were derived. */
const isSame = (a: StoredPortfolio, b: StoredPortfolio): boolean => a.id === b.id && a.path === b.path && a.law === b.law && a.parties === b.parties;

const readStored = ({ openStore, compare }: StoredIndexDeps, portfolio: StoredPortfolio): StoredIndex => {
  const store = openStore(portfolio);
  let table: PortfolioTable | undefined;
  const read = async (): Promise<PortfolioTable | undefined> => {
    try {
      const stored = await store.load();
      if (stored === undefined) return undefined;
      const opened = createPortfolioTable(compare, stored.saved);
      for (const family of stored.changed) opened.put(family);
      for (const key of stored.removed) opened.remove(key);
      table = opened;
    } catch {
      // What cannot be read holds nothing that the portfolio does not: it is begun anew. A store that was closed meanwhile refuses this, too.
      await store.clear().catch(() => undefined);
    }
    return table;
  };
  return { store, table: () => table, whenRead: read() };
};
