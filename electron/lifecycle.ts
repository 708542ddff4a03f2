import { app } from 'electron';
import { portfolioFolderOf, portfolioOfArguments } from './system/launch-path';

/**
 * What the system does to the application: hands over a portfolio (a double click, a second launch), shows it again (macOS), asks
 * it to quit. Quitting waits until `finish` has brought everything to the disk.
 */
export const followLifecycle = (deps: { readonly open: (path: string) => void; readonly show: () => void; readonly finish: () => Promise<void>; readonly log: (message: string) => void }): void => {
  let isFinished = false;
  app.on('second-instance', (_event, argv, directory) => {
    const path = portfolioOfArguments(argv, { isPackaged: app.isPackaged, directory });
    deps.show();
    if (path !== undefined) deps.open(path);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    deps.show();
    deps.open(portfolioFolderOf(path));
  });
  app.on('activate', deps.show);
  // Without a listener the application would quit; on macOS it stays, and elsewhere the main window's end quits it.
  app.on('window-all-closed', () => undefined);
  app.on('before-quit', (event) => {
    if (isFinished) return;
    event.preventDefault();
    deps
      .finish()
      .catch((error: unknown) => deps.log(`closing: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`))
      .finally(() => {
        isFinished = true;
        app.quit();
      });
  });
};
