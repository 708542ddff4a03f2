import { caseFamilySchema, type CaseFamily } from '#shared/model/case-family';
import type { Portfolio } from '../portfolio/portfolio';

/** All case families of a portfolio by reference. */
export const readFamilies = async (portfolio: Portfolio): Promise<readonly CaseFamily[]> => {
  const families: CaseFamily[] = [];
  for await (const { text } of portfolio.readAll()) families.push(caseFamilySchema.parse(JSON.parse(text)));
  return families.toSorted((a, b) => (a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : a.key < b.key ? -1 : 1));
};
