import type { RecordReader, RecordSink } from '../reader';
import { createJsonSplitter, type JsonRecordNames } from './json-splitter';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value';

/** What a format says about its records: which objects are one, and what to make of it. */
export type JsonRecordFormat = {
  readonly names: JsonRecordNames;
  readonly onRecord: (value: JsonObject, line: number, name: string, around: readonly string[]) => void;
  /** How a record that was lost is called, from the beginning of its text. */
  readonly recordName?: (lost: string) => string | undefined;
  /** Told when the file is at its end, for what is gathered over all records. */
  readonly onEnd?: () => void;
};

/**
 * Streams JSON or JSON Lines into records. A record that is damaged is left out with an issue that names its line; the others are read.
 * Numbers keep what a double can hold; nothing in a file is ever run or looked up.
 */
export const createJsonRecordReader = (file: string, sink: RecordSink, format: JsonRecordFormat): RecordReader => {
  let ended = false;
  const named = (lost: string): { record?: string } => {
    const record = format.recordName?.(lost);
    return record === undefined ? {} : { record };
  };
  const damaged = (reason: string, line: number, lost: string): void => {
    const { record } = named(lost);
    sink.issue({
      file,
      ...named(lost),
      line,
      severity: 'error',
      code: 'damaged-json',
      message: `The JSON is damaged here (${reason}).${lost === '' ? '' : ` Record ${record ?? 'without number'} is left out.`} Reading goes on at the next record; get the file again from its source, or repair the line.`,
    });
  };
  const splitter = createJsonSplitter(format.names, {
    record: (text, name, line, around) => {
      const parsed = parse(text);
      if (parsed === undefined) damaged('it is not well-formed', line, text.slice(0, 2000));
      else format.onRecord(parsed, line, name, around);
    },
    damage: ({ reason, line, lost, isEnd }) => {
      if (!isEnd) return damaged(reason, line, lost);
      sink.issue({
        file,
        ...named(lost),
        line,
        severity: 'error',
        code: 'truncated-json',
        message: `The file ends too early${lost === '' ? '' : `, inside record ${format.recordName?.(lost) ?? 'without number'}, which is left out`}. What came before is read; get the file again from its source.`,
      });
    },
  });
  return {
    write: (chunk) => {
      if (!ended) splitter.write(chunk);
    },
    end: () => {
      if (ended) return;
      ended = true;
      splitter.end();
      format.onEnd?.();
    },
  };
};

const parse = (text: string): JsonObject | undefined => {
  try {
    // Sound: JSON.parse yields JSON.
    const value = JSON.parse(text) as JsonValue;
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};
