import { createInts } from './ints';
import { type Parts, type Saved, savedBytes, savedInts } from './saved';

/**
 * Distinct texts, each with a small number, kept as bytes: half a million of them take a fifth of what JavaScript strings with a map take,
 * and are stored and read back without parsing. The empty text has the number 0 and stands for: not known.
 */
export type Texts = {
  readonly idOf: (text: string) => number;
  /** Numbers of many texts at once, which takes half the time of one after the other; `into` must have room for them. A text without bytes is the empty one. */
  readonly idsOf: (texts: TextBytes, into: Int32Array) => void;
  /** Number of a text, -1 where nobody wrote it. */
  readonly find: (text: string) => number;
  readonly findBytes: (bytes: Uint8Array, length: number) => number;
  readonly text: (id: number) => string;
  readonly size: () => number;
  /** The bytes of all texts one after the other; those of `id` go from `offsets[id]` to `offsets[id + 1]`. */
  readonly bytes: () => { readonly blob: Uint8Array; readonly offsets: Int32Array };
  /** Forgets all texts but the empty one and keeps the room. */
  readonly clear: () => void;
  /** Gives back the room that was kept for growing. */
  readonly trim: () => void;
  /** Makes ready for looking texts up, which a stored table is not until somebody does: at most so many texts at once; returns whether all are. */
  readonly prepare: (most?: number) => boolean;
  readonly parts: (name: string) => Parts;
};

/**
 * Texts as bytes one after the other, as {@link writeText} makes them. Text `at` ends at `ends[at]`, where the next one begins, and has the hash
 * `hashes[at]`: begun by {@link hashBegin}, with {@link hashByte} of each byte, ended by {@link hashEnd}.
 */
export type TextBytes = {
  readonly count: () => number;
  readonly bytes: () => Uint8Array;
  readonly ends: () => Int32Array;
  readonly hashes: () => Int32Array;
};

export const createTexts = (saved?: { readonly from: Saved; readonly name: string }): Texts => {
  let blob = saved === undefined ? new Uint8Array(256) : savedBytes(saved.from, `${saved.name}.blob`);
  const offsets = createInts(0, saved === undefined ? undefined : savedInts(saved.from, `${saved.name}.offsets`));
  // Two integers a slot: the number of a text and one, 0 where it is free, and the hash of its bytes, so that most others are passed over and
  // all are moved to more room without reading a text. Of a stored table made when a text is first looked up: reading and sorting need none.
  let slots = new Int32Array(saved === undefined ? 64 : 0);
  let preparing: { readonly slots: Int32Array<ArrayBuffer>; done: number } | undefined;
  let scratch = new Uint8Array(256);
  const size = (): number => offsets.size() - 1;

  /** Slot that holds the text, or the free one where it would go. */
  const slotOf = (bytes: Uint8Array, from: number, length: number, hash: number): number => {
    if (slots.length === 0) prepare();
    const mask = slots.length - 2;
    const places = offsets.values();
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const id = (slots[slot] ?? 0) - 1;
      if (id < 0) return slot;
      if (slots[slot + 1] !== hash) continue;
      const start = places[id] ?? 0;
      if ((places[id + 1] ?? 0) - start === length && isSame(blob, start, bytes, from, length)) return slot;
    }
  };
  const fill = (into: Int32Array, id: number, hash: number): void => {
    const mask = into.length - 2;
    let slot = (hash << 1) & mask;
    while (into[slot] !== 0) slot = (slot + 2) & mask;
    into[slot] = id + 1;
    into[slot + 1] = hash;
  };
  const grow = (): void => {
    const more = new Int32Array(slots.length * 2);
    for (let slot = 0; slot < slots.length; slot += 2) {
      const id = (slots[slot] ?? 0) - 1;
      if (id >= 0) fill(more, id, slots[slot + 1] ?? 0);
    }
    slots = more;
  };
  const add = (bytes: Uint8Array, from: number, length: number, hash: number): number => {
    const slot = slotOf(bytes, from, length, hash);
    const known = slots[slot] ?? 0;
    if (known > 0) return known - 1;
    const id = size();
    const end = offsets.get(id);
    if (end + length > blob.length) {
      const longer = new Uint8Array(Math.max(blob.length * 2, end + length));
      longer.set(blob);
      blob = longer;
    }
    for (let at = 0; at < length; at += 1) blob[end + at] = bytes[from + at] ?? 0;
    offsets.push(end + length);
    slots[slot] = id + 1;
    slots[slot + 1] = hash;
    if (size() * 2.5 > slots.length) grow();
    return id;
  };
  const write = (text: string): number => {
    if (scratch.length < text.length * 3) scratch = new Uint8Array(text.length * 3);
    return writeText(text, scratch);
  };
  const find = (bytes: Uint8Array, length: number): number => {
    const slot = slotOf(bytes, 0, length, hashOf(bytes, 0, length));
    return (slots[slot] ?? 0) - 1;
  };
  const prepare = (most = Number.POSITIVE_INFINITY): boolean => {
    if (slots.length > 0) return true;
    preparing ??= { slots: new Int32Array(2 ** Math.ceil(Math.log2(Math.max(32, size()) * 2.6))), done: 0 };
    const places = offsets.values();
    const end = Math.min(size(), preparing.done + most);
    for (let id = preparing.done; id < end; id += 1) fill(preparing.slots, id, hashOf(blob, places[id] ?? 0, places[id + 1] ?? 0));
    preparing.done = end;
    if (end < size()) return false;
    slots = preparing.slots;
    preparing = undefined;
    return true;
  };
  const begin = (): void => {
    offsets.push(0);
    add(scratch, 0, 0, hashOf(scratch, 0, 0));
  };
  if (saved === undefined) begin();

  return {
    idOf: (text) => {
      // Written first: the room for it may become another one.
      const length = write(text);
      return add(scratch, 0, length, hashOf(scratch, 0, length));
    },
    idsOf: (texts, into) => {
      prepare();
      const [bytes, ends, hashes, count] = [texts.bytes(), texts.ends(), texts.hashes(), texts.count()];
      // Memory is waited for, of the slots and of the texts that they name: it lies all over, and reading one kind after the other lets the waits overlap.
      const table = slots;
      const mask = table.length - 2;
      for (let at = 0; at < count; at += 1) {
        const hash = hashes[at] ?? 0;
        const slot = (hash << 1) & mask;
        into[at] = table[slot + 1] === hash ? (table[slot] ?? 0) : 0;
      }
      const places = offsets.values();
      const kept = blob;
      let from = 0;
      for (let at = 0; at < count; at += 1) {
        const to = ends[at] ?? 0;
        const length = to - from;
        const id = (into[at] ?? 0) - 1;
        const start = id < 0 ? 0 : (places[id] ?? 0);
        if (length === 0) into[at] = 0;
        else if (id >= 0 && (places[id + 1] ?? 0) - start === length && isSame(kept, start, bytes, from, length)) into[at] = id;
        else into[at] = add(bytes, from, length, hashes[at] ?? 0);
        from = to;
      }
    },
    find: (text) => {
      const length = write(text);
      return find(scratch, length);
    },
    findBytes: find,
    text: (id) => readText(blob, offsets.get(id), offsets.get(id + 1)),
    size,
    bytes: () => ({ blob, offsets: offsets.values() }),
    prepare,
    clear: () => {
      offsets.clear();
      slots.fill(0);
      preparing = undefined;
      begin();
    },
    trim: () => {
      const used = offsets.get(size());
      if (blob.length > used * 1.2) blob = blob.slice(0, used);
      offsets.trim();
    },
    *parts(name): Parts {
      yield [`${name}.blob`, blob.slice(0, offsets.get(size()))];
      yield [`${name}.offsets`, offsets.used()];
    },
  };
};

/** Numbers here of the texts that a table in another thread handed over, by their numbers there. */
export const numbersOf = (texts: Texts, { from, name }: { readonly from: Saved; readonly name: string }): Int32Array => {
  const blob = savedBytes(from, `${name}.blob`);
  const offsets = savedInts(from, `${name}.offsets`);
  const ends = offsets.subarray(1);
  const hashes = new Int32Array(ends.length);
  for (let id = 0; id < hashes.length; id += 1) hashes[id] = hashOf(blob, offsets[id] ?? 0, ends[id] ?? 0);
  const numbers = new Int32Array(ends.length);
  texts.idsOf({ count: () => ends.length, bytes: () => blob, ends: () => ends, hashes: () => hashes }, numbers);
  return numbers;
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
export const hashBegin = 0x811c_9dc5 | 0;
export const hashByte = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x0100_0193);
export const hashEnd = (hash: number): number => hash ^ (hash >>> 15);

/** Hash of the bytes from one place to another. */
const hashOf = (bytes: Uint8Array, from: number, to: number): number => {
  let hash = hashBegin;
  for (let at = from; at < to; at += 1) hash = hashByte(hash, bytes[at] ?? 0);
  return hashEnd(hash);
};

const isSame = (kept: Uint8Array, keptFrom: number, bytes: Uint8Array, from: number, length: number): boolean => {
  for (let at = 0; at < length; at += 1) if (kept[keptFrom + at] !== bytes[from + at]) return false;
  return true;
};
