import type { TextFormat } from '../format';
import { createCnNewReader } from './new-document';
import { createCnOldReader } from './old-document';

/** Formats of the China National Intellectual Property Administration. */
export const cnipaFormats: readonly TextFormat[] = [
  { id: 'cn-xml', name: 'CNIPA XML', matches: ({ root }) => root === 'PatentDocumentAndRelated', create: createCnNewReader },
  { id: 'cn-st36-xml', name: 'CNIPA XML before 2010', matches: ({ root }) => root === 'cn-patent-document', create: createCnOldReader },
];
