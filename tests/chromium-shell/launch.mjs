import { spawn } from 'node:child_process';
import { chromium } from 'playwright-core';
import { application } from '../../scripts/application.mjs';
import { pageOrigin } from './page-origin.mjs';

/** @import { Page } from 'playwright-core' */
/** @import { ShellReport, ShellRequest } from './control' */
/** @typedef {ShellRequest extends infer Request ? Request extends ShellRequest ? Omit<Request, 'id'> : never : never} Asked */

/**
 * Launches the built application in the Chromium shell, headless, and connects to its window. `wrap` is a program, with its
 * arguments, that runs the whole.
 * @param {{ userData: string, args?: readonly string[], env?: Record<string, string>, wrap?: readonly string[], onReport?: (report: ShellReport) => void, onLog?: (text: string) => void }} options
 * @returns {Promise<{ page: Page, request: (asked: Asked) => Promise<unknown>, ended: Promise<number | null>, kill: () => void, disconnect: () => Promise<void> }>}
 */
export const launchShell = async ({ userData, args = [], env = {}, wrap = [], onReport, onLog = (text) => process.stderr.write(text) }) => {
  const shell = application('shell');
  if (shell === undefined) throw new Error('No Chromium, Chrome or Edge was found; node scripts/setup.mjs says what to install.');
  const [file = shell.file, ...before] = [...wrap, shell.file];
  const child = spawn(file, [...before, ...shell.args, `--user-data-dir=${userData}`, ...args], {
    env: { ...process.env, ...shell.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.stdout?.setEncoding('utf8').on('data', onLog);
  child.stderr?.setEncoding('utf8').on('data', onLog);
  /** @type {Map<number, (value: unknown) => void>} */
  const waiting = new Map();
  let nextId = 1;
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => child.on('exit', resolve));
  /** @type {Promise<number>} */
  const port = new Promise((resolve, reject) => {
    child.on('message', (/** @type {ShellReport} */ report) => {
      if (report.type === 'window') resolve(report.debuggingPort);
      if (report.type === 'done') waiting.get(report.id)?.(report.value);
      else onReport?.(report);
    });
    void ended.then((code) => reject(new Error(`the application ended with ${code} before it opened a window`)));
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await port}`);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the browser has no context');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL(`${pageOrigin}/**`);
  await page.waitForLoadState('load');
  return {
    page,
    request: (asked) =>
      new Promise((resolve, reject) => {
        const id = nextId++;
        waiting.set(id, resolve);
        child.send({ id, ...asked }, (error) => {
          if (error !== null) reject(error);
        });
      }),
    ended,
    kill: () => void child.kill('SIGKILL'),
    disconnect: () => browser.close(),
  };
};
