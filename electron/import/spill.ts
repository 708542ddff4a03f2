import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';

/** Texts laid aside on disk and got back by their number, so that memory does not grow with the size of what is imported. */
export type Spill = {
  readonly add: (text: string) => number;
  readonly get: (index: number) => string;
  readonly count: () => number;
  /** Removes the file. */
  readonly close: () => void;
};

const bufferBytes = 1 << 20;
/** Texts that are asked for together were mostly laid aside together: so much is read at once. */
const readBytes = 1 << 16;

/** A spill in a file of its own that no other process reads. */
export const createSpill = (path: string): Spill => {
  const file = openSync(path, 'w+', 0o600);
  const pending = Buffer.allocUnsafe(bufferBytes);
  let pendingBytes = 0;
  let written = 0;
  let ends = new Float64Array(1024);
  let count = 0;
  let block: Buffer = Buffer.alloc(0);
  let blockAt = 0;

  const write = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, written + at);
    written += bytes.length;
  };
  const flush = (): void => {
    write(pending.subarray(0, pendingBytes));
    pendingBytes = 0;
  };
  const read = (from: number, length: number): Buffer => {
    const bytes = Buffer.allocUnsafe(length);
    let got = 0;
    for (let more = 1; got < length && more > 0; got += more) more = readSync(file, bytes, got, length - got, from + got);
    return bytes.subarray(0, got);
  };

  return {
    add: (text) => {
      // A code unit takes three bytes at most.
      if (text.length * 3 > bufferBytes - pendingBytes) flush();
      if (text.length * 3 > bufferBytes) write(Buffer.from(text, 'utf8'));
      else pendingBytes += pending.write(text, pendingBytes, 'utf8');
      if (count === ends.length) {
        const longer = new Float64Array(count * 2);
        longer.set(ends);
        ends = longer;
      }
      ends[count] = written + pendingBytes;
      count += 1;
      return count - 1;
    },
    get: (index) => {
      const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
      const to = ends[index];
      if (to === undefined || index < 0 || index >= count) throw new RangeError(`no such text: ${index}`);
      if (to > written) flush();
      if (from < blockAt || to > blockAt + block.length) {
        block = read(from, Math.min(Math.max(to - from, readBytes), written - from));
        blockAt = from;
        if (to > blockAt + block.length) throw new Error('the file with texts laid aside was cut short');
      }
      return block.toString('utf8', from - blockAt, to - blockAt);
    },
    count: () => count,
    close: () => {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
};
