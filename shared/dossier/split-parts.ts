/** Families printed in one go; a single print of 1,000 families takes far longer than ten of 100. */
export const familiesPerPart = 100;

/** Cuts a list into parts of at most `size`, in order; the last may be shorter. */
export const splitParts = <Item>(items: readonly Item[], size: number = familiesPerPart): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, part) => items.slice(part * size, (part + 1) * size));
