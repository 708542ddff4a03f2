import { join } from 'node:path';
import { err, ok } from '#shared/result';
import type { Ask } from '../system/ask';
import type { Handlers } from '../ipc';
import type { SettingsFile } from '../system/settings';
import type { Workspace } from '../workspace/workspace';

type Names = 'portfolio.create' | 'portfolio.open' | 'portfolio.close' | 'portfolio.reveal';

/** Handlers that open and close portfolios. A page names only a portfolio that a person has chosen in a dialog before. */
export const createPortfolioHandlers = (deps: {
  readonly workspace: Workspace;
  readonly settings: SettingsFile;
  readonly ask: Ask;
  readonly documentsFolder: () => string;
  readonly reveal: (path: string) => Promise<string>;
}): Pick<Handlers, Names> => ({
  'portfolio.create': async () => {
    const path = await deps.ask.place({
      title: 'New portfolio',
      buttonLabel: 'Create portfolio',
      nameFieldLabel: 'Name of the portfolio folder',
      defaultPath: join(deps.documentsFolder(), 'Patent portfolio'),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    return path === undefined ? ok(null) : deps.workspace.create(path);
  },
  'portfolio.open': async ({ path: named }) => {
    if (named !== undefined && !deps.settings.get().recent.some(({ path }) => path === named))
      return err({ code: 'not-recent', message: `${named} is not among the recent portfolios. Use "Open portfolio…" to choose it.`, subject: named });
    const path = named ?? (await deps.ask.folder('Open portfolio'));
    return path === undefined ? ok(null) : deps.workspace.open(path);
  },
  'portfolio.close': async () => {
    await deps.workspace.close();
    await deps.settings.update({ last: undefined });
    return ok(null);
  },
  'portfolio.reveal': async () => {
    const portfolio = deps.workspace.required();
    if (!portfolio.ok) return portfolio;
    const problem = await deps.reveal(portfolio.value.path);
    return problem === '' ? ok(null) : err({ code: 'not-shown', message: `The folder could not be shown: ${problem}`, subject: portfolio.value.path });
  },
});
