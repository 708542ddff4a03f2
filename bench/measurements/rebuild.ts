import { row, type Measurement, type Row } from '../measurement';
import { buildPlain } from '../plain-publications';
import { emptyIn, openIn, type Opening } from '../shown';

export const measurement: Measurement = {
  about: 'rebuilding the index from the folder after it was deleted, 3,000 and 45,000 families',
  run: async (bench) => {
    const rows: Row[] = [];
    for (const families of [3000, bench.large]) {
      const portfolio = await bench.portfolio(families);
      const taken: Opening[] = [];
      for (let sample = 0; sample < bench.samples; sample += 1) {
        // A new user-data folder has no index: the same as one that was deleted.
        const app = await bench.launch();
        taken.push(await openIn(app, portfolio));
        await app.quit();
      }
      const theirs: number[] = [];
      if (families === bench.large) {
        const app = await bench.launch();
        await emptyIn(app, await bench.emptyPortfolio());
        theirs.push(await buildPlain(app.page, portfolio));
        await app.quit();
      }
      const size = families.toLocaleString('en');
      const isGoal = families === 45_000;
      rows.push(
        row({ name: `rebuild ${size}: table usable`, unit: 's', samples: taken.map((each) => each.rows), ...(isGoal ? { goal: { of: 'ours', atMost: 3 } } : {}) }),
        row({ name: `rebuild ${size}: complete`, unit: 's', samples: taken.map((each) => each.complete), theirs, ...(isGoal ? { goal: { of: 'ours', atMost: 20 } } : {}) }),
      );
    }
    return rows;
  },
};
