/**
 * Numbers of texts in the order of their bytes (multikey quicksort: texts that begin alike are compared once per byte, not once per pair).
 * `blob` and `offsets` are as {@link Texts.bytes} gives them.
 */
export const sortTerms = (ids: Int32Array<ArrayBuffer>, blob: Uint8Array, offsets: Int32Array): void => {
  const byteAt = (id: number, depth: number): number => {
    const at = (offsets[id] ?? 0) + depth;
    return at < (offsets[id + 1] ?? 0) ? (blob[at] ?? 0) : -1;
  };
  const sort = (from: number, to: number, depth: number): void => {
    for (; to - from > 1; ) {
      const pivot = byteAt(ids[(from + to) >> 1] ?? 0, depth);
      let low = from;
      let high = to;
      for (let at = from; at < high; ) {
        const id = ids[at] ?? 0;
        const byte = byteAt(id, depth);
        if (byte < pivot) {
          ids[at] = ids[low] ?? 0;
          ids[low] = id;
          low += 1;
          at += 1;
        } else if (byte > pivot) {
          high -= 1;
          ids[at] = ids[high] ?? 0;
          ids[high] = id;
        } else at += 1;
      }
      sort(from, low, depth);
      if (pivot >= 0) sort(low, high, depth + 1);
      from = high;
    }
  };
  sort(0, ids.length, 0);
};

/** Compares the bytes of a text with a prefix: 0 where it begins with it. */
export const compareToPrefix = (id: number, prefix: Uint8Array, length: number, blob: Uint8Array, offsets: Int32Array): number => {
  const start = offsets[id] ?? 0;
  const end = offsets[id + 1] ?? 0;
  for (let index = 0; index < length; index += 1) {
    if (start + index >= end) return -1;
    const difference = (blob[start + index] ?? 0) - (prefix[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};
