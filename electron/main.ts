import { app, ipcMain, Menu, protocol, session, shell, type Session } from 'electron';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { usualPolicy } from '#shared/families/merge/field-policy';
import { ok } from '#shared/result';
import { createAsk } from './system/ask';
import { createDroppedFiles } from './system/dropped-files';
import { createFilesInParts } from './system/files-in-parts';
import { createDataPages } from './workspace/data-pages';
import { createDiskNotice } from './system/disk-notice';
import { createPrintDesk } from './dossier/print-desk';
import { createAppHandlers } from './handlers/app';
import { createArchiveHandlers } from './handlers/archive';
import { createDocumentHandlers } from './handlers/document';
import { createDossierHandlers } from './handlers/dossier';
import { createFamilyHandlers } from './handlers/family';
import { createLawHandlers } from './handlers/law';
import { createPartyHandlers } from './handlers/parties';
import { createFileHandlers } from './handlers/file';
import { createImportHandlers } from './handlers/import';
import { createMappingHandlers } from './handlers/mapping';
import { createSavedMappings } from './system/saved-mappings';
import { createPortfolioHandlers } from './handlers/portfolio';
import { createImporter } from './import/importer';
import { planInWorker } from './import/plan-in-worker';
import { createImports } from './workspace/imports';
import { registerDrop, registerHandlers, type Handlers } from './ipc';
import { createJobs } from './workspace/jobs';
import { portfolioOfArguments } from './system/launch-path';
import { followLifecycle } from './lifecycle';
import { menuTemplate } from './menu';
import { appPartition, appScheme } from './origin';
import { createPortfolioFolders } from './workspace/portfolio-folders';
import { commandLineOf, runPrintCommand } from './print-command';
import { createAppHandler } from './protocol';
import { chromiumSwitches, hardenSession } from './security';
import { openSettings } from './system/settings';
import { createMainWindow } from './window';
import { createWindowPrinter } from './workspace/window-printer';
import { createWorkspace } from './workspace/workspace';

const log = (message: string): void => console.error(message);
const preload = join(import.meta.dirname, '../preload/preload.cjs');
/** A thread starts from a file of its own, which lies beside the archive of a packaged application. */
const importWorker = pathToFileURL(join(import.meta.dirname.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked'), 'import-worker.js'));

const pages = join(import.meta.dirname, '../renderer');

const start = async (): Promise<void> => {
  await app.whenReady();
  const appSession = session.fromPartition(appPartition);
  hardenSession(appSession);
  const args = commandLineOf(process.argv);
  if (args === undefined) await openApplication(appSession);
  else await runPrintCommand({ args, session: appSession, pages, preload });
};

const openApplication = async (appSession: Session): Promise<void> => {
  const settings = await openSettings(app.getPath('userData'));
  const onClosed = (): void => {
    if (process.platform !== 'darwin') app.quit();
  };
  const window = createMainWindow({ session: appSession, preload, settings, onClosed });
  const ask = createAsk(window.current);
  const jobs = createJobs({ send: window.send, log });
  const imports = createImports((portfolio) =>
    createImporter({
      portfolio,
      now: () => new Date().toISOString(),
      clock: () => performance.now(),
      run: planInWorker(importWorker),
      policy: () => settings.get().fieldPolicy ?? usualPolicy,
      onProgress: (progress) => window.send('job.progress', progress),
      onEnded: (ended) => window.send('job.ended', ended),
    }),
  );
  const mappings = createSavedMappings(app.getPath('userData'));
  const disk = createDiskNotice();
  const workspace = createWorkspace({
    folders: await createPortfolioFolders(settings),
    settings,
    send: window.send,
    beforeClose: async () => {
      await Promise.all([jobs.cancelAll(), imports.close()]);
    },
    onOpened: disk.lookAt,
  });
  const desk = createPrintDesk();
  appSession.protocol.handle(appScheme, createAppHandler({ root: pages, dataPages: createDataPages({ portfolio: workspace.current, desk }) }));

  const setDisabledCommands = (ids: readonly string[]): void =>
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ platform: process.platform, disabled: new Set(ids), run: (id) => window.send('command', { id }) })));
  setDisabledCommands([]);

  const documentsFolder = (): string => app.getPath('documents');
  const dropped = createDroppedFiles(randomUUID);
  const files = createFilesInParts(randomUUID);
  const handlers: Handlers = {
    ...createAppHandlers({
      version: app.getVersion(),
      settings,
      portfolio: () => workspace.current()?.state() ?? null,
      diskEncrypted: disk.state,
      openExternal: (url) => shell.openExternal(url),
      setDisabledCommands,
    }),
    ...createPortfolioHandlers({ workspace, settings, ask, documentsFolder, reveal: (path) => shell.openPath(path) }),
    ...createFamilyHandlers(workspace),
    ...createPartyHandlers({ required: workspace.required }),
    ...createLawHandlers({ required: workspace.required, ask }),
    ...createImportHandlers({ workspace, imports, ask, settings, dropped, mappings }),
    ...createMappingHandlers({ mappings, ask }),
    ...createDocumentHandlers({ workspace, ask, openPath: (path) => shell.openPath(path), showInFolder: (path) => shell.showItemInFolder(path) }),
    ...createDossierHandlers({ workspace, ask, jobs, desk, createPrinter: () => createWindowPrinter({ session: appSession, preload, desk }), documentsFolder, openPath: (path) => shell.openPath(path) }),
    ...createFileHandlers({ ask, documentsFolder, files }),
    ...createArchiveHandlers({ workspace, ask, jobs, documentsFolder, now: () => new Date() }),
    'job.cancel': async ({ job }) => {
      jobs.cancel(job);
      imports.cancel(job);
      return ok(null);
    },
  };
  registerHandlers(ipcMain, handlers, log);
  registerDrop(ipcMain, (paths) => window.send('files.dropped', { drop: dropped.put(paths) }), log);

  const open = async (path: string): Promise<void> => {
    const opened = await workspace.open(path);
    if (!opened.ok) await ask.tell('The portfolio could not be opened.', opened.error.message);
  };
  const finish = async (): Promise<void> => {
    await Promise.all([workspace.close(), window.remember(), files.discardAll()]);
  };
  followLifecycle({ open: (path) => void open(path), show: window.show, finish, log });
  app.on('browser-window-focus', () => void workspace.current()?.rescan());
  window.show();
  const path = portfolioOfArguments(process.argv, { isPackaged: app.isPackaged, directory: process.cwd() }) ?? settings.get().last;
  if (path !== undefined) await open(path);
};

if (app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir'));
protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } }]);
for (const [name, value] of chromiumSwitches) app.commandLine.appendSwitch(name, value);
if (commandLineOf(process.argv) !== undefined || app.requestSingleInstanceLock()) start().catch((error: unknown) => {
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  app.exit(1);
});
else app.quit();
