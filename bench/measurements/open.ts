import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { row, type Measurement, type Row } from '../measurement';
import { buildPlain, openPlain } from '../plain-publications';
import { emptyIn, openIn, sinceBegan, type Opening } from '../shown';

export const measurement: Measurement = {
  about: 'opening a portfolio of 3,000 and of 45,000 families: in a running application, and cold',
  run: async (bench) => {
    const rows: Row[] = [];
    for (const families of [3000, bench.large]) {
      const portfolio = await bench.portfolio(families);
      const empty = await bench.emptyPortfolio();
      const userData = mkdtempSync(join(bench.folder, 'user-'));
      // What is stored is read as on any other day: by an application that was started after the index was built.
      const builder = await bench.launch({ userData });
      await openIn(builder, portfolio);
      // Opening it again waits until all is stored.
      await emptyIn(builder, empty);
      await openIn(builder, portfolio);
      await builder.quit();
      const app = await bench.launch({ userData });
      const warm: Opening[] = [];
      for (let sample = 0; sample < bench.samples; sample += 1) {
        await emptyIn(app, empty);
        warm.push(await openIn(app, portfolio));
      }
      await app.quit();
      const theirs: number[] = [];
      if (families === bench.large) {
        const plain = await bench.launch();
        await emptyIn(plain, empty);
        await buildPlain(plain.page, portfolio);
        for (let sample = 0; sample < bench.samples; sample += 1) theirs.push(await openPlain(plain.page));
        await plain.quit();
      }
      const cold: Opening[] = [];
      for (let sample = 0; sample < Math.min(3, bench.samples); sample += 1) {
        const began = performance.now();
        const launched = await bench.launch({ userData, portfolio });
        cold.push(await sinceBegan(launched.page, began));
        await launched.quit();
      }
      const size = families.toLocaleString('en');
      const isGoal = families === 45_000;
      rows.push(
        row({ name: `open ${size}: first rows`, unit: 's', samples: warm.map((each) => each.rows), theirs, ...(isGoal ? { goal: { of: 'ours', atMost: 1 } } : {}) }),
        row({ name: `open ${size}: everything`, unit: 's', samples: warm.map((each) => each.complete), theirs, ...(isGoal ? { goal: { of: 'ours', atMost: 2.5 } } : {}) }),
        row({ name: `open ${size}, cold start: first rows`, unit: 's', samples: cold.map((each) => each.rows) }),
        row({ name: `open ${size}, cold start: everything`, unit: 's', samples: cold.map((each) => each.complete) }),
      );
    }
    return rows;
  },
};
