import { exchangeDocument, exchangeDocumentName, recordNameOf } from './exchange-document';
import { compactDate } from './document-id';
import { familyMember, familyMemberName, searchHit } from './family-member';
import type { CreateReader } from '../reader';
import type { PublicationRecord } from '../record';
import { child, textOf, type XmlElement } from '../xml/xml-element';
import { createXmlRecordReader, type XmlRecordFormat } from '../xml/xml-records';

type Parts = Omit<PublicationRecord, 'record' | 'line'>;

/**
 * EPO exchange XML: OPS responses (`ops:world-patent-data`: bibliography, full cycle, family with or without bibliography and legal
 * events, legal, search lists) and DOCDB exchange files, whole or as fragments. Prefixes and namespaces do not matter.
 */
export const createEpoXmlReader: CreateReader = (file, sink) => {
  const format: XmlRecordFormat = {
    elements: new Map([
      ['exchange-document', ''],
      ['family-member', ''],
      ['publication-reference', 'search-result'],
    ]),
    inside: new Map([['family-member', ['exchange-document']]]),
    unread,
    recordName: (element) => (element.name === 'exchange-document' ? exchangeDocumentName(element) : element.name === 'family-member' ? familyMemberName(element) : hitName(element)),
    onRecord: (element, around) => {
      const parts = partsOf(element);
      const record = recordNameOf(parts);
      const status = element.attributes.get('status');
      if (parts.publication === undefined && parts.application === undefined) {
        const notFound = element.attributes.get('status') === 'not found';
        sink.issue({
          file,
          line: element.line,
          severity: notFound ? 'info' : 'warning',
          code: notFound ? 'not-found' : 'no-number',
          message: notFound ? 'The office had no such document when the file was made.' : 'This record has neither a publication number nor an application number and is left out.',
        });
        return;
      }
      if (status === 'D') {
        sink.issue({ file, record, line: element.line, severity: 'warning', code: 'deleted-record', message: 'The file says that the office deleted this document. It is left out; remove it by hand where the portfolio has it.' });
        return;
      }
      const dataDate = parts.dataDate ?? compactDate(around.find((each) => each.attributes.has('date-of-exchange'))?.attributes.get('date-of-exchange'));
      sink.record({ record, line: element.line, ...parts, ...(dataDate === undefined ? {} : { dataDate }) });
    },
  };
  return createXmlRecordReader(file, sink, format);
};

/** Half of a DOCDB record and more: who cites what, and how each classification symbol was given. */
const unread: ReadonlySet<string> = new Set(['references-cited', 'symbol-position', 'classification-value', 'classification-status', 'classification-data-source', 'generating-office', 'action-date']);

const partsOf = (element: XmlElement): Parts => {
  if (element.name === 'exchange-document') return exchangeDocument(element);
  if (element.name === 'family-member') return familyMember(element);
  return searchHit(element);
};

const hitName = (element: XmlElement): string | undefined => {
  const id = child(element, 'document-id');
  const name = `${textOf(child(id, 'country')) ?? ''}${textOf(child(id, 'doc-number')) ?? ''}${textOf(child(id, 'kind')) ?? ''}`;
  return name === '' ? undefined : name;
};
