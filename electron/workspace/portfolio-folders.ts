import { randomBytes } from 'node:crypto';
import type { Failure } from '#shared/ipc';
import type { Result } from '#shared/result';
import { systemPerson } from '../system/person';
import { createPortfolio } from '../portfolio/opening/create-portfolio';
import { createNodeDeps } from '../portfolio/ports/node-deps';
import { openPortfolio, type FoundPortfolio } from '../portfolio/opening/open-portfolio';
import type { Portfolio } from '../portfolio/portfolio';
import type { SettingsFile } from '../system/settings';

export type PortfolioFolders = {
  /** `onFound` is told what is opened before it is. */
  readonly open: (path: string, onFound?: (found: FoundPortfolio) => void) => Promise<Result<Portfolio, Failure>>;
  readonly create: (path: string) => Promise<Result<Portfolio, Failure>>;
};

/** Opens and makes portfolio folders as this installation and its person; the installation's id is made once. */
export const createPortfolioFolders = async (settings: SettingsFile): Promise<PortfolioFolders> => {
  const device = settings.get().device ?? randomBytes(6).toString('hex');
  if (settings.get().device === undefined) await settings.update({ device });
  const deps = createNodeDeps({ device, person: () => settings.get().person ?? systemPerson() });
  return { open: (path, onFound) => openPortfolio(path, deps, onFound), create: (path) => createPortfolio(path, deps) };
};
