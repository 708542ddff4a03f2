import { basename } from 'node:path';
import type { Failure } from '#shared/ipc';
import { ok, type Result } from '#shared/result';
import type { PortfolioDeps } from '../ports/deps';
import { diskFailure, fail } from '../failure';
import { isTemporaryName, portfolioFolder } from '../folder';
import { markerText, portfolioFormat, portfolioVersion } from './marker';
import { openPortfolio } from './open-portfolio';
import type { Portfolio } from '../portfolio';
import { writeWhole } from '../commit/write-whole';

/** What the operating system puts into any folder. */
const nothingOfAnyone: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Makes an empty or missing folder a portfolio and opens it. `name` is the folder's name where none is given. */
export const createPortfolio = async (path: string, deps: PortfolioDeps, options?: { readonly name?: string }): Promise<Result<Portfolio, Failure>> => {
  const folder = portfolioFolder(path);
  try {
    const stat = await deps.files.stat(path);
    if (stat && !stat.folder) return fail('not-a-folder', `${path} is a file. Choose a folder for the portfolio.`, path);
    const present = (await deps.files.list(path)).filter(({ name }) => !nothingOfAnyone.has(name) && !isTemporaryName(name));
    if (present.some(({ name }) => name === basename(folder.marker))) return fail('already-a-portfolio', `${path} is a portfolio already. Open it instead.`, path);
    if (present.length > 0) return fail('folder-not-empty', `${path} holds other files (${present.slice(0, 3).map(({ name }) => name).join(', ')}${present.length > 3 ? ', …' : ''}). Choose an empty folder, or a new one within it.`, path);
    // The marker comes first: cut short before it, the folder is still empty; after it, it is a portfolio that opens.
    await deps.files.makeFolder(path);
    const marker = { format: portfolioFormat, version: portfolioVersion, id: deps.randomId(), name: options?.name ?? basename(path), created: new Date(deps.clock.now()).toISOString() } as const;
    await writeWhole(deps, folder.marker, Buffer.from(markerText(marker)), { durable: true });
  } catch (error) {
    return diskFailure(error, `The portfolio could not be created in ${path}.`, path);
  }
  const opened = await openPortfolio(path, deps);
  return opened.ok ? ok(opened.value) : opened;
};
