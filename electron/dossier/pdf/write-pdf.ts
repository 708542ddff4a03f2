import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFArray, type PDFContext, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';

const objectsPerStream = 200;

/**
 * Serialises a context with object streams and a cross-reference stream (PDF 1.5 and later; ISO 32000-1, 7.5.7 and 7.5.8), in the
 * order of object numbers. The file id is the hash of what stands before it, so equal content gives equal bytes. (The library's
 * own stream writer takes minutes for a structure tree of some hundred thousand elements.)
 */
export const writePdf = (context: PDFContext): Uint8Array => {
  const pieces: Uint8Array[] = [];
  const entries: Entry[] = [{ number: 0, type: 0, second: 0, third: 65_535 }];
  const digest = createHash('sha256');
  let size = 0;
  const put = (bytes: Uint8Array): void => {
    pieces.push(bytes);
    digest.update(bytes);
    size += bytes.length;
  };
  const putObject = (number: number, object: PDFObject): void => {
    entries.push({ number, type: 1, second: size, third: 0 });
    put(text(`${number} 0 obj\n`));
    put(bytesOf(object));
    put(text('\nendobj\n'));
  };

  // The comment of bytes above 127 tells transfer programs that the file is binary (7.5.2).
  put(new Uint8Array([...text('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]));
  const packed: [PDFRef, PDFObject][] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) putObject(ref.objectNumber, object);
    else packed.push([ref, object]);
  }
  let next = context.largestObjectNumber + 1;
  for (let at = 0; at < packed.length; at += objectsPerStream) {
    const group = packed.slice(at, at + objectsPerStream);
    const container = next++;
    group.forEach(([ref], index) => entries.push({ number: ref.objectNumber, type: 2, second: container, third: index }));
    putObject(container, objectStream(context, group));
  }

  const table = next;
  entries.push({ number: table, type: 1, second: size, third: 0 });
  const id = PDFHexString.of(digest.copy().digest('hex').slice(0, 32));
  const start = size;
  putObject(table, crossReferences(context, entries, id));
  put(text(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(pieces);
};

/** Type 0: free, 1: at an offset, 2: in an object stream at an index. */
type Entry = { readonly number: number; readonly type: 0 | 1 | 2; readonly second: number; readonly third: number };

const objectStream = (context: PDFContext, group: readonly (readonly [PDFRef, PDFObject])[]): PDFRawStream => {
  const bodies = group.map(([, object]) => bytesOf(object));
  let offset = 0;
  const index = group.map(([ref], at) => {
    const entry = `${ref.objectNumber} ${offset}`;
    offset += (bodies[at]?.length ?? 0) + 1;
    return entry;
  });
  const head = text(`${index.join(' ')}\n`);
  const newline = text('\n');
  const contents = Buffer.concat([head, ...bodies.flatMap((body) => [body, newline])]);
  return flate(context, contents, { Type: PDFName.of('ObjStm'), N: PDFNumber.of(group.length), First: PDFNumber.of(head.length) });
};

const crossReferences = (context: PDFContext, unsorted: readonly Entry[], id: PDFHexString): PDFRawStream => {
  const entries = unsorted.toSorted((a, b) => a.number - b.number);
  const rows = Buffer.alloc(entries.length * 7);
  const ranges: [first: number, count: number][] = [];
  entries.forEach(({ number, type, second, third }, at) => {
    rows.writeUInt8(type, at * 7);
    rows.writeUInt32BE(second, at * 7 + 1);
    rows.writeUInt16BE(third, at * 7 + 5);
    const last = ranges.at(-1);
    if (last !== undefined && last[0] + last[1] === number) last[1] += 1;
    else ranges.push([number, 1]);
  });
  const { Root, Info } = context.trailerInfo;
  return flate(context, rows, {
    Type: PDFName.of('XRef'),
    Size: PDFNumber.of((entries.at(-1)?.number ?? 0) + 1),
    W: array(context, [1, 4, 2].map((width) => PDFNumber.of(width))),
    Index: array(context, ranges.flat().map((number) => PDFNumber.of(number))),
    ID: array(context, [id, id]),
    ...(Root === undefined ? {} : { Root }),
    ...(Info === undefined ? {} : { Info }),
  });
};

const flate = (context: PDFContext, contents: Uint8Array, entries: Readonly<Record<string, PDFObject>>): PDFRawStream => {
  const dict = PDFDict.withContext(context);
  for (const [key, value] of Object.entries(entries)) dict.set(PDFName.of(key), value);
  const packed = deflateSync(contents);
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  dict.set(PDFName.of('Length'), PDFNumber.of(packed.length));
  return PDFRawStream.of(dict, packed);
};

const bytesOf = (object: PDFObject): Uint8Array => {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
};

const array = (context: PDFContext, items: readonly PDFObject[]): PDFArray => {
  const made = PDFArray.withContext(context);
  for (const item of items) made.push(item);
  return made;
};

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
