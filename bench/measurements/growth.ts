import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { row, type Bench, type Measurement, type Row } from '../measurement';
import { emptyIn, openIn } from '../shown';

const [few, many] = [10_000, 300_000];
/** The smaller portfolio takes seconds, and is taken so often; the large one takes minutes, and is taken once. */
const [samplesOfFew, samplesOfMany] = [3, 1];

/** Microseconds per family, one figure for each time it was taken. */
type Taken = { readonly imported: number[]; readonly rebuilt: number[]; readonly opened: number[] };

/** Imports a file of so many families into a new portfolio, builds its index, and opens it again with that index. */
const perFamily = async (bench: Bench, families: number, samples: number): Promise<Taken> => {
  const taken: Taken = { imported: [], rebuilt: [], opened: [] };
  const each = (seconds: number): number => (seconds / families) * 1e6;
  const file = await bench.plainExchangeFile(families);
  const empty = await bench.emptyPortfolio();
  for (let sample = 0; sample < samples; sample += 1) {
    const folder = mkdtempSync(join(bench.folder, 'growth-'));
    const portfolio = join(folder, 'portfolio');
    const { seconds, peakMegabytes } = await bench.command(['import', portfolio, file]);
    const app = await bench.launch({ userData: join(folder, 'user') });
    const first = await openIn(app, portfolio);
    await emptyIn(app, empty);
    const again = await openIn(app, portfolio);
    const window = await app.rendererMegabytes();
    await app.quit();
    rmSync(folder, { recursive: true, force: true });
    taken.imported.push(each(seconds));
    taken.rebuilt.push(each(first.complete));
    taken.opened.push(each(again.complete));
    bench.note(
      `${families.toLocaleString('en')} families: imported in ${seconds.toFixed(1)} s with ${peakMegabytes?.toFixed(0) ?? '?'} MB at its peak, rebuilt in ${first.complete.toFixed(1)} s, opened in ${again.complete.toFixed(2)} s (first rows ${again.rows.toFixed(2)} s), window ${window?.toFixed(0) ?? '?'} MB`,
    );
  }
  return taken;
};

export const measurement: Measurement = {
  about: 'cost per family of import, rebuild and opening: 300,000 families beside 10,000',
  run: async (bench) => {
    const small = await perFamily(bench, few, Math.min(samplesOfFew, bench.samples));
    const large = await perFamily(bench, many, samplesOfMany);
    const grown = (what: string, samples: readonly number[], theirs: readonly number[]): Row => row({ name: `growth to 300,000 families: ${what}, per family`, unit: 'µs', samples, theirs, goal: { of: 'ratio', atMost: 2 } });
    return [grown('import', large.imported, small.imported), grown('rebuild', large.rebuilt, small.rebuilt), grown('open', large.opened, small.opened)];
  },
};
