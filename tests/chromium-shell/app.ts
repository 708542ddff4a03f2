import type Electron from 'electron';
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser, type ShellBrowser } from './browser';
import { claimInstance } from './instance';
import { appHandler } from './session';
import { standIn } from './stand-in';

/** As Electron reads it, from the application's package.json (seen from out/shell). */
const version = (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string }).version;
const emitter = new EventEmitter();
const switches = new Map<string, string | undefined>();
const paths = new Map<string, string>();
let browser: Promise<ShellBrowser> | undefined;
let isQuitting = false;

const argument = (name: string): string | undefined => {
  const found = process.argv.find((text) => text.startsWith(`--${name}=`));
  return found?.slice(name.length + 3);
};

const pathOf = (name: string): string => {
  const set = paths.get(name);
  if (set !== undefined) return set;
  if (name === 'userData') return argument('user-data-dir') ?? join(homedir(), '.config', 'Stemma');
  if (name === 'temp') return tmpdir();
  if (name === 'documents' || name === 'desktop' || name === 'home') return homedir();
  throw new Error(`app.getPath(${name}): not in the Chromium shell`);
};

/** The browser, launched when the first window needs it. */
export const shellBrowser = (): Promise<ShellBrowser> => {
  mkdirSync(pathOf('userData'), { recursive: true });
  browser ??= launchBrowser({ userData: pathOf('userData'), switches, handler: appHandler });
  return browser;
};

const exit = async (code: number): Promise<void> => {
  await (await browser)?.close();
  process.exit(code);
};

/** Quits as Electron does: every listener of `before-quit` may prevent it. */
export const quit = (): void => {
  if (isQuitting) return;
  let isPrevented = false;
  const event = { preventDefault: () => (isPrevented = true) };
  emitter.emit('before-quit', event);
  if (isPrevented) return;
  emitter.emit('shell-close-windows');
  emitter.emit('will-quit', event);
  if (isPrevented) return;
  isQuitting = true;
  emitter.emit('quit');
  void exit(0);
};

/** Emits an event of `app` as the system would. */
export const emitAppEvent = (event: string, ...values: unknown[]): void => {
  emitter.emit(event, { preventDefault: () => undefined }, ...values);
};
export const onShellClose = (listener: () => void): void => {
  emitter.on('shell-close-windows', listener);
};

export const app = standIn<Electron.App>('app', {
  // Sound: Electron's overloads only name the events; the emitter takes any.
  ...({ on: emitter.on.bind(emitter), once: emitter.once.bind(emitter), off: emitter.off.bind(emitter), removeListener: emitter.removeListener.bind(emitter) } as unknown as Pick<
    Electron.App,
    'on' | 'once' | 'off' | 'removeListener'
  >),
  whenReady: async () => undefined,
  isReady: () => true,
  quit,
  exit: (code = 0) => void exit(code),
  getVersion: () => version,
  getName: () => 'Stemma',
  setName: () => undefined,
  getPath: pathOf,
  setPath: (name, path) => void paths.set(name, path),
  getLocale: () => 'en-GB',
  isPackaged: false,
  requestSingleInstanceLock: () => claimInstance(pathOf('userData'), (argv, directory) => emitAppEvent('second-instance', argv, directory)),
  setAboutPanelOptions: () => undefined,
  setAppUserModelId: () => undefined,
  addRecentDocument: () => undefined,
  enableSandbox: () => undefined,
  commandLine: standIn<Electron.CommandLine>('app.commandLine', {
    appendSwitch: (name, value) => void switches.set(name, value),
    hasSwitch: (name) => process.argv.includes(`--${name}`) || argument(name) !== undefined,
    getSwitchValue: (name) => argument(name) ?? '',
  }),
});
