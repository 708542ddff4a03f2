import { formatsFor, type TableWishes } from '#shared/formats/known-formats';
import type { RecordReader, RecordSink } from '#shared/formats/reader';
import { sniff, sniffLength } from '#shared/formats/sniff';
import type { FoundTable } from '#shared/formats/tables/found-table';
import { bundledMappings } from '#shared/formats/tables/mapping/bundled-mappings';
import { collectTable, type TableCollector } from '../collect-table';
import { ContentFault } from '../contents/content';
import { faultIssue } from '../contents/fault-issue';
import { readWorkbook } from '../workbook/read-workbook';
import { isWorkbookText, textWorkbookSheets } from '../workbook/workbook-sheets';
import { createFileDecoder } from './file-decoder';

/** Where what is read goes. */
export type TextSink = RecordSink & {
  /** A table that no mapping reads. */
  readonly table?: (table: FoundTable) => void;
};

/** A web page without a table is no workbook. */
const readTextWorkbook = (text: string, tables: TableWishes, file: string, sink: TextSink): void => {
  if (/<(?:table|(?:ss:)?Table)\b/i.test(text)) readWorkbook(textWorkbookSheets(text), tables, file, sink);
  else sink.issue({ file, severity: 'error', code: 'unknown-format', message: 'The file is a web page without a table. Get the data behind it as a file of its own.' });
};

const longestWorkbookText = 64 << 20;

/** Readers are given texts that the engine keeps among its young objects: large ones cost half as much again. */
const textBytes = 1 << 15;

/** White space in front of a text is no beginning; so much of it is no text. */
const mostLeadingSpace = 1 << 20;

/**
 * Streams the bytes of one text into records and issues, whatever its encoding and format. Never rejects. Memory is bounded by the largest
 * record, however large the text is; `stopped` tells that nobody waits for the rest.
 */
export const readText = async (file: string, pieces: AsyncIterable<Uint8Array>, tables: TableWishes, sink: TextSink, stopped: () => boolean): Promise<void> => {
  let records = 0;
  let errors = 0;
  let damagedCharacters = false;
  const counting: TextSink = {
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
    sink.issue({ file, severity: 'error', code: 'no-records', message: 'The format is known, but the file names no patent document: a full text, an empty answer or a list of something else. Ask the service for bibliographic, family, legal or register data.' });
  }
};
