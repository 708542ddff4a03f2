import { createDocumentReader } from '../../xml/document-reader';
import { patdocDocument, patdocName } from './patdoc-document';

/** Elements that are empty in the document type and have no closing tag in the SGML of 2001. */
const emptyElements = ['B221US', 'B473US', 'B597US', 'CITED-BY-EXAMINER', 'CITED-BY-OTHER', 'CHEMCDX', 'CHEMMOL', 'COLSPEC', 'SPANSPEC', 'CRF', 'CUSTOM-CHARACTER', 'DEL-E', 'DEL-S', 'EMI', 'EMR', 'INS-E', 'INS-S', 'MATHEMATICA', 'none', 'mprescripts'];

/** US grants in WIPO ST.32, SGML or XML; one document, or the whole documents of a week one after the other. */
export const createPatdocReader = createDocumentReader({
  roots: ['PATDOC'],
  recordName: patdocName,
  fullText: new Set(['SDODE', 'SDOCL', 'SDODR', 'SDOCR']),
  emptyElements,
  read: patdocDocument,
});
