import { err, ok, type Result } from '#shared/result';
import type { Failure } from '#shared/ipc';
import { restoreArchive } from '../../archive/restore-archive';
import { usageFailure, type CliDeps, type Command, type Outcome } from '../command';
import { withPortfolio } from '../with-portfolio';

/** Makes a folder the portfolio that an archive holds, and opens it once to see that it is whole. */
export const restore = async (archive: string, folder: string, deps: Pick<CliDeps, 'path' | 'open'>): Promise<Result<Outcome, Failure>> => {
  const restored = await restoreArchive({ archive, folder });
  if (!restored.ok) return restored;
  const { name, files } = restored.value;
  return withPortfolio({ positionals: [folder], options: {} }, deps, async (portfolio) => {
    const { families } = portfolio.state();
    return ok({ code: 0, value: { path: folder, name, files, families }, text: `${name}: ${families} case families, ${files} files restored to ${folder}` });
  });
};

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'ARCHIVE PORTFOLIO',
  summary: 'Makes a new folder the portfolio that an archive holds.',
  positionals: [2, 2],
  options: {},
  run: async (given, deps) => {
    const [archive, folder] = given.positionals.map(deps.path);
    return archive === undefined || folder === undefined ? err(usageFailure('The archive and the folder are needed.')) : restore(archive, folder, deps);
  },
};
