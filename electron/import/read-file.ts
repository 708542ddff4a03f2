import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { RecordReader, RecordSink } from '#shared/formats/reader';
import { sniff, sniffLength } from '#shared/formats/sniff';
import { createFileDecoder, type FileDecoder } from './text-decoder';

/** What a file turned out to hold. */
export type FileOutcome = { readonly records: number; readonly failed: boolean };

/**
 * Streams one file into records and issues. Never fails: a file that cannot be opened, has no known format or no records yields an
 * issue. `onBytes` is told of each piece read and may answer `false` to stop.
 */
export const readFile = async (path: string, sink: RecordSink, onBytes: (bytes: number) => boolean): Promise<FileOutcome> => {
  const file = basename(path);
  let records = 0;
  let errors = 0;
  let damagedCharacters = false;
  const counting: RecordSink = {
    record: (record) => {
      records += 1;
      sink.record(record);
    },
    issue: (issue) => {
      if (issue.severity === 'error') errors += 1;
      sink.issue(issue);
    },
  };
  let decoder: FileDecoder | undefined;
  let reader: RecordReader | undefined;
  let start = '';

  /** Text goes to the reader once enough of it is there to tell the format; answers false where there is none. */
  const take = (text: string, last: boolean): boolean => {
    if (!damagedCharacters && text.includes('\uFFFD')) {
      damagedCharacters = true;
      sink.issue({ file, severity: 'warning', code: 'bad-encoding', message: `The file has bytes that its encoding (${decoder?.encoding ?? 'UTF-8'}) does not have; they are shown as \uFFFD. Get the file again, or correct the texts by hand.` });
    }
    if (reader !== undefined) {
      reader.write(text);
      return true;
    }
    start += text;
    if (start.length < sniffLength && !last) return true;
    const sniffed = sniff(start);
    if (!sniffed.ok) {
      counting.issue({ file, severity: 'error', code: sniffed.code, message: sniffed.message });
      return false;
    }
    reader = sniffed.create(file, counting);
    reader.write(start);
    start = '';
    return true;
  };

  try {
    const stream = createReadStream(path, { highWaterMark: 1 << 18 });
    for await (const piece of stream) {
      // Sound: a stream without encoding yields buffers.
      const bytes = piece as Buffer;
      decoder ??= createFileDecoder(bytes);
      if (!onBytes(bytes.length)) return { records, failed: false };
      if (!take(decoder.decode(bytes), false)) {
        stream.destroy();
        return { records, failed: true };
      }
    }
    if (!take(decoder?.end() ?? '', true)) return { records, failed: true };
    reader?.end();
  } catch (error) {
    counting.issue({ file, severity: 'error', code: 'unreadable-file', message: `The file cannot be read (${error instanceof Error ? error.message : String(error)}). Check that it is there and that it may be opened.` });
    return { records, failed: true };
  }
  if (records === 0 && errors === 0) {
    sink.issue({ file, severity: 'error', code: 'no-records', message: 'The file holds no patent documents that Stemma can read. EPO OPS bibliographic, family, legal and search responses and DOCDB exchange files do.' });
  }
  return { records, failed: errors > 0 };
};
