import { row, type Measurement, type Row } from '../measurement';
import { openIn } from '../shown';

export const measurement: Measurement = {
  about: 'one edited family in the table and committed on the disk, 3,000 and 45,000 families',
  run: async (bench) => {
    const rows: Row[] = [];
    for (const families of [3000, bench.large]) {
      const app = await bench.launch();
      await openIn(app, await bench.portfolio(families, 'copy'));
      const key = await app.page.evaluate(() => document.querySelector<HTMLElement>('[role="treegrid"] [data-family]')?.dataset['family'] ?? '');
      const taken: number[] = [];
      for (let sample = 0; sample < bench.samples + 1; sample += 1) {
        const milliseconds = await app.page.evaluate(
          async ({ family, title }) => {
            const read = await window.stemma?.call('family.read', { key: family });
            if (read?.ok !== true) throw new Error('the family cannot be read');
            const began = performance.now();
            const shown = new Promise<number>((resolve) => {
              const look = (): void => {
                if (document.querySelector(`[data-family="${family}"]`)?.textContent?.includes(title) === true) resolve(performance.now());
                else requestAnimationFrame(look);
              };
              look();
            });
            const saved = window.stemma?.call('family.save', { edits: [{ key: family, hash: read.value.hash, family: { ...read.value.family, title } }], why: 'Measured' });
            if ((await saved)?.ok !== true) throw new Error('the family cannot be saved');
            const committed = performance.now();
            return Math.max(committed, await shown) - began;
          },
          { family: key, title: `Measured title ${sample}` },
        );
        // The first edit opens the history file.
        if (sample > 0) taken.push(milliseconds);
      }
      await app.quit();
      const size = families.toLocaleString('en');
      rows.push(row({ name: `edit in ${size}: shown and committed`, unit: 'ms', samples: taken, ...(families === 45_000 ? { goal: { of: 'ours', atMost: 100 } } : {}) }));
    }
    return rows;
  },
};
