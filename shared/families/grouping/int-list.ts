/** A list of whole numbers that grows, in four bytes each. */
export type IntList = {
  readonly push: (value: number) => void;
  readonly at: (place: number) => number;
  readonly length: () => number;
};

export const createIntList = (): IntList => {
  let values = new Int32Array(16);
  let count = 0;
  return {
    push: (value) => {
      if (count === values.length) {
        const larger = new Int32Array(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values[count] = value;
      count += 1;
    },
    at: (place) => (place < count ? (values[place] ?? 0) : 0),
    length: () => count,
  };
};
