/** Distinct texts of a column, each with a small number; ranks follow a given order and are kept until a text is added. */
export type Dictionary = {
  readonly idOf: (text: string) => number;
  readonly text: (id: number) => string;
  readonly size: () => number;
  /** Rank of each id in the sorted order; the empty text (not known) comes last. */
  readonly ranks: () => Uint32Array;
};

export const createDictionary = (compare: (a: string, b: string) => number): Dictionary => {
  const ids = new Map<string, number>();
  const texts: string[] = [];
  // Ids in sorted order; new ones are appended before sorting again, which is quick on an almost sorted list.
  const order: number[] = [];
  let ranks = new Uint32Array(0);
  const inOrder = (a: number, b: number): number => {
    const left = texts[a] ?? '';
    const right = texts[b] ?? '';
    if (left === '' || right === '') return left === right ? 0 : left === '' ? 1 : -1;
    return compare(left, right) || (left < right ? -1 : left > right ? 1 : 0);
  };
  return {
    idOf: (text) => {
      const known = ids.get(text);
      if (known !== undefined) return known;
      const id = texts.length;
      texts.push(text);
      ids.set(text, id);
      return id;
    },
    text: (id) => texts[id] ?? '',
    size: () => texts.length,
    ranks: () => {
      if (ranks.length === texts.length) return ranks;
      for (let id = order.length; id < texts.length; id += 1) order.push(id);
      order.sort(inOrder);
      ranks = new Uint32Array(texts.length);
      for (const [rank, id] of order.entries()) ranks[id] = rank;
      return ranks;
    },
  };
};
