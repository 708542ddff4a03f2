import { createInts, type Ints } from './ints';
import { type Parts, type Saved, savedInts } from './saved';

/** Several integers for each row, in one run of memory; a row written again with the same values keeps its place. */
export type Lists = {
  readonly put: (row: number, values: readonly number[]) => void;
  /** Takes over the rows of lists in another thread: `rows` has the row here of each row there, -1 where it is passed over, `numbers` the values here of those there. */
  readonly take: (lists: { readonly from: Saved; readonly name: string }, rows: Int32Array, numbers: Int32Array) => void;
  readonly start: (row: number) => number;
  readonly end: (row: number) => number;
  /** The memory of `start` and `end`, longer than what is used; behind its end rows are empty. */
  readonly bounds: () => { readonly starts: Int32Array; readonly ends: Int32Array };
  /** The memory that `start` and `end` point into. */
  readonly pool: () => Int32Array;
  readonly get: (row: number) => Int32Array;
  readonly clear: () => void;
  readonly parts: (name: string) => Parts;
};

export const createLists = (saved?: { readonly from: Saved; readonly name: string }): Lists => {
  const part = (suffix: string): Int32Array<ArrayBuffer> | undefined => (saved === undefined ? undefined : savedInts(saved.from, `${saved.name}.${suffix}`));
  let pool: Ints = createInts(0, part('pool'));
  const starts = createInts(0, part('starts'));
  const ends = createInts(0, part('ends'));
  const isSame = (row: number, values: readonly number[]): boolean => {
    const start = starts.get(row);
    return ends.get(row) - start === values.length && values.every((value, index) => pool.get(start + index) === value);
  };
  /** What rows no longer point at goes when it is as much as what they do. */
  const tidy = (): void => {
    let used = 0;
    for (let row = 0; row < starts.size(); row += 1) used += ends.get(row) - starts.get(row);
    if (pool.size() < used * 2 + 1024) return;
    const next = createInts();
    for (let row = 0; row < starts.size(); row += 1) {
      const values = pool.values().subarray(starts.get(row), ends.get(row));
      starts.set(row, next.size());
      next.pushAll(values);
      ends.set(row, next.size());
    }
    pool = next;
  };
  const put = (row: number, values: readonly number[]): void => {
    if (row < starts.size() && isSame(row, values)) return;
    starts.set(row, pool.size());
    pool.pushAll(values);
    ends.set(row, pool.size());
  };
  return {
    put,
    take: ({ from, name }, rows, numbers) => {
      const theirs = { pool: savedInts(from, `${name}.pool`), starts: savedInts(from, `${name}.starts`), ends: savedInts(from, `${name}.ends`) };
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at] ?? -1;
        if (row < 0) continue;
        const [start, end] = [theirs.starts[at] ?? 0, theirs.ends[at] ?? 0];
        put(row, start === end ? none : Array.from(theirs.pool.subarray(start, end), (value) => numbers[value] ?? 0));
      }
    },
    start: starts.get,
    end: ends.get,
    bounds: () => ({ starts: starts.values(), ends: ends.values() }),
    pool: () => pool.values(),
    clear: () => {
      pool.clear();
      starts.clear();
      ends.clear();
    },
    get: (row) => pool.values().subarray(starts.get(row), ends.get(row)),
    *parts(name): Parts {
      tidy();
      yield [`${name}.pool`, pool.used()];
      yield [`${name}.starts`, starts.used()];
      yield [`${name}.ends`, ends.used()];
    },
  };
};

const none: readonly number[] = [];
