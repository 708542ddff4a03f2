import { createInts } from '../columns/ints';
import { type Parts, type Saved, savedBytes, savedInts } from '../columns/saved';

/** Runs of small whole numbers, one run per document, written in as few bytes as they need (seven bits a byte, the lowest first). */
export type Runs = {
  /** Begins the run of a document anew; it is what is added until {@link end}. */
  readonly begin: (document: number) => void;
  readonly add: (numbers: Int32Array, count: number) => void;
  readonly end: () => void;
  readonly remove: (document: number) => void;
  readonly clear: () => void;
  /** Reads the run of a document into `into`, which must have the room of {@link longest}, and returns its length. */
  readonly read: (document: number, into: Int32Array) => number;
  readonly longest: () => number;
  readonly documents: () => number;
  readonly parts: (name: string) => Parts;
};

export const createRuns = (saved?: { readonly from: Saved; readonly name: string }): Runs => {
  const ints = (suffix: string): Int32Array<ArrayBuffer> | undefined => (saved === undefined ? undefined : savedInts(saved.from, `${saved.name}.${suffix}`));
  // In stretches, each full but the last: more room costs no copy of what there is. A run lies in one of them.
  let stretches: Stretch[] = [{ from: 0, bytes: saved === undefined ? new Uint8Array(leastStretch) : savedBytes(saved.from, `${saved.name}.pool`) }];
  let end = saved === undefined ? 0 : (stretches[0]?.bytes.length ?? 0);
  const starts = createInts(0, ints('starts'));
  const ends = createInts(0, ints('ends'));
  let longest = saved === undefined ? 64 : (savedInts(saved.from, `${saved.name}.longest`)[0] ?? 64);

  let recent = 0;
  /** The stretch of a place, most often that of the place before. */
  const stretchAt = (place: number): Stretch => {
    let at = Math.min(recent, stretches.length - 1);
    while (at + 1 < stretches.length && (stretches[at + 1]?.from ?? 0) <= place) at += 1;
    while (at > 0 && (stretches[at]?.from ?? 0) > place) at -= 1;
    recent = at;
    return stretches[at] ?? none;
  };
  /** The run that is being written: whose it is, where it begins, and how many numbers it has. */
  const open = { document: 0, start: 0, length: 0 };
  /** The last stretch, or a new one that goes on with the run, with so much room. */
  const roomFor = (length: number): Stretch => {
    const last = stretches.at(-1) ?? none;
    if (end - last.from + length <= last.bytes.length) return last;
    const begun = last.bytes.subarray(open.start - last.from, end - last.from);
    const next = { from: open.start, bytes: new Uint8Array(Math.max(begun.length * 2 + length, Math.min(mostStretch, Math.max(leastStretch, end)))) };
    next.bytes.set(begun);
    stretches.push(next);
    return next;
  };
  /** All runs in one piece, without what no document points at. */
  const pack = (used: number): void => {
    const bytes = new Uint8Array(used);
    let at = 0;
    for (let document = 0; document < starts.size(); document += 1) {
      const from = starts.get(document);
      const length = ends.get(document) - from;
      const stretch = stretchAt(from);
      bytes.set(stretch.bytes.subarray(from - stretch.from, from - stretch.from + length), at);
      starts.set(document, at);
      at += length;
      ends.set(document, at);
    }
    stretches = [{ from: 0, bytes }];
    end = at;
  };
  const tidy = (): void => {
    let used = 0;
    for (let document = 0; document < starts.size(); document += 1) used += ends.get(document) - starts.get(document);
    if (end >= used * 2 + 4096) pack(used);
  };
  return {
    begin: (document) => {
      open.document = document;
      open.start = end;
      open.length = 0;
    },
    add: (numbers, count) => {
      const { from, bytes } = roomFor(count * mostBytes);
      let at = end - from;
      for (let index = 0; index < count; index += 1) {
        let number = numbers[index] ?? 0;
        while (number > 0x7f) {
          bytes[at] = (number & 0x7f) | 0x80;
          at += 1;
          number >>>= 7;
        }
        bytes[at] = number;
        at += 1;
      }
      end = from + at;
      open.length += count;
    },
    end: () => {
      starts.set(open.document, open.start);
      ends.set(open.document, end);
      longest = Math.max(longest, open.length);
    },
    remove: (document) => {
      starts.set(document, 0);
      ends.set(document, 0);
    },
    clear: () => {
      stretches = stretches.slice(-1).map(({ bytes }) => ({ from: 0, bytes }));
      end = 0;
      starts.clear();
      ends.clear();
    },
    read: (document, into) => {
      const start = starts.get(document);
      const { from, bytes } = stretchAt(start);
      const to = ends.get(document) - from;
      let count = 0;
      for (let at = start - from; at < to; count += 1) {
        let byte = bytes[at] ?? 0;
        at += 1;
        let number = byte & 0x7f;
        for (let shift = 7; byte > 0x7f; shift += 7) {
          byte = bytes[at] ?? 0;
          at += 1;
          number |= (byte & 0x7f) << shift;
        }
        into[count] = number;
      }
      return count;
    },
    longest: () => longest,
    documents: starts.size,
    *parts(name): Parts {
      tidy();
      const pool = new Uint8Array(end);
      for (const [at, { from, bytes }] of stretches.entries()) pool.set(bytes.subarray(0, (stretches[at + 1]?.from ?? end) - from), from);
      yield [`${name}.pool`, pool];
      yield [`${name}.starts`, starts.used()];
      yield [`${name}.ends`, ends.used()];
      yield [`${name}.longest`, Int32Array.of(longest)];
    },
  };
};

type Stretch = { readonly from: number; readonly bytes: Uint8Array };
const none: Stretch = { from: 0, bytes: new Uint8Array(0) };
const leastStretch = 1024;
const mostStretch = 2 ** 20;
/** A number of 32 bits takes so many bytes. */
const mostBytes = 5;
