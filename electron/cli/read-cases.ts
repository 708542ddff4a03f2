import type { Failure } from '#shared/ipc';
import type { CaseFamily } from '#shared/model/case-family';
import { parseIsoDate, type IsoDate } from '#shared/model/date';
import { ok, type Result } from '#shared/result';
import type { Portfolio } from '../portfolio/portfolio';

/** The cases named, with the hashes of their contents. */
export const readCases = async (portfolio: Pick<Portfolio, 'read'>, keys: readonly string[]): Promise<Result<readonly { readonly family: CaseFamily; readonly hash: string }[], Failure>> => {
  const cases: { readonly family: CaseFamily; readonly hash: string }[] = [];
  for (const key of keys) {
    const read = await portfolio.read(key);
    if (!read.ok) return read;
    cases.push(read.value);
  }
  return ok(cases);
};

/** For previews: what is recorded names the person as the portfolio knows them. */
export const entryOfCli = (today: string): { readonly by: string; readonly on: IsoDate } => {
  const on = parseIsoDate(today);
  if (on === undefined) throw new Error(`today is no day: ${today}`);
  return { by: '', on };
};
