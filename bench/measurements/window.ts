import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Measurement, percentile, row, type Row } from '../measurement';
import { scrollPlainList, scrollThrough } from '../scroll';
import { emptyIn, openIn } from '../shown';

declare global {
  interface Window {
    /** Milliseconds of the tasks over 50 ms since they were last asked for. */
    longTasks?: number[];
  }
}

const grid = '[role="treegrid"]';
const searchBox = '.query-box [role="combobox"]';
const typed = 'charging control';
const filter = 'office:EP,CN status:granted ';

/** What the main thread of the window is kept busy with, and frames while the table is scrolled. The browser tells of tasks over 50 ms only: 0 is none. */
export const measurement: Measurement = {
  about: 'longest main-thread tasks while 45,000 families are opened, searched, sorted and filtered; frames while all rows are scrolled',
  run: async (bench) => {
    const portfolio = await bench.portfolio(bench.large);
    const empty = await bench.emptyPortfolio();
    const app = await bench.launch({ userData: mkdtempSync(join(bench.folder, 'user-')) });
    const { page } = app;
    await openIn(app, portfolio);
    await page.evaluate(() => {
      const tasks: number[] = [];
      window.longTasks = tasks;
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    });
    const tasks: Readonly<Record<'opening' | 'typing' | 'sorting' | 'filtering' | 'scrolling', number[]>> = { opening: [], typing: [], sorting: [], filtering: [], scrolling: [] };
    const frames: { readonly median: number[]; readonly late: number[] } = { median: [], late: [] };
    const plain: typeof frames = { median: [], late: [] };
    const during = async (what: keyof typeof tasks, act: () => Promise<void>): Promise<void> => {
      await page.evaluate(() => window.longTasks?.splice(0));
      await act();
      // What the act set going comes to an end.
      await page.waitForTimeout(1000);
      tasks[what].push(Math.max(0, ...(await page.evaluate(() => window.longTasks?.splice(0) ?? []))));
    };
    // One more than is counted: the first time code is read and compiled.
    for (let sample = 0; sample <= bench.samples; sample += 1) {
      await emptyIn(app, empty);
      await during('opening', () => openIn(app, portfolio).then(() => undefined));
      await during('typing', () => typeIn(page, typed));
      await clear(page);
      await during('filtering', () => typeIn(page, filter));
      await clear(page);
      await during('sorting', async () => {
        for (const name of ['Title', 'Applicants', 'Earliest priority', 'Next time limit', 'Our reference']) {
          await page.locator(`${grid} [role="columnheader"]`).filter({ hasText: name }).getByRole('button').first().click();
          await page.waitForTimeout(500);
        }
      });
      await during('scrolling', async () => {
        const taken = await scrollThrough(page, grid);
        frames.median.push(percentile(taken, 50));
        frames.late.push(percentile(taken, 99));
      });
      const theirs = await scrollPlainList(page, { rows: bench.large, rowHeight: 30, cells: 9 });
      plain.median.push(percentile(theirs, 50));
      plain.late.push(percentile(theirs, 99));
      bench.note(`${Object.entries(tasks).map(([what, all]) => `${what} ${Math.round(all.at(-1) ?? 0)} ms`).join(', ')}; frames ${frames.median.at(-1)?.toFixed(1)} and ${frames.late.at(-1)?.toFixed(1)} ms, of a plain list ${plain.median.at(-1)?.toFixed(1)} and ${plain.late.at(-1)?.toFixed(1)} ms`);
    }
    await app.quit();
    const isGoal = bench.large === 45_000;
    const rows: Row[] = Object.entries(tasks).map(([what, all]) =>
      // How long a task of scrolling may be is what its frames say.
      row({ name: `window: longest task while ${what}`, unit: 'ms', samples: all.slice(1), ...(isGoal && what !== 'scrolling' ? { goal: { of: 'ours', atMost: 50 } } : {}) }),
    );
    rows.push(
      row({ name: 'window: scrolling through all rows, frame', unit: 'ms', samples: frames.median.slice(1), theirs: plain.median.slice(1), ...(isGoal ? { goal: { of: 'ours', atMost: 17 } } : {}) }),
      row({ name: 'window: scrolling through all rows, frame, 99th percentile', unit: 'ms', samples: frames.late.slice(1), theirs: plain.late.slice(1), ...(isGoal ? { goal: { of: 'ours', atMost: 50 } } : {}) }),
    );
    return rows;
  },
};

const typeIn = async (page: Page, text: string): Promise<void> => {
  await page.locator(searchBox).first().focus();
  await page.keyboard.type(text, { delay: 120 });
};

const clear = async (page: Page): Promise<void> => {
  await page.locator(searchBox).first().fill('');
  await page.waitForTimeout(1000);
};
