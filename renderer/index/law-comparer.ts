import type { Law } from '#shared/law/law';
import { bundledLaw } from '#shared/law/bundled-law';
import { lawChanges } from '#shared/law/limit-changes';
import { portfolioLaw } from '#shared/law/portfolio-law';
import type { LawComparison, PortfolioIndex } from './api';
import type { FamilySource } from './family-source';
import type { IndexKeeper } from './index-keeper';

/** Cases compared before the worker answers other questions again. */
const casesAtOnce = 100;

type Comparison = { readonly portfolio: string; readonly before: Law; readonly after: Law; readonly keys: readonly string[]; done: number };

/** Tells what another law would do to the limits that wait for an act, part by part, so that it can be followed and left. */
export const createLawComparer = (source: Pick<FamilySource, 'families'>, keeper: Pick<IndexKeeper, 'table' | 'portfolio'>): Pick<PortfolioIndex, 'compareLaw' | 'compareNext'> => {
  let running: Comparison | undefined;
  return {
    compareLaw: async ({ own, tables }) => {
      const portfolio = keeper.portfolio();
      if (portfolio === undefined) return;
      const before = portfolio.law === undefined ? bundledLaw() : portfolioLaw(portfolio.law.own, portfolio.law.tables).law;
      running = { portfolio: portfolio.id, before, after: portfolioLaw(own, tables).law, keys: keeper.table().keys(), done: 0 };
    },
    compareNext: async (): Promise<LawComparison | undefined> => {
      const portfolio = keeper.portfolio();
      const mine = running;
      if (mine === undefined || portfolio?.id !== mine.portfolio) return undefined;
      const keys = mine.keys.slice(mine.done, mine.done + casesAtOnce);
      const changes: LawComparison['changes'][number][] = [];
      if (keys.length > 0)
        for await (const { family } of source.families(keys, () => undefined)) for (const change of lawChanges(family, mine.before, mine.after, portfolio.today)) changes.push({ family: family.key, reference: family.reference, change });
      mine.done += keys.length;
      return { done: mine.done, total: mine.keys.length, changes };
    },
  };
};
