import { fromBufferPromise } from 'yauzl';
import { createByteBudget } from '../contents/byte-budget';
import { ContentFault } from '../contents/content';

/** Parts that the cells of a workbook come from; pictures, macros, links to other files and settings are left where they are. */
const isPartOfCells = (name: string): boolean => /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook\.(?:xml|bin)|styles\.(?:xml|bin)|sharedStrings\.(?:xml|bin)|_rels\/workbook\.(?:xml|bin)\.rels|worksheets\/[^/]+\.(?:xml|bin)))$/i.test(name);

/** Bytes that a workbook may unpack to: about three million filled cells. */
const mostBytes = 384 << 20;

/** The parts of an XLSX file, unpacked within bounds whatever the file says of their sizes. Throws a {@link ContentFault} beyond them. */
export const unpackWorkbook = async (bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> => {
  const budget = createByteBudget(bytes.length);
  const parts = new Map<string, Uint8Array>();
  let left = mostBytes;
  const archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true, validateEntrySizes: true }).catch((error: unknown) => {
    throw damaged(error);
  });
  try {
    for await (const entry of archive.eachEntry()) {
      const name = entry.fileName;
      if (!isPartOfCells(name) || parts.has(name)) continue;
      if (entry.isEncrypted()) throw new ContentFault('encrypted-workbook', 'The workbook is protected by a password. Open it in its program, save it without one, and import that.');
      const pieces: Buffer[] = [];
      for await (const piece of await archive.openReadStreamPromise(entry)) {
        // Sound: a stream without encoding yields buffers.
        const part = piece as Buffer;
        budget.take(part.length);
        left -= part.length;
        if (left < 0) throw new ContentFault('too-large', `The workbook unpacks to more than ${mostBytes >> 20} MB. Save the sheet as CSV and import that.`);
        pieces.push(part);
      }
      parts.set(name, Buffer.concat(pieces));
    }
  } catch (error) {
    throw error instanceof ContentFault ? error : damaged(error);
  } finally {
    archive.close();
  }
  const types = parts.get(contentTypes);
  if (types !== undefined) parts.set(contentTypes, Buffer.from(withoutOtherParts(Buffer.from(types).toString('utf8'), parts)));
  return parts;
};

const contentTypes = '[Content_Types].xml';

/** The table of contents without what was left in the file, so that nobody looks for it. */
const withoutOtherParts = (types: string, parts: ReadonlyMap<string, Uint8Array>): string => {
  const names = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  return types.replace(/<(?:\w+:)?Override\b[^>]*\bPartName="\/([^"]*)"[^>]*>/g, (entry: string, name: string) => (names.has(name.toLowerCase()) ? entry : ''));
};

const damaged = (error: unknown): ContentFault => new ContentFault('damaged-workbook', `The workbook is damaged (${error instanceof Error ? error.message : String(error)}). Open it in its program, save it again, and import that.`);
