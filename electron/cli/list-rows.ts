import type { IsoDate } from '#shared/model/date';
import { caseFamilySchema } from '#shared/model/case-family';
import { deadlineRows, listDeadlines } from '#shared/query/deadline-list';
import { withAliasNames } from '#shared/parties/with-alias-names';
import { familyLawOf } from '#shared/query/family-law';
import { indexFamily } from '#shared/query/index-family';
import { listRenewals, renewalRows } from '#shared/query/renewal-list';
import type { DeadlineRow, FamilyRow, RenewalRow } from '#shared/query/rows';
import { createPortfolioTable } from '#shared/query/table/portfolio-table';
import { selectRows } from '#shared/query/table/select-rows';
import type { Portfolio } from '../portfolio/portfolio';
import { lawOf } from './law-of';

// Numbers inside references count as numbers: P-9 comes before P-10.
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' });

/** The rows of the portfolio table by reference, of the time limits by date, and of the renewal fees by month, as the application shows them without any filter. */
export const listRows = async (portfolio: Portfolio, asOf: IsoDate): Promise<{ readonly families: readonly FamilyRow[]; readonly limits: readonly DeadlineRow[]; readonly renewals: readonly RenewalRow[] }> => {
  const named = withAliasNames(portfolio.parties().aliases);
  const law = { ...familyLawOf(await lawOf(portfolio)), ...(named === undefined ? {} : { named }) };
  const table = createPortfolioTable(collator.compare);
  table.setToday(asOf);
  for await (const { text, hash } of portfolio.readAll()) table.put(indexFamily(caseFamilySchema.parse(JSON.parse(text)), hash, asOf, law));
  const { rows } = selectRows(table, { level: 'cases', text: '', sort: [{ column: 'reference', descending: false }] });
  const { refs } = listDeadlines(table, { state: 'all', text: '', offices: [], clients: [], responsible: [], groupBy: 'bucket' }, collator.compare);
  const renewals = listRenewals(table, { which: 'all', text: '', offices: [], clients: [], responsible: [], states: [], groupBy: 'month' }, collator.compare);
  return { families: [...rows].flatMap((row) => table.caseRow(row) ?? []), limits: deadlineRows(table, refs), renewals: renewalRows(table, renewals.refs) };
};
