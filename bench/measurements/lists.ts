import type { Page } from 'playwright-core';
import { type Measurement, percentile, row, type Row } from '../measurement';
import { scrollPlainList, scrollThrough } from '../scroll';
import { openIn } from '../shown';

/** What a firm has running that files 6,600 a year. */
const running = 16_500;

const lists = [
  { name: 'PCT list', keys: 'ControlOrMeta+3', grid: '.pct-grid', rowHeight: 46, cells: 5 },
  { name: 'time limits', keys: 'ControlOrMeta+2', grid: '.deadlines-grid', rowHeight: 30, cells: 10 },
] as const;

/** Opening the lists of a portfolio with so many running international applications, and frames while all their rows are scrolled. */
export const measurement: Measurement = {
  about: `opening and scrolling the PCT list and the time limits of ${running.toLocaleString('en')} running international applications`,
  run: async (bench) => {
    const app = await bench.launch();
    const { page } = app;
    await openIn(app, await bench.pctPortfolio(running));
    const found = lists.map((list) => ({ ...list, opened: [] as number[], median: [] as number[], late: [] as number[], plainMedian: [] as number[], plainLate: [] as number[] }));
    // One more than is counted: the first time code is read and compiled.
    for (let sample = 0; sample <= bench.samples; sample += 1) {
      for (const { name, keys, grid, rowHeight, cells, opened, median, late, plainMedian, plainLate } of found) {
        await page.keyboard.press('ControlOrMeta+1');
        await until(page, '[role="treegrid"] [data-family]');
        await page.waitForTimeout(500);
        const began = performance.now();
        await page.keyboard.press(keys);
        await until(page, `${grid} [data-family]`);
        opened.push(performance.now() - began);
        await page.waitForTimeout(1000);
        const taken = await scrollThrough(page, grid);
        median.push(percentile(taken, 50));
        late.push(percentile(taken, 99));
        const rows = await page.locator(grid).getAttribute('aria-rowcount');
        const theirs = await scrollPlainList(page, { rows: Number(rows), rowHeight, cells });
        plainMedian.push(percentile(theirs, 50));
        plainLate.push(percentile(theirs, 99));
        bench.note(`${name}: opened in ${opened.at(-1)?.toFixed(0)} ms; frames ${median.at(-1)?.toFixed(1)} and ${late.at(-1)?.toFixed(1)} ms, of a plain list ${plainMedian.at(-1)?.toFixed(1)} and ${plainLate.at(-1)?.toFixed(1)} ms; ${rows} lines`);
      }
    }
    await app.quit();
    return found.flatMap(({ name, opened, median, late, plainMedian, plainLate }): readonly Row[] => [
      row({ name: `lists: ${name} of ${running.toLocaleString('en')} running PCT applications opened`, unit: 'ms', samples: opened.slice(1) }),
      row({ name: `lists: scrolling through the ${name}, frame`, unit: 'ms', samples: median.slice(1), theirs: plainMedian.slice(1), goal: { of: 'ours', atMost: 17 } }),
      row({ name: `lists: scrolling through the ${name}, frame, 99th percentile`, unit: 'ms', samples: late.slice(1), theirs: plainLate.slice(1), goal: { of: 'ours', atMost: 50 } }),
    ]);
  },
};

const until = (page: Page, selector: string): Promise<unknown> => page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector, { polling: 'raf', timeout: 60_000 });
