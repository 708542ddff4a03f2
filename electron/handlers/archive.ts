import { join } from 'node:path';
import { err, ok } from '#shared/result';
import { restoreArchive } from '../archive/restore-archive';
import { writeArchive } from '../archive/write-archive';
import type { Handlers } from '../ipc';
import type { Ask } from '../system/ask';
import { safeFileName } from '../system/safe-file-name';
import type { Jobs } from '../workspace/jobs';
import type { Workspace } from '../workspace/workspace';

type Names = 'archive.write' | 'archive.restore' | 'archive.open';
const filters = [{ name: 'Archive of a portfolio', extensions: ['zip'] }];

/** Handlers that write the open portfolio as one file and make a new portfolio of such a file. */
export const createArchiveHandlers = (deps: { readonly workspace: Workspace; readonly ask: Ask; readonly jobs: Jobs; readonly documentsFolder: () => string; readonly now: () => Date }): Pick<Handlers, Names> => {
  const restored = new Map<string, string>();
  return {
  'archive.write': async () => {
    const portfolio = deps.workspace.required();
    if (!portfolio.ok) return portfolio;
    const { id, name } = portfolio.value.state();
    const written = deps.now().toISOString();
    const out = await deps.ask.place({
      title: 'Export portfolio as archive',
      defaultPath: join(deps.documentsFolder(), `${safeFileName(`${name} ${written.slice(0, 10)}`)}.zip`),
      filters,
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (out === undefined) return ok(null);
    const job = deps.jobs.start('archive', (_, signal, onProgress) =>
      portfolio.value.holdStill(() =>
        writeArchive({ root: portfolio.value.path, portfolio: { id, name }, out, written, signal, onProgress: (done, total) => onProgress({ phase: 'Writing the archive', done, total, unit: 'bytes' }) }),
      ),
    );
    return ok({ job, path: out });
  },
  'archive.restore': async () => {
    const archive = await deps.ask.file('Open archive', filters);
    if (archive === undefined) return ok(null);
    const folder = await deps.ask.place({
      title: 'New portfolio from archive',
      buttonLabel: 'Create portfolio',
      nameFieldLabel: 'Name of the portfolio folder',
      defaultPath: join(deps.documentsFolder(), 'Patent portfolio'),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (folder === undefined) return ok(null);
    const job = deps.jobs.start('archive', async (id, signal, onProgress) => {
      const answer = await restoreArchive({ archive, folder, signal, onProgress: (done, total) => onProgress({ phase: 'Reading the archive', done, total, unit: 'bytes' }) });
      if (answer.ok) restored.set(id, folder);
      return answer;
    });
    return ok({ job, path: folder });
  },
  'archive.open': async ({ job }) => {
    const folder = restored.get(job);
    return folder === undefined ? err({ code: 'not-found', message: 'This archive was not restored.' }) : deps.workspace.open(folder);
  },
  };
};
