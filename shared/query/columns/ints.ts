/** Integers that grow at the end; `values` is the memory itself and longer than what is used. */
export type Ints = {
  readonly values: () => Int32Array<ArrayBuffer>;
  readonly size: () => number;
  readonly get: (at: number) => number;
  /** Writes at a place, which may lie behind the end: what is skipped holds the value for empty. */
  readonly set: (at: number, value: number) => void;
  readonly push: (value: number) => void;
  readonly pushAll: (values: ArrayLike<number>) => void;
  /** Gives back the room that was kept for growing. */
  readonly trim: () => void;
  /** Forgets everything and keeps the room. */
  readonly clear: () => void;
  /** A copy of what is used. */
  readonly used: () => Int32Array<ArrayBuffer>;
};

/** `empty` stands where nothing was written. */
export const createInts = (empty = 0, initial?: Int32Array<ArrayBuffer>): Ints => {
  let size = initial?.length ?? 0;
  let values = initial ?? new Int32Array(64).fill(empty);
  const reserve = (length: number): void => {
    if (length <= values.length) return;
    const longer = new Int32Array(Math.max(length, values.length * 2, 64));
    longer.set(values.subarray(0, size));
    if (empty !== 0) longer.fill(empty, size);
    values = longer;
  };
  return {
    values: () => values,
    size: () => size,
    get: (at) => (at < size ? (values[at] ?? empty) : empty),
    set: (at, value) => {
      reserve(at + 1);
      values[at] = value;
      if (at >= size) size = at + 1;
    },
    push: (value) => {
      reserve(size + 1);
      values[size] = value;
      size += 1;
    },
    pushAll: (added) => {
      reserve(size + added.length);
      values.set(added, size);
      size += added.length;
    },
    trim: () => {
      if (values.length > size * 1.2) values = values.slice(0, size);
    },
    clear: () => {
      values.fill(empty, 0, size);
      size = 0;
    },
    used: () => values.slice(0, size),
  };
};
