import { bundledLaw } from '#shared/law/bundled-law';
import { portfolioLaw } from '#shared/law/portfolio-law';
import { withAliasNames } from '#shared/parties/with-alias-names';
import { familyLawOf } from '#shared/query/family-law';
import type { FamilyLaw } from '#shared/query/index-family';
import type { IndexedPortfolio } from './api';

/** What law and numbers say about case families by the law of a portfolio, and under which names its parties are shown. */
export const familyLawOfPortfolio = ({ law: own, parties }: IndexedPortfolio): FamilyLaw => {
  const law = familyLawOf(own === undefined ? bundledLaw() : portfolioLaw(own.own, own.tables).law);
  const named = withAliasNames(parties?.aliases);
  return named === undefined ? law : { ...law, named };
};
