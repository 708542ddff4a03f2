/**
 * Numbers of texts, from one number to another, in the order of their bytes: by their first twelve letters and digits as two whole numbers,
 * and those that begin alike by all bytes. `blob` and `offsets` are as {@link Texts.bytes} gives them.
 */
export const sortedTerms = (from: number, to: number, blob: Uint8Array, offsets: Int32Array): Int32Array<ArrayBuffer> => {
  const count = to - from;
  const heads = new Uint32Array(count);
  const tails = new Uint32Array(count);
  for (let place = 0; place < count; place += 1) {
    const start = offsets[from + place] ?? 0;
    const end = decidedEnd(blob, start, offsets[from + place + 1] ?? 0);
    heads[place] = keyOf(blob, start, end);
    tails[place] = keyOf(blob, start + digitsPerKey, end);
  }
  let places = new Int32Array(count);
  let other = new Int32Array(count);
  for (let place = 0; place < count; place += 1) places[place] = place;
  const starts = new Int32Array(bucketCount);
  for (const [keys, shift] of [[tails, 0], [tails, 16], [heads, 0], [heads, 16]] as const) {
    distribute(places, other, keys, shift, starts);
    [places, other] = [other, places];
  }
  for (let at = 0; at < count; ) {
    const place = places[at] ?? 0;
    let end = at + 1;
    while (end < count && heads[places[end] ?? 0] === heads[place] && tails[places[end] ?? 0] === tails[place]) end += 1;
    for (let index = at; index < end; index += 1) places[index] = (places[index] ?? 0) + from;
    if (end - at > 1) sortAlike(places, at, end, blob, offsets);
    at = end;
  }
  return places;
};

/** In the order of bytes: the end of a text, digits, small letters, all that is more than ASCII. */
const digitOf = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 0x30 ? 0 : byte < 0x3a ? byte - 0x2f : byte < 0x61 ? 10 : byte < 0x7b ? byte - 0x56 : 37));
const digitBase = 38;
/** 38 to the sixth is less than 2 to the 32nd. */
const digitsPerKey = 6;

/** A byte that shares its digit with others is the last that decides: what follows it says nothing of the order. */
const decidedEnd = (blob: Uint8Array, start: number, end: number): number => {
  const last = Math.min(end, start + 2 * digitsPerKey);
  for (let at = start; at < last; at += 1) if ((blob[at] ?? 0) >= 0x7b) return at + 1;
  return last;
};

const keyOf = (blob: Uint8Array, start: number, end: number): number => {
  let key = 0;
  for (let at = start; at < start + digitsPerKey; at += 1) key = key * digitBase + (at < end ? (digitOf[blob[at] ?? 0] ?? 0) : 0);
  return key;
};

const bucketCount = 2 ** 16;

/** Puts places in the order of sixteen bits of their keys; those with the same bits keep their order. */
const distribute = (places: Int32Array, into: Int32Array, keys: Uint32Array, shift: number, starts: Int32Array): void => {
  starts.fill(0);
  for (let at = 0; at < keys.length; at += 1) {
    const bucket = ((keys[at] ?? 0) >>> shift) & 0xffff;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  let total = 0;
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    const size = starts[bucket] ?? 0;
    starts[bucket] = total;
    total += size;
  }
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const bucket = ((keys[place] ?? 0) >>> shift) & 0xffff;
    const next = starts[bucket] ?? 0;
    into[next] = place;
    starts[bucket] = next + 1;
  }
};

/** Texts from one place to another that begin alike: a few are put where they belong one by one, many by multikey quicksort. */
const sortAlike = (ids: Int32Array, start: number, end: number, blob: Uint8Array, offsets: Int32Array): void => {
  if (end - start > few) {
    sortMany(ids, start, end, 0, blob, offsets);
    return;
  }
  for (let at = start + 1; at < end; at += 1) {
    const id = ids[at] ?? 0;
    let place = at;
    for (; place > start && compareTerms(ids[place - 1] ?? 0, id, blob, offsets) > 0; place -= 1) ids[place] = ids[place - 1] ?? 0;
    ids[place] = id;
  }
};
const few = 12;

/** Texts that begin alike are compared once per byte, not once per pair. */
const sortMany = (ids: Int32Array, start: number, end: number, first: number, blob: Uint8Array, offsets: Int32Array): void => {
  const byteAt = (id: number, depth: number): number => {
    const at = (offsets[id] ?? 0) + depth;
    return at < (offsets[id + 1] ?? 0) ? (blob[at] ?? 0) : -1;
  };
  let from = start;
  let depth = first;
  while (end - from > 1) {
    const pivot = byteAt(ids[(from + end) >> 1] ?? 0, depth);
    let low = from;
    let high = end;
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
    sortMany(ids, from, low, depth, blob, offsets);
    if (pivot >= 0) sortMany(ids, low, high, depth + 1, blob, offsets);
    from = high;
  }
};

/** Compares two texts by their bytes. */
export const compareTerms = (left: number, right: number, blob: Uint8Array, offsets: Int32Array): number => {
  const from = offsets[left] ?? 0;
  const length = (offsets[left + 1] ?? 0) - from;
  const otherFrom = offsets[right] ?? 0;
  const otherLength = (offsets[right + 1] ?? 0) - otherFrom;
  for (let at = 0; at < Math.min(length, otherLength); at += 1) {
    const difference = (blob[from + at] ?? 0) - (blob[otherFrom + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return length - otherLength;
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
