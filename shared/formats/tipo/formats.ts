import { parseIsoDate } from '../../model/date';
import { emptyRecord } from '../empty-record';
import { classificationSymbol } from '../epo/classifications';
import type { TextFormat } from '../format';
import { createJsonRecordReader } from '../json/json-records';
import { listAt, textAt } from '../json/json-value';
import type { CreateReader } from '../reader';

/** Open data of the Taiwan Intellectual Property Office: applications with date and classes. Old numbers have no DOCDB form that is certain. */
const createTipoReader: CreateReader = (file, sink) =>
  createJsonRecordReader(file, sink, {
    names: new Map([['patentcontent', '']]),
    onRecord: (value, line) => {
      const number = textAt(value, 'appl-no');
      if (number === undefined) {
        sink.issue({ file, line, severity: 'warning', code: 'no-number', message: 'This record has no application number and is left out.' });
        return;
      }
      const filingDate = parseIsoDate((textAt(value, 'appl-date') ?? '').replaceAll('/', '-'));
      const classes = listAt(value, 'classification-ipc').flatMap((each) => textAt(each, 'ipc-full') ?? []);
      const ipc = classes.flatMap((text) => classificationSymbol(text) ?? []);
      const unread = classes.filter((text) => classificationSymbol(text) === undefined).map((text) => ({ field: 'classification-ipc', text }));
      sink.record({ ...emptyRecord, record: `TW${number}`, line, application: { text: number, country: 'TW' }, office: 'TW', ...(filingDate === undefined ? {} : { filingDate }), ipc: [...new Set(ipc)], ...(unread.length === 0 ? {} : { unread }) });
    },
  });

/** JSON of the Taiwan Intellectual Property Office. */
export const tipoFormats: readonly TextFormat[] = [
  { id: 'tipo-json', name: 'TIPO open data JSON', matches: ({ text, isJson }) => isJson && /"tw-patent-appl\w*"/.test(text), create: createTipoReader },
];
