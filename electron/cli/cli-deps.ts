import { resolve } from 'node:path';
import { planInWorker } from '../import/plan-in-worker';
import { createPortfolioFolders } from '../workspace/portfolio-folders';
import { today } from '../system/today';
import { openSettings } from '../system/settings';
import type { CliDeps } from './command';
import type { CliOutput } from './run-cli';

/** Standard output for the answer, which may be large and go into a pipe; standard error for the rest. */
export const processOutput: CliOutput = {
  out: (text) =>
    new Promise((resolve, reject) => {
      const done = (error?: NodeJS.ErrnoException | null): void => {
        // Whoever reads may have enough (`| head`).
        if (error === undefined || error === null || error.code === 'EPIPE') resolve();
        else reject(error);
      };
      process.stdout.once('error', done);
      process.stdout.write(`${text}\n`, done);
    }),
  log: (text) => console.error(text),
};

/** The machine as the commands use it: settings in `userFolder`, paths seen from the working directory, imports planned by the bundle at `importWorker` where that is given. */
export const createCliDeps = async (userFolder: string, importWorker?: URL): Promise<CliDeps> => {
  const folders = await createPortfolioFolders(await openSettings(userFolder));
  return {
    path: (typed) => resolve(typed),
    open: folders.open,
    openOrCreate: async (path) => {
      const opened = await folders.open(path);
      return !opened.ok && opened.error.code === 'not-a-portfolio' ? folders.create(path) : opened;
    },
    ...(importWorker === undefined ? {} : { planImport: planInWorker(importWorker) }),
    today: () => today(),
    log: processOutput.log,
  };
};
