import { createInts } from './ints';
import { type Parts, type Saved, savedBytes, savedInts } from './saved';

/**
 * Distinct texts, each with a small number, kept as bytes: half a million of them take a fifth of what JavaScript strings with a map take,
 * and are stored and read back without parsing. The empty text has the number 0 and stands for: not known.
 */
export type Texts = {
  readonly idOf: (text: string) => number;
  /** Number of the text with these bytes, as {@link writeText} makes them; `hash` is that of the bytes, where whoever wrote them knows it. */
  readonly idOfBytes: (bytes: Uint8Array, length: number, hash?: number) => number;
  /** Number of a text, -1 where nobody wrote it. */
  readonly find: (text: string) => number;
  readonly findBytes: (bytes: Uint8Array, length: number) => number;
  readonly text: (id: number) => string;
  readonly size: () => number;
  /** The bytes of all texts one after the other; those of `id` go from `offsets[id]` to `offsets[id + 1]`. */
  readonly bytes: () => { readonly blob: Uint8Array; readonly offsets: Int32Array };
  /** Gives back the room that was kept for growing. */
  readonly trim: () => void;
  /** Makes ready for looking texts up, which a stored table is not until somebody does. */
  readonly prepare: () => void;
  readonly parts: (name: string) => Parts;
};

export const createTexts = (saved?: { readonly from: Saved; readonly name: string }): Texts => {
  let blob = saved === undefined ? new Uint8Array(256) : savedBytes(saved.from, `${saved.name}.blob`);
  const offsets = createInts(0, saved === undefined ? undefined : savedInts(saved.from, `${saved.name}.offsets`));
  // Of a stored table made when a text is first looked up: reading and sorting need none.
  let slots = new Int32Array(saved === undefined ? 64 : 0);
  let scratch = new Uint8Array(256);
  const size = (): number => offsets.size() - 1;

  /** Slot that holds the text, or the free one where it would go. */
  const slotOf = (bytes: Uint8Array, from: number, length: number, hash = hashOf(bytes, from, length)): number => {
    prepare();
    const mask = slots.length - 1;
    const places = offsets.values();
    let slot = hash & mask;
    for (;;) {
      const id = (slots[slot] ?? 0) - 1;
      if (id < 0) return slot;
      const start = places[id] ?? 0;
      if ((places[id + 1] ?? 0) - start === length && isSame(blob, start, bytes, from, length)) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const rehash = (length: number): void => {
    slots = new Int32Array(length);
    const places = offsets.values();
    const mask = length - 1;
    for (let id = 0; id < size(); id += 1) {
      const start = places[id] ?? 0;
      let slot = hashOf(blob, start, (places[id + 1] ?? 0) - start) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
  };
  const add = (bytes: Uint8Array, length: number, hash?: number): number => {
    const slot = slotOf(bytes, 0, length, hash);
    const known = slots[slot] ?? 0;
    if (known > 0) return known - 1;
    const end = offsets.get(size());
    if (end + length > blob.length) {
      const longer = new Uint8Array(Math.max(blob.length * 2, end + length));
      longer.set(blob);
      blob = longer;
    }
    blob.set(bytes.length === length ? bytes : bytes.subarray(0, length), end);
    offsets.push(end + length);
    const id = size() - 1;
    slots[slot] = id + 1;
    if (size() * 2 > slots.length) rehash(slots.length * 2);
    return id;
  };
  const write = (text: string): number => {
    if (scratch.length < text.length * 3) scratch = new Uint8Array(text.length * 3);
    return writeText(text, scratch);
  };
  const prepare = (): void => {
    if (slots.length === 0) rehash(2 ** Math.ceil(Math.log2(Math.max(32, size()) * 2.5)));
  };
  if (saved === undefined) {
    offsets.push(0);
    add(scratch, 0);
  }

  return {
    idOf: (text) => {
      // Written first: the room for it may become another one.
      const length = write(text);
      return add(scratch, length);
    },
    idOfBytes: add,
    find: (text) => {
      const length = write(text);
      const slot = slotOf(scratch, 0, length);
      return (slots[slot] ?? 0) - 1;
    },
    findBytes: (bytes, length) => {
      const slot = slotOf(bytes, 0, length);
      return (slots[slot] ?? 0) - 1;
    },
    text: (id) => readText(blob, offsets.get(id), offsets.get(id + 1)),
    size,
    bytes: () => ({ blob, offsets: offsets.values() }),
    prepare,
    trim: () => {
      const used = offsets.get(size());
      if (blob.length > used * 1.2) blob = blob.slice(0, used);
    },
    *parts(name): Parts {
      yield [`${name}.blob`, blob.slice(0, offsets.get(size()))];
      yield [`${name}.offsets`, offsets.used()];
    },
  };
};

/**
 * Writes a text as bytes (each UTF-16 unit as UTF-8 would write it, so that any text comes back unchanged) and returns how many. The room
 * must hold three bytes a unit.
 */
export const writeText = (text: string, into: Uint8Array): number => {
  let at = 0;
  for (let index = 0; index < text.length; index += 1) at = writeUnit(text.charCodeAt(index), into, at);
  return at;
};

/** Writes one UTF-16 unit at a place and returns the place behind it. */
export const writeUnit = (unit: number, into: Uint8Array, at: number): number => {
  if (unit < 0x80) {
    into[at] = unit;
    return at + 1;
  }
  if (unit < 0x800) {
    into[at] = 0xc0 | (unit >> 6);
    into[at + 1] = 0x80 | (unit & 0x3f);
    return at + 2;
  }
  into[at] = 0xe0 | (unit >> 12);
  into[at + 1] = 0x80 | ((unit >> 6) & 0x3f);
  into[at + 2] = 0x80 | (unit & 0x3f);
  return at + 3;
};

const readText = (bytes: Uint8Array, from: number, to: number): string => {
  let text = '';
  let units: number[] = [];
  for (let at = from; at < to; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      units.push(lead);
      at += 1;
    } else if (lead < 0xe0) {
      units.push(((lead & 0x1f) << 6) | ((bytes[at + 1] ?? 0) & 0x3f));
      at += 2;
    } else {
      units.push(((lead & 0x0f) << 12) | (((bytes[at + 1] ?? 0) & 0x3f) << 6) | ((bytes[at + 2] ?? 0) & 0x3f));
      at += 3;
    }
    // A call takes a limited number of arguments.
    if (units.length < 4096) continue;
    text += String.fromCharCode(...units);
    units = [];
  }
  return text + String.fromCharCode(...units);
};

/** A hash is begun, takes byte after byte, and is ended (FNV-1a, mixed once more: its low bits alone repeat for texts that end alike). */
export const hashBegin = 0x811c_9dc5;
export const hashByte = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x0100_0193);
export const hashEnd = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;

const hashOf = (bytes: Uint8Array, from: number, length: number): number => {
  let hash = hashBegin;
  for (let at = from; at < from + length; at += 1) hash = hashByte(hash, bytes[at] ?? 0);
  return hashEnd(hash);
};

const isSame = (left: Uint8Array, leftFrom: number, right: Uint8Array, rightFrom: number, length: number): boolean => {
  for (let at = 0; at < length; at += 1) if (left[leftFrom + at] !== right[rightFrom + at]) return false;
  return true;
};
