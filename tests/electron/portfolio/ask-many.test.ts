import { expect, test } from 'vitest';
import { asked, type Pace } from '../../../electron/portfolio/ports/ask-many';

const busy = (milliseconds: number): void => {
  for (const until = performance.now() + milliseconds; performance.now() < until; );
};
const items = Array.from({ length: 500 }, (_, at) => at);

test.each([['a quick drive', 0, 500], ['a slow drive', 2, 20]])('%s answers every question, in order', async (_, takes, mostAtOnce) => {
  let atOnce = 0;
  const answers = await asked(items, {
    slowMilliseconds: 0.5,
    inFlight: 8,
    at: (item) => {
      atOnce += 1;
      busy(takes);
      return `${item}`;
    },
    aside: (item) => Promise.resolve(`${item}`),
  });
  expect(answers).toEqual(items.map(String));
  expect(atOnce).toBeLessThanOrEqual(mostAtOnce);
});

test('a drive that was slow is asked aside for a while, and then tried again', async () => {
  const pace: Pace = { slowFor: 0 };
  const runs: number[] = [];
  for (let run = 0; run < 6; run += 1) {
    let atOnce = 0;
    await asked(items, {
      slowMilliseconds: 0.5,
      inFlight: 8,
      pace,
      at: () => {
        atOnce += 1;
        busy(run === 0 ? 2 : 0);
      },
      aside: () => Promise.resolve(),
    });
    runs.push(atOnce);
  }
  expect(runs[0]).toBeGreaterThan(0);
  expect(runs.slice(1, 4)).toEqual([0, 0, 0]);
  expect(runs[5]).toBe(500);
});
