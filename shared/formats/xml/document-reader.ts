import type { RecordParts } from '../empty-record';
import type { CreateReader } from '../reader';
import { publicationsOf } from '../record';
import { createXmlRecordReader, type XmlRecordFormat } from './xml-records';
import type { XmlElement } from './xml-element';

/** A format whose record elements each become one record, or none where they name no application. */
export type DocumentFormat = Omit<XmlRecordFormat, 'onRecord' | 'inside' | 'elements'> & {
  /** Local names of the record elements. */
  readonly roots: readonly string[];
  /** Elements around the record elements, where these count only within them. */
  readonly within?: readonly string[];
  readonly read: (element: XmlElement) => RecordParts;
  /** How a record is called; by default its publication, else its application. */
  readonly nameOf?: (parts: RecordParts) => string;
};

/** A reader for a format of that kind. A record without any number is reported and left out. */
export const createDocumentReader =
  ({ roots, within, read, nameOf, ...format }: DocumentFormat): CreateReader =>
  (file, sink) =>
    createXmlRecordReader(file, sink, {
      ...format,
      elements: new Map(roots.map((name) => [name, within ?? ''])),
      inside: new Map(),
      onRecord: (element) => {
        const parts = read(element);
        if (parts.application === undefined && publicationsOf(parts).length === 0) {
          sink.issue({ file, line: element.line, severity: 'warning', code: 'no-number', message: 'This record has neither a publication number nor an application number and is left out.' });
          return;
        }
        sink.record({ record: (nameOf ?? recordNameOf)(parts), line: element.line, ...parts });
      },
    });

/** Name of a record: its publication, else its application, without separators. */
export const recordNameOf = (parts: Pick<RecordParts, 'publication' | 'application'>): string => {
  const { publication, application } = parts;
  if (publication !== undefined) return `${publication.country}${publication.number}${publication.kind}`;
  return application?.country !== undefined && application.number !== undefined ? `${application.country}${application.number}${application.kind ?? ''}` : (application?.text ?? 'without number');
};
