import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok } from '#shared/result';
import type { Ask } from '../system/ask';
import type { PrintDesk } from '../dossier/print-desk';
import type { Printer } from '../dossier/printer';
import { runDossier } from '../dossier/run-dossier';
import { dossierPortfolio } from '../workspace/dossier-portfolio';
import type { Handlers } from '../ipc';
import type { Jobs } from '../workspace/jobs';
import { safeFileName } from '../system/safe-file-name';
import type { Workspace } from '../workspace/workspace';

type Names = 'dossier.start' | 'dossier.open' | 'dossier.ready';

/** Handlers that print dossiers; one finished dossier per job can be opened afterwards. */
export const createDossierHandlers = (deps: {
  readonly workspace: Pick<Workspace, 'required'>;
  readonly ask: Ask;
  readonly jobs: Jobs;
  readonly desk: PrintDesk;
  readonly createPrinter: () => Printer;
  readonly documentsFolder: () => string;
  readonly openPath: (path: string) => Promise<string>;
}): Pick<Handlers, Names> => {
  const finished = new Map<string, string>();
  return {
    'dossier.start': async (options) => {
      const portfolio = deps.workspace.required();
      if (!portfolio.ok) return portfolio;
      const name = `${safeFileName(`${options.title || 'Dossier'} ${options.dataDate}`)}.pdf`;
      const out = await deps.ask.place({
        title: 'Save dossier',
        defaultPath: join(deps.documentsFolder(), name),
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (out === undefined) return ok(null);
      const job = deps.jobs.start('dossier', async (id, signal, onProgress) => {
        const printer = deps.createPrinter();
        try {
          const printed = await runDossier({ portfolio: dossierPortfolio(portfolio.value, readFile), options, printer, out, onProgress, signal });
          if (printed.ok) finished.set(id, out);
          return printed;
        } finally {
          await printer.close();
        }
      });
      return ok({ job, path: out });
    },
    'dossier.open': async ({ job }) => {
      const path = finished.get(job);
      if (path === undefined) return err({ code: 'not-found', message: 'This dossier was not finished.' });
      const problem = await deps.openPath(path);
      return problem === '' ? ok(null) : err({ code: 'not-opened', message: `${path} could not be opened: ${problem}`, subject: path });
    },
    'dossier.ready': async ({ job, part, failure }) => {
      deps.desk.ready(job, part, failure);
      return ok(null);
    },
  };
};
