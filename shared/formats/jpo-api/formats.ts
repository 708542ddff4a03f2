import { recordNameOf } from '../xml/document-reader';
import type { TextFormat } from '../format';
import { createJsonRecordReader } from '../json/json-records';
import { textAt, valueAt } from '../json/json-value';
import type { CreateReader } from '../reader';
import { jpoApplication } from './jpo-application';

const createJpoReader: CreateReader = (file, sink) =>
  createJsonRecordReader(file, sink, {
    names: new Map([['', '']]),
    onRecord: (value, line) => {
      const records = jpoApplication(valueAt(value, 'result', 'data'));
      for (const parts of records) sink.record({ record: recordNameOf(parts), line, ...parts });
      if (records.length > 0) return;
      const answer = textAt(value, 'result', 'errorMessage') ?? textAt(value, 'result', 'statusCode');
      sink.issue({ file, line, severity: 'info', code: 'not-found', message: `The office had no such application when the file was made${answer === undefined ? '' : ` (its answer: ${answer})`}.` });
    },
  });

/** JSON of the Japan Patent Office's Patent Information Retrieval API. */
export const jpoApiFormats: readonly TextFormat[] = [
  { id: 'jpo-api-json', name: 'JPO API JSON', matches: ({ text, isJson }) => isJson && /^\{\s*"result"\s*:\s*\{/.test(text) && /"(?:remainAccessCount|statusCode)"/.test(text), create: createJpoReader },
];
