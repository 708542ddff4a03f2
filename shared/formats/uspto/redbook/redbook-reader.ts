import { createDocumentReader } from '../../xml/document-reader';
import { redbookDocument, redbookDocumentName } from './redbook-document';

/** Red Book XML 4.x of the USPTO: one document, or the whole documents of a week one after the other. */
export const createRedbookReader = createDocumentReader({
  roots: ['us-patent-grant', 'us-patent-application'],
  recordName: redbookDocumentName,
  fullText: new Set(['description', 'claims', 'drawings', 'us-chemistry', 'us-math', 'us-sequence-list-doc', 'sequence-list', 'table-external-doc']),
  unread: new Set(['us-references-cited', 'references-cited', 'us-field-of-classification-search', 'field-of-search', 'figures']),
  read: redbookDocument,
});
