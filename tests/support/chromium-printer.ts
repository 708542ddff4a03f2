import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createPrintDesk } from '../../electron/dossier/print-desk';
import type { Printer } from '../../electron/dossier/printer';
import { appOrigin } from '../../electron/origin';
import { createAppHandler } from '../../electron/protocol';
import { findBrowser } from '../../scripts/browser.mjs';

const builtRenderer = fileURLToPath(new URL('../../out/renderer', import.meta.url));

/**
 * A printer over an installed Chromium: the built dossier page behind the application's own protocol handler (its path guard
 * and content security policy included), printed with the four options that both engines have. Messages of the page that
 * Chromium counts as errors, refused styles among them, are collected in `errors`.
 */
export const createChromiumPrinter = async (root: string = builtRenderer): Promise<Printer & { readonly errors: readonly string[] }> => {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No Chromium, Chrome or Edge was found; node scripts/setup.mjs says what to install.');
  const desk = createPrintDesk();
  const handler = createAppHandler({
    root,
    dataPages: (page) => {
      const [kind, job = '', part = ''] = page.split('/');
      const line = kind === 'dossier' ? desk.data(job, Number(part)) : undefined;
      return line === undefined ? undefined : lines(line);
    },
  });
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await handler(new Request(`${appOrigin}${request.url ?? '/'}`, { method: request.method ?? 'GET' }));
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Sound: a server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: ['--disable-background-networking'] });
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    // The browser asks for a favicon that the application has not.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return {
    errors,
    atOnce: 1,
    print: async (part, signal) => {
      signal?.throwIfAborted();
      const { job, part: place, take } = desk.put(part);
      try {
        await page.goto(`http://127.0.0.1:${port}/dossier.html?job=${job}&part=${place}`);
        await page.waitForFunction(() => document.documentElement.dataset['state'] !== undefined, undefined, { timeout: 60_000 });
        const failure = await page.evaluate(() => document.documentElement.dataset['failure']);
        if (failure !== undefined) throw new Error(failure);
        return new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }));
      } finally {
        take();
      }
    },
    close: async () => {
      await browser.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

async function* lines(line: string): AsyncGenerator<string> {
  yield line;
}
