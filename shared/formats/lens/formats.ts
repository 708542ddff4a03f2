import type { RecordParts } from '../empty-record';
import { recordNameOf } from '../xml/document-reader';
import type { TextFormat } from '../format';
import { createJsonRecordReader } from '../json/json-records';
import type { JsonValue } from '../json/json-value';
import type { CreateReader } from '../reader';
import { lensDocument } from './lens-document';
import { lensExport } from './lens-export';

const reader =
  (name: string, read: (value: JsonValue, line: number) => RecordParts | undefined): CreateReader =>
  (file, sink) =>
    createJsonRecordReader(file, sink, {
      names: new Map([[name, '']]),
      recordName: (lost) => /"(?:lens_id|lensId)"\s*:\s*"([\w-]{1,40})"/.exec(lost)?.[1],
      onRecord: (value, line) => {
        const parts = read(value, line);
        if (parts === undefined) sink.issue({ file, line, severity: 'warning', code: 'no-number', message: 'This record has neither a publication number nor an application number and is left out.' });
        else sink.record({ record: recordNameOf(parts), line, ...parts });
      },
    });

/** JSON of The Lens: answers of its patent API, the same as JSON Lines, and exports. */
export const lensFormats: readonly TextFormat[] = [
  { id: 'lens-api-answer', name: 'Lens API JSON', matches: ({ text, isJson }) => isJson && /^\{\s*"(?:total|data|results|scroll_id|max_score)"/.test(text) && /"lens_id"\s*:/.test(text), create: reader('data', lensDocument) },
  { id: 'lens-api-json', name: 'Lens API JSON Lines', matches: ({ text, isJson }) => isJson && /"lens_id"\s*:/.test(text), create: reader('', lensDocument) },
  { id: 'lens-export-json', name: 'Lens export JSON Lines', matches: ({ text, isJson }) => isJson && /"lensId"\s*:/.test(text) && /"publicationKey"\s*:/.test(text), create: reader('', lensExport) },
];
