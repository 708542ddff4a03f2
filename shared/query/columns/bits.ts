/** A set of row numbers, one bit each. */
export type Bits = Uint32Array<ArrayBuffer>;

export const createBits = (rows: number): Bits => new Uint32Array((rows + 31) >>> 5);

export const hasBit = (bits: Bits, row: number): boolean => (((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;

export const setBit = (bits: Bits, row: number): void => {
  const word = row >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (row & 31));
};

export const clearBit = (bits: Bits, row: number): void => {
  const word = row >>> 5;
  bits[word] = (bits[word] ?? 0) & ~(1 << (row & 31));
};

/** Keeps in `bits` what `other` has too. */
export const keepBits = (bits: Bits, other: Bits): void => {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0);
};

/** Takes out of `bits` what `other` has. */
export const dropBits = (bits: Bits, other: Bits): void => {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & ~(other[word] ?? 0);
};

export const countBits = (bits: Bits): number => {
  let count = 0;
  for (let word of bits) {
    word -= (word >>> 1) & 0x5555_5555;
    word = (word & 0x3333_3333) + ((word >>> 2) & 0x3333_3333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
  }
  return count;
};

/** The rows of a set, ascending. */
export const rowsOfBits = (bits: Bits): Uint32Array<ArrayBuffer> => {
  const rows = new Uint32Array(countBits(bits));
  let at = 0;
  for (let index = 0; index < bits.length; index += 1) {
    let word = bits[index] ?? 0;
    while (word !== 0) {
      rows[at] = (index << 5) + (31 - Math.clz32(word & -word));
      at += 1;
      word &= word - 1;
    }
  }
  return rows;
};
