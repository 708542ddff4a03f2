import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { nameOfEntry } from './entry-name';

/** A file found in a ZIP whose table of contents is missing. */
export type FoundEntry = { readonly name: string; readonly isEncrypted: boolean; readonly stream: () => AsyncIterable<Uint8Array> };

const headerLength = 30;
const stored = 0;
const deflated = 8;

/**
 * The files of a ZIP that is cut off or whose table of contents is damaged, by the headers that stand before each of them. Where the length of one
 * is not told, unpacking it tells where it ends; it goes on as long as that works, and unpacks no more than `most` bytes for it.
 */
export async function* foundEntries(path: string, most: number): AsyncGenerator<FoundEntry> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    let at = 0;
    for (;;) {
      const header = Buffer.alloc(headerLength);
      await file.read(header, 0, headerLength, at);
      if (at + headerLength > size || header.readUInt32LE(0) !== 0x04034b50) return;
      const flags = header.readUInt16LE(6);
      const method = header.readUInt16LE(8);
      const length = header.readUInt32LE(18);
      const name = Buffer.alloc(header.readUInt16LE(26));
      await file.read(name, 0, name.length, at + headerLength);
      const data = at + headerLength + name.length + header.readUInt16LE(28);
      const isLengthTold = (flags & 8) === 0 && length !== 0xffffffff;
      const packed = (): AsyncIterable<Uint8Array> => createReadStream(path, isLengthTold ? { start: data, end: Math.max(data, data + length - 1) } : { start: data });
      if (method !== deflated && (method !== stored || !isLengthTold)) return;
      yield { name: nameOfEntry(name, (flags & 0x800) !== 0), isEncrypted: (flags & 1) !== 0, stream: () => (method === stored ? packed() : inflated(packed())) };
      const end = isLengthTold ? data + length : await endOfDeflated(packed(), data, most);
      if (end === undefined) return;
      at = await nextHeader(file, end);
    }
  } finally {
    await file.close();
  }
}

const inflated = (packed: AsyncIterable<Uint8Array>): ReturnType<typeof createInflateRaw> => {
  const inflate = createInflateRaw();
  // The error arrives where the pieces are read.
  pipeline(packed, inflate, () => undefined);
  return inflate;
};

/** Where packed data ends; undefined where it is damaged or unpacks to too much. */
const endOfDeflated = async (packed: AsyncIterable<Uint8Array>, start: number, most: number): Promise<number | undefined> => {
  const inflate = inflated(packed);
  let read = 0;
  try {
    for await (const piece of inflate) {
      // Sound: a stream without encoding yields buffers.
      read += (piece as Buffer).length;
      if (read > most) return undefined;
    }
    return start + inflate.bytesWritten;
  } catch {
    return undefined;
  }
};

/** After data whose length was not told stands a descriptor of 12 to 24 bytes. */
const nextHeader = async (file: Awaited<ReturnType<typeof open>>, end: number): Promise<number> => {
  const after = Buffer.alloc(32);
  const { bytesRead } = await file.read(after, 0, after.length, end);
  const found = after.subarray(0, bytesRead).indexOf(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
  return found === -1 ? end : end + found;
};
