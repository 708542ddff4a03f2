import type { Page } from 'playwright-core';
import type { Bridge } from '#shared/bridge';
import type { Application } from './measurement';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly stemma?: Bridge;
  }
}

const firstRow = '[role="treegrid"] [data-family]';
const whole = '.workbench-main[aria-busy="false"]';

/** Waits until something is on screen; looks at every frame. */
const until = (page: Page, selector: string): Promise<unknown> => page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector, { polling: 'raf', timeout: 1_800_000 });

/** Seconds until the first rows of the table are there, and until the index says that all families are in. */
export type Opening = { readonly rows: number; readonly complete: number };

/** Hands a portfolio over to a running application and takes the times. */
export const openIn = async (app: Application, portfolio: string): Promise<Opening> => {
  const began = performance.now();
  await app.openPortfolio(portfolio);
  return sinceBegan(app.page, began);
};

/** Takes the times of a portfolio that is being opened. */
export const sinceBegan = async (page: Page, began: number): Promise<Opening> => {
  await until(page, firstRow);
  const rows = (performance.now() - began) / 1000;
  await until(page, whole);
  return { rows, complete: (performance.now() - began) / 1000 };
};

/** Opens an empty portfolio in the place of what is open, so that no row is on screen when the next one is opened. */
export const emptyIn = async (app: Application, empty: string): Promise<void> => {
  await app.openPortfolio(empty);
  await app.page.waitForFunction((selector) => document.querySelector('.workbench') !== null && document.querySelector(selector) === null, firstRow, { polling: 'raf', timeout: 60_000 });
};
