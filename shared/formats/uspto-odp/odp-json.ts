import { parseIsoDate } from '../../model/date';
import { emptyRecord, type RecordParts } from '../empty-record';
import { createJsonRecordReader } from '../json/json-records';
import { textAt, type JsonValue } from '../json/json-value';
import { linkTo } from '../link-to';
import type { CreateReader } from '../reader';
import { fileWrapper } from './file-wrapper';

/**
 * USPTO Open Data Portal: responses and bulk files of patent file wrappers (`patentFileWrapperDataBag`: applications, searches, continuity,
 * assignments, adjustments, transactions) and lists of documents (`documentBag`). Each wrapper is one record for the application and one
 * for every other application of its continuity.
 */
export const createOdpReader: CreateReader = (file, sink) => {
  const documents = new Map<string, { readonly line: number; readonly events: RecordParts['events'][number][] }>();
  const emit = (parts: RecordParts, line: number): void => sink.record({ record: (parts.application?.text ?? '').replace(/[^A-Z0-9]/g, '').replace(/^(?=\d)/, 'US'), line, ...parts });
  return createJsonRecordReader(file, sink, {
    names: new Map([
      ['patentFileWrapperDataBag', ''],
      ['documentBag', ''],
    ]),
    recordName: (lost) => {
      const number = /"applicationNumberText"\s*:\s*"(\w{1,20})"/.exec(lost)?.[1];
      return number === undefined ? undefined : `US${number}`;
    },
    onRecord: (value, line, name) => {
      if (name === 'documentBag') return takeDocument(value, line);
      const wrapper = fileWrapper(value);
      if (wrapper === undefined) {
        sink.issue({ file, line, severity: 'warning', code: 'no-number', message: 'This record has no application number and is left out.' });
        return;
      }
      emit(wrapper.own, line);
      for (const other of wrapper.others) emit(other, line);
    },
    onEnd: () => {
      for (const [number, { line, events }] of documents) {
        const { date: _date, text: _text, ...docdb } = linkTo(number, 'US', undefined);
        emit({ ...emptyRecord, application: { ...docdb, text: number }, office: 'US', events }, line);
      }
    },
  });

  /** A document of the file wrapper is an event of its application; it closes nothing and sets nothing running. */
  function takeDocument(value: JsonValue, line: number): void {
    const number = textAt(value, 'applicationNumberText');
    if (number === undefined) return;
    const date = parseIsoDate((textAt(value, 'officialDate') ?? '').slice(0, 10));
    const code = textAt(value, 'documentCode');
    const text = textAt(value, 'documentCodeDescriptionText');
    const known = documents.get(number) ?? { line, events: [] };
    documents.set(number, known);
    known.events.push({ office: 'US', ...(date === undefined ? {} : { date }), ...(code === undefined ? {} : { code }), ...(text === undefined ? {} : { text }) });
  }
};
