import { createInts } from '../columns/ints';
import { type Parts, type Saved, savedBytes, savedInts } from '../columns/saved';

/** Runs of small whole numbers, one run per document, written in as few bytes as they need (seven bits a byte, the lowest first). */
export type Runs = {
  readonly put: (document: number, numbers: Int32Array, length: number) => void;
  readonly remove: (document: number) => void;
  /** Reads the run of a document into `into`, which must have the room of {@link longest}, and returns its length. */
  readonly read: (document: number, into: Int32Array) => number;
  readonly longest: () => number;
  readonly documents: () => number;
  /** Gives back the room that was kept for growing. */
  readonly trim: () => void;
  readonly parts: (name: string) => Parts;
};

export const createRuns = (saved?: { readonly from: Saved; readonly name: string }): Runs => {
  const ints = (suffix: string): Int32Array<ArrayBuffer> | undefined => (saved === undefined ? undefined : savedInts(saved.from, `${saved.name}.${suffix}`));
  let pool = saved === undefined ? new Uint8Array(1024) : savedBytes(saved.from, `${saved.name}.pool`);
  let end = saved === undefined ? 0 : pool.length;
  const starts = createInts(0, ints('starts'));
  const ends = createInts(0, ints('ends'));
  let longest = saved === undefined ? 64 : (savedInts(saved.from, `${saved.name}.longest`)[0] ?? 64);

  const tidy = (): void => {
    let used = 0;
    for (let document = 0; document < starts.size(); document += 1) used += ends.get(document) - starts.get(document);
    if (end < used * 2 + 4096) return;
    const next = new Uint8Array(used);
    let at = 0;
    for (let document = 0; document < starts.size(); document += 1) {
      const run = pool.subarray(starts.get(document), ends.get(document));
      next.set(run, at);
      starts.set(document, at);
      at += run.length;
      ends.set(document, at);
    }
    pool = next;
    end = at;
  };
  return {
    put: (document, numbers, length) => {
      if (end + length * 5 > pool.length) {
        const longer = new Uint8Array(Math.max(pool.length * 2, end + length * 5));
        longer.set(pool.subarray(0, end));
        pool = longer;
      }
      starts.set(document, end);
      for (let index = 0; index < length; index += 1) {
        let number = numbers[index] ?? 0;
        while (number > 0x7f) {
          pool[end] = (number & 0x7f) | 0x80;
          end += 1;
          number >>>= 7;
        }
        pool[end] = number;
        end += 1;
      }
      ends.set(document, end);
      longest = Math.max(longest, length);
    },
    remove: (document) => {
      starts.set(document, 0);
      ends.set(document, 0);
    },
    read: (document, into) => {
      const to = ends.get(document);
      let count = 0;
      for (let at = starts.get(document); at < to; count += 1) {
        let byte = pool[at] ?? 0;
        at += 1;
        let number = byte & 0x7f;
        for (let shift = 7; byte > 0x7f; shift += 7) {
          byte = pool[at] ?? 0;
          at += 1;
          number |= (byte & 0x7f) << shift;
        }
        into[count] = number;
      }
      return count;
    },
    longest: () => longest,
    documents: starts.size,
    trim: () => {
      if (pool.length > end * 1.1) pool = pool.slice(0, end);
    },
    *parts(name): Parts {
      tidy();
      yield [`${name}.pool`, pool.slice(0, end)];
      yield [`${name}.starts`, starts.used()];
      yield [`${name}.ends`, ends.used()];
      yield [`${name}.longest`, Int32Array.of(longest)];
    },
  };
};
