/** A seeded source of numbers: the same seed gives the same sequence on every machine (sfc32 over 32-bit integers). */
export type Random = {
  /** A whole number from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number;
  /** True with a probability from 0 to 1. */
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** `count` different items in the order of the list; all of them where there are fewer. */
  readonly sample: <Item>(items: readonly Item[], count: number) => readonly Item[];
};

export const createRandom = (seed: number): Random => {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  // The first numbers still show the seed's pattern.
  for (let round = 0; round < 16; round += 1) next();

  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    int,
    chance: (probability) => next() < probability,
    // Sound: the index lies within the list, which has at least one item.
    pick: (items) => items[int(0, items.length - 1)] ?? items[0],
    sample: (items, count) => {
      const chosen: (typeof items)[number][] = [];
      let wanted = Math.min(count, items.length);
      items.forEach((item, index) => {
        if (wanted > 0 && int(1, items.length - index) <= wanted) {
          chosen.push(item);
          wanted -= 1;
        }
      });
      return chosen;
    },
  };
};
