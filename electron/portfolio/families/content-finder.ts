import type { PortfolioDeps } from '../ports/deps';
import type { FileContent } from './family-files';
import type { PortfolioFolder } from '../folder';
import { scanHistory } from '../history/history-scan';
import { collectSteps, contentFromSteps } from '../commit/steps';

/** Contents that families once had, made from the whole history: the last resort, and slow where the history is long. */
export const findContents = async (deps: Pick<PortfolioDeps, 'files'>, folder: PortfolioFolder, wanted: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, FileContent>> => {
  const found = new Map<string, FileContent>();
  if (wanted.size === 0) return found;
  const { lines } = await scanHistory(deps.files, folder);
  const steps = await collectSteps(deps, folder, lines, new Set(wanted.keys()));
  for (const [key, hash] of wanted) {
    const content = await contentFromSteps(deps, steps.byKey.get(key) ?? [], hash);
    if (content) found.set(key, content);
  }
  return found;
};
