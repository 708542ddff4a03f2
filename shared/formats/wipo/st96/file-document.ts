import { patentNumberOf } from '../../../numbers/forms/patent-number-of';
import { identityFromText } from '../../../numbers/reading/identity-from-text';
import { emptyRecord, type RecordParts } from '../../empty-record';
import { compactDate } from '../../epo/document-id';
import { descend, child, textOf, type XmlElement } from '../../xml/xml-element';
import { createDocumentReader } from '../../xml/document-reader';

const documents: Readonly<Record<string, string>> = { CLM: 'Claims', SPEC: 'Specification', ABST: 'Abstract' };

/**
 * A document of a USPTO file as text (XML4IP: `ClaimsDocument`, `SpecificationDocument`, `AbstractDocument`): which application it is of, what it is
 * and when it came. The text is machine-read pages and stays in the file.
 */
const fileDocument = (element: XmlElement): RecordParts => {
  const number = textOf(descend(element, 'DocumentHeaderDetails', 'ApplicationHeaderDetails', 'ApplicationNumber'));
  const code = textOf(child(element, 'DocumentCode'));
  const received = compactDate(textOf(child(element, 'MailRoomDate')));
  const pages = textOf(descend(element, 'DocumentHeaderDetails', 'PageTotalQuantity'));
  if (number === undefined) return emptyRecord;
  return {
    ...emptyRecord,
    application: patentNumberOf(identityFromText(number, 'US'), number, 'US'),
    office: 'US',
    events: [{ ...(received === undefined ? {} : { date: received }), ...(code === undefined ? {} : { code }), office: 'US', text: `${documents[code ?? ''] ?? code ?? 'Document'} received`, ...(pages === undefined ? {} : { detail: { Pages: pages } }) }],
  };
};

export const createFileDocumentReader = createDocumentReader({
  roots: ['ClaimsDocument', 'SpecificationDocument', 'AbstractDocument'],
  recordName: ({ attributes }) => attributes.get('instanceFileName'),
  nameOf: ({ application, events }) => `US${application?.text ?? ''} ${events[0]?.code ?? ''} ${events[0]?.date ?? ''}`.trim(),
  fullText: new Set(['ClaimSet', 'Specification', 'Abstract']),
  read: fileDocument,
});
