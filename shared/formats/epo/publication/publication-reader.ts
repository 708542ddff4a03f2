import { createDocumentReader } from '../../xml/document-reader';
import { publicationDocument, publicationDocumentName } from './publication-document';

/** Documents of the European publication server, one or several in a file. */
export const createEpPublicationReader = createDocumentReader({
  roots: ['ep-patent-document'],
  recordName: publicationDocumentName,
  fullText: new Set(['description', 'claims', 'drawings', 'search-report-data', 'ep-reference-list', 'SDODE', 'SDOCL', 'SDODR', 'SDOSR', 'SDOAM']),
  read: publicationDocument,
});
