import type { CaseFacts } from '../checks/portfolio-findings';
import { portfolioFindings } from '../checks/portfolio-findings';
import type { PortfolioFindings } from './finding-list';
import type { IndexedFamily } from './indexed-family';

/** The checks over the whole portfolio, from what the index knows of each case. */
export const createPortfolioFindings = (families: Iterable<IndexedFamily>): PortfolioFindings => {
  const facts: CaseFacts[] = [];
  for (const { key, row, numbers, acceptedFindings } of families) {
    facts.push({
      key,
      reference: row.reference,
      ...(row.client === undefined ? {} : { client: row.client }),
      isAlive: row.status === 'pending' || row.status === 'granted',
      numbers,
      acceptedFindings: acceptedFindings ?? [],
    });
  }
  return portfolioFindings(facts);
};
