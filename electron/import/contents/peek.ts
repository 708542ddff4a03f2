/** The first bytes of a stream, and the stream with those bytes still in it. */
export type Peeked = { readonly start: Uint8Array; readonly pieces: AsyncIterable<Uint8Array>; readonly close: () => Promise<void> };

/** Reads as many pieces as are needed for `length` bytes. `close` gives the stream up where its rest is not wanted. */
export const peek = async (stream: AsyncIterable<Uint8Array>, length: number): Promise<Peeked> => {
  const iterator = stream[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let read = 0;
  while (read < length) {
    const next = await iterator.next();
    if (next.done === true) break;
    first.push(next.value);
    read += next.value.length;
  }
  const close = async (): Promise<void> => {
    await iterator.return?.();
  };
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      while (first.length > 0) {
        const piece = first.shift();
        if (piece !== undefined) yield piece;
      }
      for (;;) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await close();
    }
  }
  const start = first.length === 1 && first[0] !== undefined ? first[0] : Buffer.concat(first);
  return { start, pieces: pieces(), close };
};
