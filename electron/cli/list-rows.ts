import type { IsoDate } from '#shared/model/date';
import { caseFamilySchema } from '#shared/model/case-family';
import { deadlineRows, listDeadlines } from '#shared/query/deadline-list';
import { withAliasNames } from '#shared/parties/with-alias-names';
import { familyLawOf } from '#shared/query/family-law';
import { indexFamily } from '#shared/query/index-family';
import type { IndexedFamily } from '#shared/query/indexed-family';
import { nextLimitOf } from '#shared/query/next-limit';
import type { DeadlineRow, FamilyRow } from '#shared/query/rows';
import type { Portfolio } from '../portfolio/portfolio';
import { lawOf } from './law-of';

// Numbers inside references count as numbers: P-9 comes before P-10.
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' });

/** The rows of the portfolio table by reference, and of the time limits by date, as the application shows them without any filter. */
export const listRows = async (portfolio: Portfolio, asOf: IsoDate): Promise<{ readonly families: readonly FamilyRow[]; readonly limits: readonly DeadlineRow[] }> => {
  const named = withAliasNames(portfolio.parties().aliases);
  const law = { ...familyLawOf(await lawOf(portfolio)), ...(named === undefined ? {} : { named }) };
  const indexed: IndexedFamily[] = [];
  for await (const { text, hash } of portfolio.readAll()) indexed.push(indexFamily(caseFamilySchema.parse(JSON.parse(text)), hash, asOf, law));
  indexed.sort((a, b) => collator.compare(a.row.reference, b.row.reference) || (a.key < b.key ? -1 : 1));
  const families = indexed.map((family): FamilyRow => {
    const nextLimit = nextLimitOf(family.limits, asOf);
    return { ...family.row, ...(nextLimit === undefined ? {} : { nextLimit }) };
  });
  const { refs } = listDeadlines(indexed, { state: 'all', text: '', offices: [], clients: [], responsible: [], groupBy: 'bucket' }, asOf, collator.compare);
  return { families, limits: deadlineRows(refs, asOf) };
};
