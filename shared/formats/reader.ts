import type { ReadIssue } from './read-issue';
import type { PublicationRecord } from './record';

/** Where a reader puts what it finds. Neither function may throw. */
export type RecordSink = {
  readonly record: (record: PublicationRecord) => void;
  readonly issue: (issue: ReadIssue) => void;
};

/** A streaming reader: text goes in piece by piece, records and issues come out as soon as they are complete. Never throws. */
export type RecordReader = {
  readonly write: (chunk: string) => void;
  readonly end: () => void;
};

/** Makes a reader for one file; `file` is the name used in issues. */
export type CreateReader = (file: string, sink: RecordSink) => RecordReader;

/** Reads a whole text at once; for tests and small texts. */
export const readAll = (create: CreateReader, file: string, text: string): { readonly records: readonly PublicationRecord[]; readonly issues: readonly ReadIssue[] } => {
  const records: PublicationRecord[] = [];
  const issues: ReadIssue[] = [];
  const reader = create(file, { record: (record) => records.push(record), issue: (issue) => issues.push(issue) });
  reader.write(text);
  reader.end();
  return { records, issues };
};
