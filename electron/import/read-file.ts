import type { RecordReader, RecordSink } from '#shared/formats/reader';
import { formatsFor, type TableWishes } from '#shared/formats/known-formats';
import { sniff, sniffLength } from '#shared/formats/sniff';
import type { FoundTable } from '#shared/formats/tables/found-table';
import { bundledMappings } from '#shared/formats/tables/mapping/bundled-mappings';
import { collectTable, type TableCollector } from './collect-table';
import { ContentFault, type ContentPort } from './contents/content';
import type { FoundFile } from './contents/find-files';
import { openContents } from './open-contents';
import { createFileDecoder } from './text/file-decoder';
import { readWorkbook } from './workbook/read-workbook';
import { isWorkbookText, textWorkbookSheets, workbookSheets } from './workbook/workbook-sheets';

/** Where what is read goes; `begin` names the content whose records follow. */
export type FileSink = RecordSink & {
  readonly begin: (name: string) => void;
  /** A table that no mapping reads. */
  readonly table?: (table: FoundTable) => void;
};

/**
 * Streams one file, or all that lies in it where it is an archive, into records and issues. Never fails: what cannot be opened, has no
 * known format or no records yields an issue. `onBytes` is told of each piece read and may answer `false` to stop; `tables` says how
 * tables are read.
 */
export const readFile = async (file: Pick<FoundFile, 'path' | 'name'>, sink: FileSink, port: Pick<ContentPort, 'onBytes' | 'folder'> & { readonly tables?: TableWishes }): Promise<void> => {
  const { tables = { mappings: [], ask: false } } = port;
  let stopped = false;
  const onBytes = (bytes: number): boolean => {
    stopped ||= !port.onBytes(bytes);
    return !stopped;
  };
  try {
    for await (const content of openContents(file.path, file.name, { ...port, onBytes, issue: sink.issue })) {
      if (stopped) return;
      sink.begin(content.name);
      if (content.kind === 'text') await readText(content.name, content.pieces, tables, sink, () => stopped);
      else readWorkbook(await workbookSheets(await content.bytes(), content.form), tables, content.name, sink);
    }
  } catch (error) {
    sink.issue(faultIssue(file.name, error));
  }
};

/** A web page without a table is no workbook. */
const readTextWorkbook = (text: string, tables: TableWishes, file: string, sink: FileSink): void => {
  if (/<(?:table|(?:ss:)?Table)\b/i.test(text)) readWorkbook(textWorkbookSheets(text), tables, file, sink);
  else sink.issue({ file, severity: 'error', code: 'unknown-format', message: 'The file is a web page without a table. Get the data behind it as a file of its own.' });
};

const longestWorkbookText = 64 << 20;

/** Readers are given texts that the engine keeps among its young objects: large ones cost half as much again. */
const textBytes = 1 << 15;

/** White space in front of a text is no beginning; so much of it is no text. */
const mostLeadingSpace = 1 << 20;

const faultIssue = (file: string, error: unknown): Parameters<RecordSink['issue']>[0] =>
  error instanceof ContentFault
    ? { file, severity: 'error', code: error.code, message: error.message }
    : { file, severity: 'error', code: 'unreadable-file', message: `The file cannot be read (${error instanceof Error ? error.message : String(error)}). Check that it is there and that it may be opened.` };

const readText = async (file: string, pieces: AsyncIterable<Uint8Array>, tables: TableWishes, sink: FileSink, stopped: () => boolean): Promise<void> => {
  let records = 0;
  let errors = 0;
  let damagedCharacters = false;
  const counting: FileSink = {
    ...sink,
    record: (record) => {
      records += 1;
      sink.record(record);
    },
    issue: (issue) => {
      if (issue.severity === 'error') errors += 1;
      sink.issue(issue);
    },
  };
  const decoder = createFileDecoder();
  let reader: RecordReader | undefined;
  let start = '';
  /** Pieces of a workbook that is text; such ones are read as a whole. */
  let workbook: string[] | undefined;
  let length = 0;
  let collector: TableCollector | undefined;

  /** Text goes to the reader once enough of it is there to tell the format; answers false where there is none. */
  const take = (text: string, last: boolean): boolean => {
    if (!damagedCharacters && text.includes('\uFFFD')) {
      damagedCharacters = true;
      sink.issue({ file, severity: 'warning', code: 'bad-encoding', message: `The file has bytes that its encoding (${decoder.encoding()}) does not have; they are shown as \uFFFD. Get the file again, or correct the texts by hand.` });
    }
    if (reader !== undefined) {
      reader.write(text);
      return true;
    }
    if (workbook !== undefined) {
      workbook.push(text);
      length += text.length;
      if (length > longestWorkbookText) throw new ContentFault('too-large', 'The table is larger than what is taken of a web page at once. Save it as XLSX or CSV, and import that.');
      return true;
    }
    if (collector !== undefined) return collector.write(text);
    start += text;
    if (start.length < sniffLength && !last) return true;
    if (start.length < mostLeadingSpace && !last && /^\s*$/.test(start)) return true;
    const sniffed = sniff(start, formatsFor(tables));
    if (!sniffed.ok && isWorkbookText(start)) {
      workbook = [start];
      start = '';
      return true;
    }
    if (!sniffed.ok) {
      counting.issue({ file, severity: 'error', code: sniffed.code, message: sniffed.message });
      collector = collectTable(file, start, last, [...tables.mappings, ...bundledMappings]);
      return collector !== undefined;
    }
    reader = sniffed.create(file, counting);
    reader.write(start);
    start = '';
    return true;
  };

  const tellTable = (): void => {
    const table = collector?.end();
    if (table !== undefined) sink.table?.(table);
  };

  try {
    for await (const piece of pieces) {
      for (let at = 0; at < piece.length; at += textBytes) {
        if (!take(decoder.decode(piece.subarray(at, at + textBytes)), false)) return tellTable();
      }
    }
    if (stopped()) return;
    if (!take(decoder.end(), true) || collector !== undefined) return tellTable();
    reader?.end();
    if (workbook !== undefined) readTextWorkbook(workbook.join(''), tables, file, counting);
  } catch (error) {
    reader?.end();
    counting.issue(faultIssue(file, error));
    return;
  }
  if (decoder.isAssumed()) {
    sink.issue({ file, severity: 'info', code: 'assumed-encoding', message: `The file does not say its encoding; it was read as ${decoder.encoding()} by the look of its bytes. Check names and titles with accents or Asian characters.` });
  }
  if (records === 0 && errors === 0) {
    sink.issue({ file, severity: 'error', code: 'no-records', message: 'The file holds no patent documents that Stemma can read. EPO OPS bibliographic, family, legal and search responses and DOCDB exchange files do.' });
  }
};
