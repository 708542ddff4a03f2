import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { application, root } from '../../../scripts/application.mjs';
import { launchShell } from '../../chromium-shell/launch.mjs';

/** The running application as a person at the computer has it: its window, its dialogs, its menu, the system around it. */
export type Stemma = {
  /** Which engine ran; also printed once. */
  readonly engine: 'electron' | 'shell';
  readonly page: Page;
  readonly userData: string;
  /** Answers the next question for files or a folder; without one the person cancels. */
  readonly queueOpen: (paths: readonly string[]) => Promise<void>;
  /** Drops files or folders on the middle of the window, as from the file manager. */
  readonly drop: (paths: readonly string[]) => Promise<void>;
  /** Answers the next question where to save. */
  readonly queueSave: (path: string) => Promise<void>;
  /** Answers the next message box by the index of its button. */
  readonly queueMessage: (response: number) => Promise<void>;
  /** Chooses an item of the native menu by its command id; false where it is greyed. */
  readonly chooseMenuItem: (id: string) => Promise<boolean>;
  /** The system hands over a portfolio, as on a double click (macOS) or by a second launch (Windows, Linux). */
  readonly openFile: (path: string) => Promise<void>;
  readonly launchAgain: (args: readonly string[]) => Promise<void>;
  /** Links, files and folders that the application gave to the system, in order. */
  readonly opened: () => Promise<readonly string[]>;
  /** What the processes wrote to standard output and error. */
  readonly log: () => string;
  /** Quits as a person does and waits for the end. */
  readonly close: () => Promise<void>;
  /** Ends the main process at once, as a power cut does. */
  readonly kill: () => Promise<void>;
};

let isAnnounced = false;

/**
 * Launches the built application, in real Electron where its binary is there. A folder is made where none is given; `wrap` runs
 * the Chromium shell under another program.
 */
export const launchStemma = async (options: { readonly userData?: string; readonly portfolio?: string; readonly args?: readonly string[]; readonly env?: Record<string, string>; readonly wrap?: readonly string[] } = {}): Promise<Stemma> => {
  const run = application();
  if (run === undefined) throw new Error('Neither Electron nor a browser was found; node scripts/setup.mjs says what to install.');
  if (!isAnnounced) console.log(`End to end in ${run.name}.`);
  isAnnounced = true;
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'stemma-e2e-'));
  const args = [...(options.args ?? []), ...(options.portfolio === undefined ? [] : [options.portfolio])];
  const env = options.env ?? {};
  return run.kind === 'electron' ? inElectron(run, userData, args, env) : inShell(userData, args, env, options.wrap ?? []);
};

const inShell = async (userData: string, args: readonly string[], env: Record<string, string>, wrap: readonly string[]): Promise<Stemma> => {
  const opened: string[] = [];
  let log = '';
  const { page, request, ended, kill, disconnect } = await launchShell({
    userData,
    args,
    env,
    wrap,
    onLog: (text) => (log += text),
    onReport: (report) => {
      if (report.type === 'opened') opened.push(report.url);
      if (report.type === 'opened-path' || report.type === 'revealed') opened.push(report.path);
    },
  });
  return {
    engine: 'shell',
    page,
    userData,
    opened: async () => opened,
    queueOpen: async (paths) => void (await request({ type: 'queue-open', paths })),
    drop: async (paths) => {
      await request({ type: 'queue-drop', paths });
      await dropOn(page, paths);
    },
    queueSave: async (path) => void (await request({ type: 'queue-save', path })),
    queueMessage: async (response) => void (await request({ type: 'queue-message', response })),
    chooseMenuItem: async (item) => (await request({ type: 'choose-menu-item', item })) === true,
    openFile: async (path) => void (await request({ type: 'open-file', path })),
    launchAgain: async (argv) => void (await request({ type: 'second-instance', argv: ['stemma', root, ...argv] })),
    log: () => log,
    close: async () => {
      await request({ type: 'quit' });
      await ended;
      await disconnect();
    },
    kill: async () => {
      kill();
      await ended;
      await disconnect();
    },
  };
};

/** A drag of the browser's own, which a page cannot tell from one of a person. */
const dropOn = async (page: Page, paths: readonly string[]): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await session.detach();
};

/** What the test keeps in Electron's main process: answers for dialogs and what was handed to the system. */
type Script = { readonly open: (readonly string[])[]; readonly save: string[]; readonly message: number[]; readonly opened: string[] };

const inElectron = async (run: { readonly file: string; readonly args: readonly string[] }, userData: string, args: readonly string[], env: Record<string, string>): Promise<Stemma> => {
  // Sound: variables that are not set are left out.
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined)) as Record<string, string>;
  const app = await _electron.launch({ executablePath: run.file, args: [...run.args, `--user-data-dir=${userData}`, ...args], env: { ...inherited, ...env } });
  let log = '';
  app.process().stdout?.on('data', (data: Buffer) => (log += data.toString()));
  app.process().stderr?.on('data', (data: Buffer) => (log += data.toString()));
  const script = await app.evaluateHandle(({ dialog, shell }): Script => {
    const kept: Script = { open: [], save: [], message: [], opened: [] };
    dialog.showOpenDialog = async () => {
      const filePaths = kept.open.shift();
      return filePaths === undefined ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [...filePaths] };
    };
    dialog.showSaveDialog = async () => {
      const filePath = kept.save.shift();
      return filePath === undefined ? { canceled: true, filePath: '' } : { canceled: false, filePath };
    };
    dialog.showMessageBox = async () => ({ response: kept.message.shift() ?? 0, checkboxChecked: false });
    shell.openExternal = async (url) => void kept.opened.push(url);
    shell.openPath = async (path) => {
      kept.opened.push(path);
      return '';
    };
    shell.showItemInFolder = (path) => void kept.opened.push(path);
    return kept;
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  const ended = new Promise<void>((resolve) => {
    app.process().once('exit', () => resolve());
  });
  return {
    engine: 'electron',
    page,
    userData,
    opened: () => script.evaluate((kept) => kept.opened),
    drop: (paths) => dropOn(page, paths),
    queueOpen: (paths) => script.evaluate((kept, value) => void kept.open.push(value), paths),
    queueSave: (path) => script.evaluate((kept, value) => void kept.save.push(value), path),
    queueMessage: (response) => script.evaluate((kept, value) => void kept.message.push(value), response),
    chooseMenuItem: (id) =>
      app.evaluate(({ Menu }, item) => {
        const found = Menu.getApplicationMenu()?.getMenuItemById(item);
        if (!found?.enabled) return false;
        found.click();
        return true;
      }, id),
    openFile: (path) => app.evaluate(({ app: electron }, file) => void electron.emit('open-file', { preventDefault: () => undefined }, file), path),
    launchAgain: (argv) => app.evaluate(({ app: electron }, value) => void electron.emit('second-instance', {}, value, process.cwd()), ['stemma', root, ...argv]),
    log: () => log,
    close: async () => {
      await app.evaluate(({ app: electron }) => electron.quit()).catch(() => undefined);
      await ended;
    },
    kill: async () => {
      app.process().kill('SIGKILL');
      await ended;
    },
  };
};
