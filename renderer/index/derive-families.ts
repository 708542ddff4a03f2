import { statusWords } from '#shared/law/status-words';
import type { IsoDate } from '#shared/model/date';
import { type FamilyLaw, indexFamily } from '#shared/query/index-family';
import type { IndexedFamily } from '#shared/query/indexed-family';
import type { TableBatch } from '#shared/query/table/portfolio-table';
import type { IndexedPortfolio } from './api';
import type { FamilySource, SourcedFamily } from './family-source';

/** Families of a portfolio as the index keeps them: one, or many that another thread derived. */
export type DerivedBatch = { readonly family: IndexedFamily } | { readonly many: TableBatch };

/** Reads the families with these keys from the portfolio and derives their rows, part by part. What goes wrong with one of them is told. */
export type Deriver = (keys: readonly string[], portfolio: IndexedPortfolio, problem: (message: string) => void) => AsyncIterable<DerivedBatch>;

/** Keys asked for in one request: 100 keys of 40 letters make an address of 4 kB. */
export const keysPerRequest = 100;

/** Derives in the thread it is called in, a family at a time. */
export const createDeriver = (source: Pick<FamilySource, 'families'>, lawOf: (portfolio: IndexedPortfolio) => FamilyLaw): Deriver =>
  async function* (keys, portfolio, problem) {
    const law = lawOf(portfolio);
    for (let from = 0; from < keys.length; from += keysPerRequest) {
      for await (const family of source.families(keys.slice(from, from + keysPerRequest), problem)) yield { family: deriveFamily(family, portfolio.today, law, problem) };
    }
  };

/** The row of one family. A mistake in a rule must not take the case out of sight: it is shown, and that its limits are missing is said. */
export const deriveFamily = ({ family, hash }: SourcedFamily, today: IsoDate, law: FamilyLaw, problem: (message: string) => void): IndexedFamily => {
  try {
    return indexFamily(family, hash, today, law);
  } catch (cause) {
    problem(`Time limits of ${family.reference} could not be computed (${cause instanceof Error ? cause.message : String(cause)})`);
    return indexFamily(family, hash, today, { ...law, timeLimits: () => [], findings: () => [], status: () => ({ value: 'unknown', word: statusWords.unknown }), expiry: () => undefined });
  }
};
