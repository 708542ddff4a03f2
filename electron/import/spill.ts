import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';

/** Values laid aside on disk and got back by their number, so that memory does not grow with the size of what is imported. */
export type Spill<Value> = {
  readonly add: (value: Value) => number;
  readonly get: (index: number) => Value;
  readonly count: () => number;
  /** Removes the file. */
  readonly close: () => void;
};

const bufferBytes = 1 << 20;

/** A spill in a file of its own that no other process reads; values are JSON. */
export const createSpill = <Value>(path: string): Spill<Value> => {
  const file = openSync(path, 'w+', 0o600);
  const ends: number[] = [];
  let written = 0;
  let pending: Buffer[] = [];
  let pendingBytes = 0;

  const flush = (): void => {
    if (pendingBytes === 0) return;
    const block = Buffer.concat(pending, pendingBytes);
    for (let at = 0; at < block.length; ) at += writeSync(file, block, at, block.length - at, written + at);
    written += pendingBytes;
    pending = [];
    pendingBytes = 0;
  };

  return {
    add: (value) => {
      const bytes = Buffer.from(JSON.stringify(value), 'utf8');
      pending.push(bytes);
      pendingBytes += bytes.length;
      ends.push((ends.at(-1) ?? 0) + bytes.length);
      if (pendingBytes >= bufferBytes) flush();
      return ends.length - 1;
    },
    get: (index) => {
      flush();
      const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
      const to = ends[index];
      if (to === undefined) throw new RangeError(`no such value: ${index}`);
      const bytes = Buffer.alloc(to - from);
      for (let at = 0; at < bytes.length; ) {
        const read = readSync(file, bytes, at, bytes.length - at, from + at);
        if (read === 0) throw new Error('the file with values laid aside was cut short');
        at += read;
      }
      // Sound: only values of this type were written to this file, by this function.
      return JSON.parse(bytes.toString('utf8')) as Value;
    },
    count: () => ends.length,
    close: () => {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
};
