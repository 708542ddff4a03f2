import { recordNameOf } from '../xml/document-reader';
import type { TextFormat } from '../format';
import { createJsonRecordReader } from '../json/json-records';
import type { CreateReader } from '../reader';
import { statusReport } from './status-report';

const createStatusReportReader: CreateReader = (file, sink) =>
  createJsonRecordReader(file, sink, {
    names: new Map([['', '']]),
    onRecord: (value, line) => {
      const parts = statusReport(value);
      if (parts === undefined) sink.issue({ file, line, severity: 'warning', code: 'no-number', message: 'This record has no application number and is left out.' });
      else sink.record({ record: recordNameOf(parts), line, ...parts });
    },
  });

/** JSON of WIPO's PATENTSCOPE. */
export const wipoJsonFormats: readonly TextFormat[] = [
  { id: 'wipo-ia-status-json', name: 'WIPO IA status report JSON', matches: ({ text, isJson }) => isJson && /"wo-bibliographic-data"\s*:/.test(text), create: createStatusReportReader },
];
