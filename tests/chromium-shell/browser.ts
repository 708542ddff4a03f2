import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { join } from 'node:path';
import { cookieName, startLoopback, type Handler } from './loopback';
import { pageOrigin } from './page-origin.mjs';

export type ShellBrowser = {
  readonly openPage: () => Promise<Page>;
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
};

/** Launched by something that drives the pages itself; only then does the browser offer a debugging port. */
export const isDriven = process.send !== undefined;

/** Chromium, Chrome or Edge, found by scripts/setup.mjs. */
const executable = (): string => {
  const path = process.env['STEMMA_BROWSER'];
  if (path === undefined) throw new Error('STEMMA_BROWSER names no browser; start through scripts/start.mjs');
  return path;
};

/** Rules of the application come first, so that only its own origin is led to the loopback server and nothing else resolves. */
const switchesOf = (switches: ReadonlyMap<string, string | undefined>, port: number): string[] => {
  const rules = [`MAP ${new URL(pageOrigin).host}:80 127.0.0.1:${port}`, switches.get('host-resolver-rules') ?? 'MAP * ~NOTFOUND'];
  const others = [...switches].filter(([name]) => name !== 'host-resolver-rules').map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`));
  return [`--host-resolver-rules=${rules.join(', ')}`, ...others];
};

/** With a display: a window without tabs and address, and without the browser's remarks about its switches or its last end. */
const headedSwitches = ['--app=data:text/html,<title>Stemma</title>', '--test-type', '--hide-crash-restore-bubble'];

/** Launches the browser over a profile in `userData`; `handler` answers for the application's scheme. */
export const launchBrowser = async (options: { readonly userData: string; readonly switches: ReadonlyMap<string, string | undefined>; readonly handler: Handler }): Promise<ShellBrowser> => {
  const loopback = await startLoopback(options.handler);
  const headless = process.env['STEMMA_SHELL_HEADED'] !== '1';
  const context = await chromium.launchPersistentContext(join(options.userData, 'chromium'), {
    executablePath: executable(),
    headless,
    viewport: null,
    chromiumSandbox: process.getuid?.() !== 0,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [...switchesOf(options.switches, loopback.port), '--no-first-run', '--window-size=1440,900', ...(headless ? [] : headedSwitches), ...(isDriven ? ['--remote-debugging-port=0'] : []), ...process.argv.filter((argument) => argument.startsWith('--log-net-log='))],
  });
  await context.addCookies([{ name: cookieName, value: loopback.cookie, url: pageOrigin, httpOnly: true, sameSite: 'Strict' }]);
  let first = context.pages()[0];
  return {
    context,
    openPage: async () => {
      const page = first ?? (await context.newPage());
      first = undefined;
      return page;
    },
    close: async () => {
      await context.close();
      loopback.close();
    },
  };
};
