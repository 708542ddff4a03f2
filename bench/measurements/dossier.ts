import { join } from 'node:path';
import { row, type Measurement } from '../measurement';

export const measurement: Measurement = {
  about: 'a dossier of 100 and of 1,000 families, with the start of the application',
  run: async (bench) => {
    const portfolio = await bench.portfolio(3000);
    const keys = (JSON.parse((await bench.command(['families', portfolio, '--json'])).stdout) as readonly { readonly caseFamilies: readonly string[] }[]).flatMap(({ caseFamilies }) => caseFamilies);
    const distinct = [...new Set(keys)];
    const print = async (count: number): Promise<number> => (await bench.print(['dossier', portfolio, '--out', join(bench.folder, `${count}.pdf`), '--family', ...distinct.slice(0, count)])).seconds;
    const hundred: number[] = [];
    for (let sample = 0; sample < Math.min(3, bench.samples); sample += 1) hundred.push(await print(100));
    const thousand = [await print(1000)];
    const one = row({ name: 'dossier of 100 families', unit: 's', samples: hundred, goal: { of: 'ours', atMost: 15 } });
    return [one, row({ name: 'dossier of 1,000 families, beside that of 100', unit: 's', samples: thousand, theirs: [one.ours], goal: { of: 'ratio', atMost: 11 } })];
  },
};
