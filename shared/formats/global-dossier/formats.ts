import type { RecordParts } from '../empty-record';
import type { TextFormat } from '../format';
import { createJsonRecordReader } from '../json/json-records';
import type { JsonValue } from '../json/json-value';
import type { CreateReader, RecordSink } from '../reader';
import { recordNameOf } from '../xml/document-reader';
import { dossierDocuments } from './dossier-documents';
import { dossierFilingDates, dossierMember } from './dossier-member';

const noNumber = (file: string, line: number, sink: RecordSink): void => sink.issue({ file, line, severity: 'warning', code: 'no-number', message: 'This record has no application number and is left out.' });
const keyOf = ({ application }: RecordParts): string => `${application?.country ?? ''}.${application?.number ?? ''}.${application?.kind ?? ''}`;

/**
 * A family is put out at its end: only then are the dates of claimed members known, and the documents of an application, which may stand at
 * another one, are said of it once.
 */
const createFamilyReader: CreateReader = (file, sink) => {
  const members: { readonly line: number; readonly value: JsonValue }[] = [];
  return createJsonRecordReader(file, sink, {
    names: new Map([['list', '']]),
    onRecord: (value, line) => members.push({ line, value }),
    onEnd: () => {
      const filedOn = dossierFilingDates(members.map(({ value }) => value));
      const records: { readonly line: number; readonly parts: RecordParts }[] = [];
      const documents = new Map<string, { readonly line: number; readonly parts: RecordParts }>();
      for (const { line, value } of members) {
        const member = dossierMember(value, line, filedOn);
        if (member === undefined) noNumber(file, line, sink);
        else records.push(...member.records.map((parts) => ({ line, parts })));
        if (member?.documents !== undefined) documents.set(keyOf(member.documents), { line, parts: member.documents });
      }
      for (const { line, parts } of records) {
        const own = documents.get(keyOf(parts));
        documents.delete(keyOf(parts));
        sink.record({ record: recordNameOf(parts), line, ...parts, ...(own === undefined ? {} : { events: own.parts.events, titles: own.parts.titles }) });
      }
      for (const { line, parts } of documents.values()) sink.record({ record: recordNameOf(parts), line, ...parts });
    },
  });
};

const createDocumentsReader: CreateReader = (file, sink) =>
  createJsonRecordReader(file, sink, {
    names: new Map([['', '']]),
    onRecord: (value, line) => {
      const parts = dossierDocuments(value);
      if (parts === undefined) noNumber(file, line, sink);
      else sink.record({ record: recordNameOf(parts), line, ...parts });
    },
  });

/** JSON of the USPTO's Global Dossier: families and file wrappers of the IP5 offices. */
export const globalDossierFormats: readonly TextFormat[] = [
  { id: 'global-dossier-family', name: 'Global Dossier family JSON', matches: ({ text, isJson }) => isJson && /"corrAppNum"|"priorityClaimList"/.test(text), create: createFamilyReader },
  { id: 'global-dossier-documents', name: 'Global Dossier document list JSON', matches: ({ text, isJson }) => isJson && text.startsWith('{') && /"docs"\s*:/.test(text) && /"docCodeDesc"/.test(text), create: createDocumentsReader },
];
