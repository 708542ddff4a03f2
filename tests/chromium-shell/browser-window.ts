import type Electron from 'electron';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { app, emitAppEvent, onShellClose, quit, shellBrowser } from './app';
import { isDriven } from './browser';
import { report } from './control';
import { queueFromLauncher } from './launcher';
import { carryCall } from './ipc-main';
import { toAppUrl, toPageUrl } from './loopback';
import { encodeMessage } from './message';
import { pageOrigin } from './page-origin.mjs';
import { bindingName, deliverName, pageScript } from './page-script';
import { standIn } from './stand-in';

type Window = { readonly id: number; readonly page: Promise<Page>; readonly window: Electron.BrowserWindow; readonly contents: Electron.WebContents; readonly mainFrame: Electron.WebFrameMain };

const windows = new Map<number, Window>();
const byPage = new Map<Page, Window>();
let nextId = 1;
let prepared: Promise<BrowserContext> | undefined;

/** Calls a function of the page script in every page. */
const tellPages = async (name: string, value: unknown): Promise<void> => {
  for (const { page } of windows.values()) await (await page).evaluate(([key, given]) => Reflect.get(globalThis, key)?.(given), [name, value] as const);
};
queueFromLauncher(tellPages);

/** Every page of the profile gets the binding and the preload, as every window of the application has the same preload. */
const prepare = async (preload: string): Promise<BrowserContext> => {
  const { context } = await shellBrowser();
  await context.exposeBinding(bindingName, async (source, text: string) => {
    // Sound: the page script sends exactly this.
    const [channel, input, url] = JSON.parse(text) as [string, string, string];
    const window = byPage.get(source.page);
    if (window === undefined) return JSON.stringify({ error: 'no window' });
    const isMain = source.frame === source.page.mainFrame();
    const frame = isMain ? window.mainFrame : standIn<Electron.WebFrameMain>('frame', { url });
    return carryCall(standIn<Electron.IpcMainInvokeEvent>('event', { sender: window.contents, senderFrame: frame }), channel, input);
  });
  await context.addInitScript({ content: pageScript(readFileSync(preload, 'utf8'), pageOrigin) });
  if (isDriven) {
    const portFile = readFileSync(join(app.getPath('userData'), 'chromium', 'DevToolsActivePort'), 'utf8');
    report({ type: 'window', debuggingPort: Number(portFile.split('\n')[0]) });
  }
  return context;
};

const createWindow = (options: Electron.BrowserWindowConstructorOptions = {}): Electron.BrowserWindow => {
  const id = nextId++;
  const emitter = new EventEmitter();
  const contentsEmitter = new EventEmitter();
  let isDestroyed = false;
  let url = '';
  const { width = 800, height = 600, webPreferences } = options;
  const open = async (): Promise<Page> => {
    prepared ??= prepare(webPreferences?.preload ?? '');
    await prepared;
    const page = await (await shellBrowser()).openPage();
    byPage.set(page, entry);
    if (process.env['STEMMA_SHELL_HEADED'] !== '1') await page.setViewportSize({ width, height });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) url = toAppUrl(frame.url());
    });
    page.on('pageerror', (error) => console.error(`page: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') console.error(`page ${message.type()}: ${message.text()}`);
    });
    page.on('close', () => destroy());
    return page;
  };
  const destroy = (): void => {
    if (isDestroyed) return;
    isDestroyed = true;
    windows.delete(id);
    void entry.page.then((page) => {
      byPage.delete(page);
      return page.close();
    }, () => undefined);
    emitter.emit('closed');
    if (windows.size === 0) emitAppEvent('window-all-closed');
  };
  const close = (): void => {
    let isPrevented = false;
    emitter.emit('close', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) destroy();
  };
  const mainFrame = standIn<Electron.WebFrameMain>('mainFrame', {});
  Object.defineProperty(mainFrame, 'url', { get: () => url });
  const contents = standIn<Electron.WebContents>('webContents', {
    // Sound: Electron's overloads only name the events; the emitter takes any.
    ...({ on: contentsEmitter.on.bind(contentsEmitter), once: contentsEmitter.once.bind(contentsEmitter) } as unknown as Pick<Electron.WebContents, 'on' | 'once'>),
    id,
    mainFrame,
    getURL: () => url,
    isDestroyed: () => isDestroyed,
    setWindowOpenHandler: (handler) => {
      // A window that a page opened is closed where the application denies it.
      void entry.page.then((page) =>
        page.on('popup', (popup) => {
          // Sound: of the details the application reads the address only.
          if (handler({ url: popup.url() } as Electron.HandlerDetails).action === 'deny') void popup.close();
        }),
      );
    },
    send: (channel, ...values: unknown[]) => {
      const text = encodeMessage([channel, ...values]);
      void entry.page
        .then((page) => page.evaluate(([name, message]) => Reflect.get(globalThis, name)?.(message), [deliverName, text] as const))
        // A page that is going away hears nothing more, as in Electron.
        .catch(() => undefined);
    },
    printToPDF: async (print) => {
      const page = await entry.page;
      const session = await page.context().newCDPSession(page);
      try {
        const { data } = await session.send('Page.printToPDF', { ...pdfOptions(print), transferMode: 'ReturnAsBase64' });
        return Buffer.from(data, 'base64');
      } finally {
        await session.detach();
      }
    },
  });
  const window = standIn<Electron.BrowserWindow>('BrowserWindow', {
    // Sound: as above.
    ...({ on: emitter.on.bind(emitter), once: emitter.once.bind(emitter), removeListener: emitter.removeListener.bind(emitter) } as unknown as Pick<Electron.BrowserWindow, 'on' | 'once' | 'removeListener'>),
    id,
    webContents: contents,
    loadURL: async (target) => {
      const page = await entry.page;
      await page.goto(toPageUrl(target), { waitUntil: 'load' });
      emitter.emit('ready-to-show');
      contentsEmitter.emit('did-finish-load');
    },
    show: () => undefined,
    hide: () => undefined,
    focus: () => void entry.page.then((page) => page.bringToFront()),
    restore: () => undefined,
    maximize: () => undefined,
    isMaximized: () => false,
    isMinimized: () => false,
    isVisible: () => options.show !== false,
    isDestroyed: () => isDestroyed,
    getNormalBounds: () => ({ x: 0, y: 0, width, height }),
    getBounds: () => ({ x: 0, y: 0, width, height }),
    setTitle: () => undefined,
    setRepresentedFilename: () => undefined,
    setProgressBar: () => undefined,
    close,
    destroy,
  });
  const entry: Window = { id, window, contents, mainFrame, page: Promise.resolve().then(open) };
  windows.set(id, entry);
  return window;
};

/** Options that both engines have; anything else is refused, so that the shell never prints what Electron would not. */
const pdfOptions = (print: Electron.PrintToPDFOptions): { preferCSSPageSize?: boolean; printBackground?: boolean; generateTaggedPDF?: boolean; generateDocumentOutline?: boolean } => {
  const { preferCSSPageSize = false, printBackground = false, generateTaggedPDF = false, generateDocumentOutline = false, ...others } = print;
  if (Object.keys(others).length > 0) throw new Error(`printToPDF(${Object.keys(others).join(', ')}): not in the Chromium shell`);
  return { preferCSSPageSize, printBackground, generateTaggedPDF, generateDocumentOutline };
};

onShellClose(() => {
  for (const { window } of windows.values()) window.close();
});
process.on('SIGTERM', quit);
process.on('SIGINT', quit);

const statics = {
  getAllWindows: () => [...windows.values()].map(({ window }) => window),
  getFocusedWindow: () => [...windows.values()][0]?.window ?? null,
  fromId: (id: number) => windows.get(id)?.window ?? null,
  fromWebContents: (contents: Electron.WebContents) => [...windows.values()].find((entry) => entry.contents === contents)?.window ?? null,
} satisfies Partial<typeof Electron.BrowserWindow>;

/** `new BrowserWindow(options)` yields the stand-in of a window. */
function ShellWindow(options?: Electron.BrowserWindowConstructorOptions): Electron.BrowserWindow {
  return createWindow(options);
}

// Sound: a constructor that returns an object; static members that are missing throw when read.
export const BrowserWindow = new Proxy(ShellWindow, {
  get: (target, key) => {
    if (key in statics) return Reflect.get(statics, key) as unknown;
    if (typeof key === 'string' && !(key in target)) throw new Error(`BrowserWindow.${key}: not in the Chromium shell`);
    return Reflect.get(target, key) as unknown;
  },
}) as unknown as typeof Electron.BrowserWindow;
