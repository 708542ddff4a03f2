import { BrowserWindow, type Session } from 'electron';
import type { PrintDesk } from '../dossier/print-desk';
import type { Printer } from '../dossier/printer';
import { appOrigin } from '../origin';
import { hardenContents, securePreferences } from '../security';

/** A part that is not laid out after this time will not be. */
const layoutMilliseconds = 180_000;

const rejectWhen = (signal: AbortSignal): { readonly promise: Promise<never>; readonly stop: () => void } => {
  let stop = (): void => undefined;
  const promise = new Promise<never>((_resolve, reject) => {
    const abort = (): void => reject(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    stop = () => signal.removeEventListener('abort', abort);
  });
  return { promise, stop };
};

/** A print keeps one processor busy, and two are found in any machine; more windows would take memory from the one that is worked in. */
const atOnce = 2;

/** Prints in hidden windows of its own, each of which loads one part after another from the desk. */
export const createWindowPrinter = (deps: { readonly session: Session; readonly preload: string; readonly desk: PrintDesk }): Printer => {
  const idle: BrowserWindow[] = [];
  const windows = new Set<BrowserWindow>();
  const openWindow = (): BrowserWindow => {
    const opened = new BrowserWindow({ show: false, width: 1000, height: 1400, webPreferences: { ...securePreferences, session: deps.session, preload: deps.preload } });
    hardenContents(opened.webContents);
    windows.add(opened);
    return opened;
  };
  return {
    atOnce,
    print: async (part, signal) => {
      const free = idle.pop();
      const window = free === undefined || free.isDestroyed() ? openWindow() : free;
      const { job, part: place, ready, take } = deps.desk.put(part);
      const aborted = rejectWhen(signal === undefined ? AbortSignal.timeout(layoutMilliseconds) : AbortSignal.any([signal, AbortSignal.timeout(layoutMilliseconds)]));
      try {
        await Promise.race([window.loadURL(`${appOrigin}/dossier.html?job=${encodeURIComponent(job)}&part=${place}`), aborted.promise]);
        await Promise.race([ready, aborted.promise]);
        return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true });
      } finally {
        aborted.stop();
        take();
        idle.push(window);
      }
    },
    close: async () => {
      for (const window of windows) window.destroy();
      windows.clear();
      idle.length = 0;
    },
  };
};
