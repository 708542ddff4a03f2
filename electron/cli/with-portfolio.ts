import type { Failure } from '#shared/ipc';
import { err, type Result } from '#shared/result';
import type { Portfolio } from '../portfolio/portfolio';
import { usageFailure, type CliDeps, type Given, type Outcome } from './command';

type Work = (portfolio: Portfolio) => Promise<Result<Outcome, Failure>>;

/** Opens the portfolio that the first argument names, works on it and closes it whatever happens: then all is on the disk. */
export const withPortfolio = async (given: Given, { path, open }: Pick<CliDeps, 'path' | 'open'>, work: Work): Promise<Result<Outcome, Failure>> => {
  const [typed] = given.positionals;
  if (typed === undefined) return err(usageFailure('The portfolio folder is missing.'));
  const opened = await open(path(typed));
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
};
