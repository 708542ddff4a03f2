import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { row, type Bench, type Measurement, type Row } from '../measurement';
import { emptyIn, openIn } from '../shown';

const [small, large] = [10_000, 300_000];

type Taken = { readonly imported: number; readonly rebuilt: number; readonly opened: number };

/** Microseconds per family of importing, of building the index and of opening with it. */
const perFamily = async (bench: Bench, families: number): Promise<Taken> => {
  const imported = join(bench.folder, 'imported');
  const { seconds } = await bench.command(['import', imported, await bench.plainExchangeFile(families)]);
  rmSync(imported, { recursive: true, force: true });
  const portfolio = await bench.portfolio(families);
  const app = await bench.launch();
  const first = await openIn(app, portfolio);
  await emptyIn(app, await bench.emptyPortfolio());
  const again = await openIn(app, portfolio);
  await app.quit();
  const each = (taken: number): number => (taken / families) * 1e6;
  return { imported: each(seconds), rebuilt: each(first.complete), opened: each(again.complete) };
};

export const measurement: Measurement = {
  about: 'cost per family of import, rebuild and opening: 300,000 families beside 10,000',
  run: async (bench) => {
    const few = await perFamily(bench, small);
    const many = await perFamily(bench, large);
    const grown = (what: string, ours: number, theirs: number): Row => row({ name: `growth to 300,000 families: ${what}, per family`, unit: 'µs', samples: [ours], theirs: [theirs], goal: { of: 'ratio', atMost: 2 } });
    return [grown('import', many.imported, few.imported), grown('rebuild', many.rebuilt, few.rebuilt), grown('open', many.opened, few.opened)];
  },
};
