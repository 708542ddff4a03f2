import { row, type Measurement } from '../measurement';
import { openIn } from '../shown';

export const measurement: Measurement = {
  about: 'private memory of the window and its workers after use, 45,000 families',
  run: async (bench) => {
    const portfolio = await bench.portfolio(bench.large);
    const samples: number[] = [];
    for (let sample = 0; sample < Math.min(3, bench.samples); sample += 1) {
      const app = await bench.launch();
      await openIn(app, portfolio);
      const { page } = app;
      // The views one after another, the table from end to end, a family: what a person does in the first minutes.
      for (const key of ['2', '3', '4', '1']) {
        await page.keyboard.press(`Control+${key}`);
        await page.waitForTimeout(1000);
      }
      const grid = page.locator('[role="treegrid"]').first();
      await grid.waitFor();
      await grid.evaluate(async (element) => {
        for (let part = 0; part <= 50; part += 1) {
          element.scrollTop = (element.scrollHeight * part) / 50;
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        element.scrollTop = 0;
      });
      await page.locator('[data-family]').first().dblclick();
      await page.waitForTimeout(2000);
      const megabytes = await app.rendererMegabytes();
      if (megabytes !== undefined) samples.push(megabytes);
      await app.quit();
    }
    return samples.length === 0 ? [] : [row({ name: `memory of the window after use, ${bench.large.toLocaleString('en')} families`, unit: 'MB', samples, goal: { of: 'ours', atMost: 600 } })];
  },
};
