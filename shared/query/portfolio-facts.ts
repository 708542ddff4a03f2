import type { CaseFacts } from '../checks/portfolio-findings';
import { portfolioFindings } from '../checks/portfolio-findings';
import { rowsOfBits } from './columns/bits';
import type { PortfolioFindings } from './finding-list';
import type { PortfolioTable } from './table/portfolio-table';

/** The checks over the whole portfolio, from what the index knows of each case. */
export const createPortfolioFindings = (table: PortfolioTable): PortfolioFindings => {
  const { cases, applications } = table;
  const { number, publications } = applications.columns;
  const { texts } = number.dictionary;
  // Half a million numbers, of which few stand in two cases: only these are written out.
  const ownerOf = new Int32Array(texts.size()).fill(-1);
  const isShared = new Uint8Array(texts.size());
  const idsOf = (member: number): number[] => [number.ids.get(member), ...publications.lists.get(member)].filter((id) => id > 0);
  const rows = rowsOfBits(table.liveCases());
  for (const row of rows) {
    const { from, to } = table.membersOf(row);
    for (let member = from; member < to; member += 1) {
      for (const id of idsOf(member)) {
        if ((ownerOf[id] ?? -1) >= 0 && ownerOf[id] !== row) isShared[id] = 1;
        ownerOf[id] = row;
      }
    }
  }
  const facts: CaseFacts[] = [];
  for (const row of rows) {
    const { from, to } = table.membersOf(row);
    const numbers: { readonly application: string; readonly shown: string }[] = [];
    for (let member = from; member < to; member += 1) for (const id of idsOf(member)) if (isShared[id] === 1) numbers.push({ application: applications.text('id', member), shown: texts.text(id) });
    const client = cases.text('client', row);
    const status = cases.text('status', row);
    facts.push({
      key: cases.text('key', row),
      reference: cases.text('reference', row),
      ...(client === '' ? {} : { client }),
      isAlive: status === 'pending' || status === 'granted',
      numbers,
      acceptedFindings: cases.more(row).acceptedFindings ?? [],
    });
  }
  return portfolioFindings(facts);
};
