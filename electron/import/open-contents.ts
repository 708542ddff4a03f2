import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { pipeline as piped } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { createByteBudget, type ByteBudget } from './contents/byte-budget';
import { ContentFault, type Content, type ContentPort } from './contents/content';
import { contentType, typeLength } from './contents/content-type';
import { peek } from './contents/peek';
import { foundEntries } from './contents/broken-zip';
import { isLitter, zipEntries, zipKind, type ZipEntry, type ZipKind } from './contents/zip-archive';

/** Bytes that can be read, and how many bytes of the chosen file they stand for. */
type Source = { readonly name: string; readonly weight: number; readonly path?: string; readonly stream: () => AsyncIterable<Uint8Array> };

type Walk = { readonly port: ContentPort; readonly budget: ByteBudget; readonly stopped: () => boolean; readonly meter: Meter; readonly others: Map<string, OtherFiles> };

/** Files without data, by what they are. */
type OtherFiles = { readonly name: string; readonly plural: string; count: number };

/** Archives lie in archives at most so deep. */
const deepest = 4;
const largestWorkbook = 256 << 20;
const largestInner = 4 * 2 ** 30;

/**
 * Everything that can be read in the file at `path`, one after the other: itself, or what lies in it where it is a ZIP or gzip, told by
 * content. Each content is read, or left, before the next is asked for. What cannot be opened gives an issue and is passed over;
 * reading may throw a {@link ContentFault}. Rejects where the file itself cannot be opened.
 */
export async function* openContents(path: string, name: string, port: ContentPort): AsyncGenerator<Content> {
  const { size } = await stat(path);
  let stopped = false;
  const onBytes = (bytes: number): boolean => {
    if (!stopped && bytes > 0 && !port.onBytes(bytes)) stopped = true;
    return !stopped;
  };
  const walk: Walk = { port, budget: createByteBudget(size), stopped: () => stopped, meter: createMeter(size, onBytes), others: new Map() };
  yield* contentsOf({ name, weight: size, path, stream: () => metered(createReadStream(path, { highWaterMark: 1 << 18 }), size, size, walk.meter) }, 0, walk);
  if (walk.others.size > 0) {
    const what = [...walk.others.values()].map((other) => `${other.count} ${other.count === 1 ? other.name : other.plural}`).join(', ');
    port.issue({ file: name, severity: 'info', code: 'other-files', message: `Files without data are left aside: ${what}.` });
  }
  if (!stopped) walk.meter.finish();
}

async function* contentsOf(source: Source, depth: number, walk: Walk): AsyncGenerator<Content> {
  const { name } = source;
  const { port } = walk;
  const { start, pieces, close } = await peek(source.stream(), typeLength);
  const type = contentType(start);
  switch (type.type) {
    case 'text':
      yield { kind: 'text', name, pieces };
      return close();
    case 'xls':
      yield { kind: 'workbook', name, form: 'xls', bytes: () => whole(pieces) };
      return close();
    case 'other':
      await close();
      if (depth === 0) port.issue({ file: name, severity: 'error', code: 'unknown-format', message: `The file is a ${type.name}. ${type.remedy}` });
      else {
        const others = walk.others.get(type.name) ?? { name: type.name, plural: type.plural, count: 0 };
        others.count += 1;
        walk.others.set(type.name, others);
      }
      return;
    case 'gzip':
    case 'zip':
      if (depth >= deepest) {
        await close();
        port.issue({ file: name, severity: 'error', code: 'unreadable-entry', message: `Archives lie in archives more than ${deepest} deep here. Unpack this one and import what is in it.` });
        return;
      }
      if (type.type === 'gzip') {
        yield* contentsOf({ name: name.replace(/\.(?:gz|gzip)$/i, ''), weight: 0, stream: () => unzipped(pieces, walk.budget) }, depth + 1, walk);
        return close();
      }
      if (source.path !== undefined) {
        await close();
        return yield* contentsOfZip({ ...source, path: source.path }, depth, walk);
      }
      yield* contentsOfInnerZip({ ...source, stream: () => pieces }, depth, walk);
      return close();
  }
}

/** A ZIP inside an archive is laid aside first: its table of contents stands at its end. */
async function* contentsOfInnerZip(source: Source, depth: number, walk: Walk): AsyncGenerator<Content> {
  const path = join(walk.port.folder, `inner-${depth}.zip`);
  try {
    try {
      await piped(Readable.from(bounded(source.stream(), largestInner)), createWriteStream(path, { mode: 0o600 }));
    } catch (error) {
      return reportFault(source.name, error, walk.port);
    }
    if (!walk.stopped()) yield* contentsOfZip({ ...source, path, weight: 0 }, depth, walk);
  } finally {
    await rm(path, { force: true });
  }
}

async function* contentsOfZip(source: Source & { readonly path: string }, depth: number, walk: Walk): AsyncGenerator<Content> {
  const { name, path } = source;
  const { port } = walk;
  let kind: ZipKind;
  try {
    kind = await zipKind(path);
  } catch {
    return yield* contentsOfBrokenZip(source, depth, walk);
  }
  try {
    if (kind === 'xlsx') {
      yield { kind: 'workbook', name, form: 'xlsx', bytes: () => whole(createReadStream(path)) };
      return;
    }
    if (kind !== 'archive') {
      const what = kind === 'ods' ? 'an OpenDocument file. Save it as XLSX or CSV.' : 'an Office document without a workbook. Get the data as a file of its own.';
      port.issue({ file: name, severity: 'error', code: 'unknown-format', message: `The file is ${what}` });
      return;
    }
    const names = new Set<string>();
    const size = source.weight === 0 ? 0 : (await stat(path)).size;
    for await (const each of zipEntries(path)) {
      if (walk.stopped()) return;
      if (names.has(each.name)) port.issue({ file: `${name}/${each.name}`, severity: 'warning', code: 'double-name', message: 'The archive holds several files of this name; all of them are read. Check which of them was meant.' });
      if (names.size < 100_000) names.add(each.name);
      yield* contentsOfEntry(each, name, size === 0 ? 0 : (each.entry.compressedSize / size) * source.weight, depth, walk);
    }
    if (names.size === 0) port.issue({ file: name, severity: 'error', code: 'empty-file', message: 'The archive is empty. Get it again from its source.' });
  } catch (error) {
    reportFault(name, error, port);
  }
}

/** A ZIP without its table of contents, which stands at its end: what is found in it, as far as it goes. */
async function* contentsOfBrokenZip({ name, path, weight }: Source & { readonly path: string }, depth: number, walk: Walk): AsyncGenerator<Content> {
  const { port, budget } = walk;
  const { size } = await stat(path);
  port.issue({ file: name, severity: 'error', code: 'damaged-archive', message: 'The archive is cut off or its table of contents is damaged. What is found in it is read; get it again from its source.' });
  let found = 0;
  for await (const entry of foundEntries(path, budget.left())) {
    found += 1;
    if (walk.stopped()) return;
    if (entry.name.endsWith('/') || isLitter(entry.name)) continue;
    const file = `${name}/${entry.name}`;
    if (entry.isEncrypted) {
      port.issue(encrypted(file));
      continue;
    }
    async function* stream(): AsyncGenerator<Uint8Array> {
      for await (const piece of metered(faultsOf(entry.stream()), size, weight, walk.meter)) {
        budget.take(piece.length);
        yield piece;
      }
    }
    try {
      yield* contentsOf({ name: file, weight: 0, stream }, depth + 1, walk);
    } catch (error) {
      reportFault(file, error, port);
    }
  }
  if (found === 0) port.issue({ file: name, severity: 'error', code: 'empty-file', message: 'Nothing was found in the archive.' });
}

const encrypted = (file: string): Parameters<ContentPort['issue']>[0] => ({ file, severity: 'error', code: 'encrypted-entry', message: 'The file is encrypted in its archive. Unpack it with its password and import what comes out.' });

async function* contentsOfEntry({ name, entry, archive }: ZipEntry, container: string, weight: number, depth: number, walk: Walk): AsyncGenerator<Content> {
  const file = `${container}/${name}`;
  const { port } = walk;
  if (entry.isEncrypted()) {
    port.issue(encrypted(file));
    return;
  }
  if (!entry.canDecodeFileData()) {
    port.issue({ file, severity: 'error', code: 'unreadable-entry', message: `The file is packed in a way that is not read (ZIP method ${entry.compressionMethod}). Unpack it first, or pack it with Deflate.` });
    return;
  }
  async function* stream(): AsyncGenerator<Uint8Array> {
    const pieces = faultsOf(await archive.openReadStreamPromise(entry));
    for await (const piece of metered(pieces, entry.uncompressedSize, weight, walk.meter)) {
      walk.budget.take(piece.length);
      yield piece;
    }
  }
  try {
    yield* contentsOf({ name: file, weight, stream }, depth + 1, walk);
  } catch (error) {
    reportFault(file, error, port);
  }
}

/** Counts what is read of the chosen file, in whole bytes, never more than its size. */
type Meter = { readonly add: (bytes: number) => boolean; readonly finish: () => void };

const createMeter = (size: number, onBytes: (bytes: number) => boolean): Meter => {
  let exact = 0;
  let told = 0;
  const tell = (to: number): boolean => {
    const whole = Math.min(size, Math.floor(to));
    const more = whole - told;
    told = Math.max(told, whole);
    return onBytes(more);
  };
  return {
    add: (bytes) => {
      exact += bytes;
      return tell(exact);
    },
    finish: () => void tell(size),
  };
};

/** Tells of pieces in proportion: `size` bytes of them stand for `weight` bytes of the chosen file. Ends where reading is stopped. */
async function* metered(pieces: AsyncIterable<Uint8Array>, size: number, weight: number, meter: Meter): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    if (!meter.add(size === 0 ? 0 : (piece.length / size) * weight)) return;
    yield piece;
  }
}

/** Errors of unpacking as faults of the content. */
async function* faultsOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } catch (error) {
    throw error instanceof ContentFault ? error : new ContentFault('damaged-archive', damaged(error));
  }
}

const damaged = (error: unknown): string => `The archive is damaged here (${error instanceof Error ? error.message : String(error)}). What came before is read; get it again from its source.`;

async function* unzipped(pieces: AsyncIterable<Uint8Array>, budget: ByteBudget): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  // The error arrives where the pieces are read.
  pipeline(Readable.from(pieces), gunzip, () => undefined);
  for await (const piece of faultsOf(gunzip)) {
    budget.take(piece.length);
    yield piece;
  }
}

async function* bounded(pieces: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const piece of pieces) {
    read += piece.length;
    if (read > most) throw new ContentFault('too-large', `The file is larger than the ${Math.round(most / 2 ** 20)} MB that are taken at once here. Unpack or divide it, and import what comes out.`);
    yield piece;
  }
}

const whole = async (pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const all: Uint8Array[] = [];
  for await (const piece of bounded(pieces, largestWorkbook)) all.push(piece);
  return Buffer.concat(all);
};

const reportFault = (file: string, error: unknown, port: ContentPort): void =>
  port.issue({ file, severity: 'error', code: error instanceof ContentFault ? error.code : 'damaged-archive', message: error instanceof ContentFault ? error.message : damaged(error) });
