/** Families printed in one go; a single print of 1,000 families takes far longer than ten of 100. */
export const familiesPerPart = 100;

/** Below this a part is not worth a window of its own. */
const leastPerPart = 10;

/**
 * Cuts a list into parts of at most a hundred, in order, about equally long. Where `atOnce` parts are printed at the same time, they are as many as leaves none
 * of them without work.
 */
export const splitParts = <Item>(items: readonly Item[], atOnce = 1): readonly (readonly Item[])[] => {
  const fewest = Math.ceil(items.length / familiesPerPart);
  const shared = Math.ceil(fewest / atOnce) * atOnce;
  const parts = items.length >= shared * leastPerPart ? shared : fewest;
  const size = Math.ceil(items.length / parts);
  return Array.from({ length: items.length === 0 ? 0 : Math.ceil(items.length / size) }, (_, part) => items.slice(part * size, (part + 1) * size));
};
