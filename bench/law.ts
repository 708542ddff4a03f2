import { bundledLaw } from '#shared/law/bundled-law';
import { deriveTimeLimits, draftTimeLimits } from '#shared/law/derive-time-limits';
import { explainTimeLimit } from '#shared/law/explain-time-limit';
import type { TimeLimit } from '#shared/law/time-limit';
import { isoDateSchema } from '#shared/model/date';
import { inventCaseFamilies } from '#shared/generate/invent-case-family';
import { median, ms, report } from './measure';
import { plainTimeLimits } from './plain-time-limits';

/** Time limits of a large portfolio: all of them, one family after an edit, one explanation; beside the straightforward way with dates and texts. */

const wanted = 1_500_000;
const today = isoDateSchema.parse('2026-11-24');
const law = bundledLaw();

const made = performance.now();
const families = [...inventCaseFamilies({ families: 3000, seed: 1883, asOf: today })];
const applications = families.reduce((count, family) => count + family.applications.length, 0);
console.log(`${families.length.toLocaleString('en')} invented families with ${applications.toLocaleString('en')} applications, made in ${ms(performance.now() - made)}`);

const perRound: TimeLimit[][] = families.map((family) => [...deriveTimeLimits(family, law, today)]);
const limits = perRound.flat();
const rounds = Math.ceil(wanted / limits.length);
console.log(`${limits.length.toLocaleString('en')} time limits a round; ${rounds} rounds make ${(rounds * limits.length).toLocaleString('en')} of ${(rounds * families.length).toLocaleString('en')} families\n`);

let open = 0;
const engine = median(3, () => {
  open = 0;
  for (let round = 0; round < rounds; round += 1) for (const family of families) for (const limit of draftTimeLimits(family, law, today)) if (limit.status === 'open' || limit.status === 'overdue') open += 1;
});
const inWords = median(3, () => {
  for (let round = 0; round < rounds; round += 1) for (const family of families) deriveTimeLimits(family, law, today);
});
let plainOpen = 0;
const plain = median(3, () => {
  plainOpen = 0;
  for (let round = 0; round < rounds; round += 1) plainOpen += plainTimeLimits(limits, today);
});
const perLimit = (engine / (rounds * limits.length)) * 1000;
report('due, surcharge and status of all time limits', ms(engine), `${perLimit.toFixed(2)} µs each, ${(open / rounds).toLocaleString('en')} open a round`);
report('the same as the views show them, in dates and words', ms(inWords), `${((inWords / (rounds * limits.length)) * 1000).toFixed(2)} µs each`);
report('the same dates with Date objects and texts, dates only', ms(plain), `${(plain / engine).toFixed(1)} times as long, ${(plainOpen / rounds).toLocaleString('en')} not past`);

const largest = families.reduce((a, b) => (b.applications.length > a.applications.length ? b : a));
report(`one family after an edit (${largest.applications.length} applications)`, ms(median(50, () => void deriveTimeLimits(largest, law, today))));
const explained = limits.filter((_, index) => index % 97 === 0).slice(0, 500);
const owner = new Map(families.flatMap((family, index) => (perRound[index] ?? []).map((limit) => [limit, family] as const)));
let longest = 0;
const times = explained.map((limit) => {
  const family = owner.get(limit);
  const start = performance.now();
  if (family !== undefined) explainTimeLimit(family, limit, law);
  const taken = performance.now() - start;
  longest = Math.max(longest, taken);
  return taken;
});
report('one explanation, median', ms(times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0), `longest of ${times.length}: ${ms(longest)}`);
