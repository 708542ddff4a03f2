import { bundledLaw } from '#shared/law/bundled-law';
import { deriveTimeLimits, draftTimeLimits } from '#shared/law/derive-time-limits';
import { explainTimeLimit } from '#shared/law/explain-time-limit';
import type { TimeLimit } from '#shared/law/time-limit';
import { caseFamilySchema } from '#shared/model/case-family';
import { isoDateSchema } from '#shared/model/date';
import { inventCaseFamilies } from '#shared/generate/invent-case-family';
import { row, times, type Measurement } from '../measurement';
import { plainTimeLimits } from '../plain-time-limits';

const wanted = 1_500_000;
const today = isoDateSchema.parse('2026-11-24');

export const measurement: Measurement = {
  about: '1,500,000 time limits: all of them, one family after an edit, one explanation; beside the same dates with Date objects and texts',
  run: async (bench) => {
    const law = bundledLaw();
    // As the worker has them: read from their files.
    const families = [...inventCaseFamilies({ families: 3000, seed: 1883, asOf: today })].map((family) => caseFamilySchema.parse(JSON.parse(JSON.stringify(family))));
    const perRound: TimeLimit[][] = families.map((family) => [...deriveTimeLimits(family, law, today)]);
    const limits = perRound.flat();
    const rounds = Math.ceil(wanted / limits.length);
    bench.note(`${limits.length.toLocaleString('en')} time limits of ${families.length.toLocaleString('en')} families, ${rounds} rounds`);
    // Of the rounds that a sample takes only those up to 1,500,000 limits count.
    const share = wanted / (rounds * limits.length);
    const seconds = (work: () => void): readonly number[] => times(bench.samples, work).map((taken) => (taken * share) / 1000);

    const engine = seconds(() => {
      for (let round = 0; round < rounds; round += 1) for (const family of families) draftTimeLimits(family, law, today);
    });
    const plain = seconds(() => {
      for (let round = 0; round < rounds; round += 1) plainTimeLimits(limits, today);
    });
    const largest = families.reduce((a, b) => (b.applications.length > a.applications.length ? b : a));
    // A copy each time: an edited family is another one, of which nothing is known yet.
    const edited = times(50, () => void deriveTimeLimits({ ...largest }, law, today));
    const owner = new Map(families.flatMap((family, index) => (perRound[index] ?? []).map((limit) => [limit, family] as const)));
    const explained = limits
      .filter((_, index) => index % 97 === 0)
      .slice(0, 500)
      .flatMap((limit) => {
        const family = owner.get(limit);
        return family === undefined ? [] : times(1, () => void explainTimeLimit(family, limit, law));
      });
    return [
      row({ name: 'law: 1,500,000 time limits', unit: 's', samples: engine, theirs: plain, goal: { of: 'ours', atMost: 2 } }),
      row({ name: 'law: time limits of one family after an edit', unit: 'ms', samples: edited }),
      row({ name: 'law: one explanation', unit: 'ms', samples: explained, percentile: 95, goal: { of: 'ours', atMost: 5 } }),
    ];
  },
};
