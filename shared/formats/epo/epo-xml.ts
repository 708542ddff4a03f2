import type { RecordParts } from '../empty-record';
import type { CreateReader, RecordSink } from '../reader';
import { publicationsOf } from '../record';
import { recordNameOf } from '../xml/document-reader';
import { child, textOf, type XmlElement } from '../xml/xml-element';
import { createXmlRecordReader, type XmlRecordFormat } from '../xml/xml-records';
import { compactDate } from './document-id';
import { exchangeDocument, exchangeDocumentName } from './exchange-document';
import { familyMember, familyMemberName, searchHit } from './family-member';
import { askedDocument, equivalent } from './number-service/equivalent';
import { numberConversion } from './number-service/number-conversion';
import { registerDocument, registerName } from './register/register-document';

/**
 * EPO exchange XML: OPS responses (`ops:world-patent-data`: bibliography, full cycle, family with or without bibliography and legal
 * events, legal, search lists, register, number service, equivalents) and DOCDB exchange files, whole or as fragments. Prefixes and
 * namespaces do not matter.
 */
export const createEpoXmlReader: CreateReader = (file, sink) => createXmlRecordReader(file, sink, epoRecords(file, sink));

/** The record elements of EPO exchange data and what becomes of them, in whatever notation they come. */
export const epoRecords = (file: string, sink: RecordSink): XmlRecordFormat => {
  /** What was asked for stands before the answers: the query of the register, the document whose equivalents follow, remarks of the service. */
  let query: string | undefined;
  let asked: string | undefined;
  let remarks: readonly string[] = [];

  const take = (element: XmlElement, parts: RecordParts, named: (parts: RecordParts) => string, exchanged?: string): void => {
    const status = element.attributes.get('status');
    if (publicationsOf(parts).length === 0 && parts.application === undefined) {
      const notFound = status === 'not found';
      sink.issue({
        file,
        line: element.line,
        severity: notFound ? 'info' : 'warning',
        code: notFound ? 'not-found' : 'no-number',
        message: notFound ? 'The office had no such document when the file was made.' : 'This record has neither a publication number nor an application number and is left out.',
      });
      return;
    }
    const record = named(parts);
    if (status === 'D') {
      sink.issue({ file, record, line: element.line, severity: 'warning', code: 'deleted-record', message: 'The file says that the office deleted this document. It is left out; remove it by hand where the portfolio has it.' });
      return;
    }
    const dataDate = parts.dataDate ?? compactDate(exchanged);
    sink.record({ record, line: element.line, ...parts, ...(dataDate === undefined ? {} : { dataDate }) });
  };

  return {
    elements: new Map<string, '' | readonly string[]>([
      ['exchange-document', ''],
      ['family-member', ''],
      ['register-document', ''],
      ['publication-reference', ['search-result', 'inquiry-result', 'equivalents-inquiry']],
      ['standardization', ['world-patent-data']],
      ['query', ['register-search']],
      ['meta', ['world-patent-data']],
    ]),
    inside: new Map([['family-member', ['exchange-document']]]),
    unread,
    recordName: (element) => {
      if (element.name === 'exchange-document') return exchangeDocumentName(element);
      if (element.name === 'register-document') return registerName(registerDocument(element, query));
      return element.name === 'family-member' ? familyMemberName(element) : hitName(element);
    },
    onRecord: (element, around) => {
      switch (element.name) {
        case 'query':
          query = textOf(element);
          return;
        case 'meta':
          if (element.attributes.get('name') === 'status') remarks = (element.attributes.get('value') ?? '').split(/\s+/);
          return;
        case 'register-document':
          take(element, registerDocument(element, query), registerName);
          return;
        case 'standardization': {
          const { parts, issue } = numberConversion(element, remarks);
          sink.issue({ file, record: recordNameOf(parts), line: element.line, ...issue });
          take(element, parts, recordNameOf);
          return;
        }
        case 'publication-reference':
          if (around.some(({ name }) => name === 'search-result')) take(element, searchHit(element), recordNameOf);
          else if (around.some(({ name }) => name === 'inquiry-result')) take(element, equivalent(element, asked), recordNameOf);
          else asked = askedDocument(element);
          return;
        default:
          take(element, element.name === 'family-member' ? familyMember(element) : exchangeDocument(element), recordNameOf, around.find((each) => each.attributes.has('date-of-exchange'))?.attributes.get('date-of-exchange'));
      }
    },
  };
};

/** Half of a DOCDB record and more: who cites what, and how each classification symbol was given. */
const unread: ReadonlySet<string> = new Set(['references-cited', 'symbol-position', 'classification-value', 'classification-status', 'classification-data-source', 'generating-office', 'action-date']);

const hitName = (element: XmlElement): string | undefined => {
  const id = child(element, 'document-id');
  const name = `${textOf(child(id, 'country')) ?? ''}${textOf(child(id, 'doc-number')) ?? ''}${textOf(child(id, 'kind')) ?? ''}`;
  return name === '' ? undefined : name;
};
