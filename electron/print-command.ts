import { app, ipcMain, type Session } from 'electron';
import { ok } from '#shared/result';
import { createCliDeps, processOutput } from './cli/cli-deps';
import { createDossierCommand } from './cli/commands/dossier';
import { runCli } from './cli/run-cli';
import { createDataPages } from './workspace/data-pages';
import { createPrintDesk } from './dossier/print-desk';
import { registerHandlers } from './ipc';
import { appScheme } from './origin';
import { createAppHandler } from './protocol';
import { createWindowPrinter } from './workspace/window-printer';

/** Arguments of a command line that the application is to carry out without its window, after `--cli`. */
export const commandLineOf = (argv: readonly string[]): readonly string[] | undefined => {
  const at = argv.indexOf('--cli');
  return at < 0 ? undefined : argv.slice(at + 1);
};

/** Carries out the command that needs an engine to print with, and ends the application with its exit code. */
export const runPrintCommand = async (deps: { readonly args: readonly string[]; readonly session: Session; readonly pages: string; readonly preload: string }): Promise<void> => {
  const desk = createPrintDesk();
  deps.session.protocol.handle(appScheme, createAppHandler({ root: deps.pages, dataPages: createDataPages({ portfolio: () => undefined, desk }) }));
  registerHandlers(
    ipcMain,
    {
      'dossier.ready': async ({ job, part, failure }) => {
        desk.ready(job, part, failure);
        return ok(null);
      },
    },
    processOutput.log,
  );
  const command = createDossierCommand(() => createWindowPrinter({ session: deps.session, preload: deps.preload, desk }));
  // The hidden window goes when the dossier is printed; the command is not finished then.
  app.on('window-all-closed', () => undefined);
  app.exit(await runCli(deps.args, [command], await createCliDeps(app.getPath('userData')), processOutput));
};
