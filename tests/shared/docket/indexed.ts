import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { createLaw } from '#shared/law/law';
import { statusOf } from '#shared/law/status';
import type { CaseFamily } from '#shared/model/case-family';
import type { IsoDate } from '#shared/model/date';
import { type FamilyLaw, indexFamily } from '#shared/query/index-family';
import type { IndexedFamily } from '#shared/query/indexed-family';
import { createPortfolioTable, type PortfolioTable } from '#shared/query/table/portfolio-table';

export const law = createLaw();

const familyLaw: FamilyLaw = {
  timeLimits: (family, today) => deriveTimeLimits(family, law, today),
  findings: () => [],
  status: (family, application, today) => statusOf(application, family, law, today),
  expiry: () => undefined,
  applicationNumber: ({ number }) => number?.text,
  publicationNumber: ({ number }) => number,
};

/** A family as the index keeps it, under the bundled law. */
export const indexed = (family: CaseFamily, today: IsoDate): IndexedFamily => indexFamily(family, 'h', today, familyLaw);

/** Families in a table as of a day. */
export const indexedTable = (families: readonly IndexedFamily[], today: IsoDate): PortfolioTable => {
  const table = createPortfolioTable(new Intl.Collator('en', { numeric: true }).compare);
  table.setToday(today);
  for (const family of families) table.put(family);
  return table;
};
