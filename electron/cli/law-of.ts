import { portfolioLaw } from '#shared/law/portfolio-law';
import type { Law } from '#shared/law/law';
import type { Portfolio } from '../portfolio/portfolio';

/** The law by which a portfolio's time limits are computed: the bundled tables, or those it took over, with what persons added in it. */
export const lawOf = async (portfolio: Portfolio): Promise<Law> => {
  const { law, tables } = await portfolio.law();
  return portfolioLaw(law, tables).law;
};
