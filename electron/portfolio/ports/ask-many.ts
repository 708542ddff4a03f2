import { inFlight } from '../families/in-flight';

/** Questions that are still asked aside, because the last ones asked at once took long. */
export type Pace = { slowFor: number };

type Question<Item, Answer> = {
  /** What one answer takes on average, in ms, where the drive is slow. */
  readonly slowMilliseconds: number;
  /** Questions under way at a time where it is. */
  readonly inFlight: number;
  readonly pace?: Pace;
  readonly at: (item: Item) => Answer;
  readonly aside: (item: Item) => Promise<Answer>;
};

const sliceMilliseconds = 5;
const asideAfterSlow = 2000;

/**
 * Asks the system about many files. What it has at hand it tells in a few microseconds, a tenth of what asking in another thread costs: so it
 * is asked at once (`at`), with pauses, as long as it answers so fast; a slow drive is asked from other threads (`aside`).
 */
export const asked = async <Item, Answer>(items: readonly Item[], { slowMilliseconds, inFlight: most, pace = { slowFor: 0 }, at, aside }: Question<Item, Answer>): Promise<readonly Answer[]> => {
  const found: Answer[] = [];
  let next = 0;
  while (next < items.length && pace.slowFor <= 0) {
    const [began, from] = [performance.now(), next];
    for (const item of items.slice(next)) {
      found.push(at(item));
      next += 1;
      if (performance.now() - began >= sliceMilliseconds) break;
    }
    if ((performance.now() - began) / (next - from) > slowMilliseconds) pace.slowFor = asideAfterSlow;
    if (next < items.length) await new Promise((resolve) => setImmediate(resolve));
  }
  pace.slowFor -= items.length - next;
  await inFlight(items.slice(next).entries(), most, async ([place, item]) => {
    found[next + place] = await aside(item);
  });
  return found;
};
