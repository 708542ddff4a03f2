import type { TextFormat } from '../format';
import { createPublishedApplicationReader } from './st36/published-application';
import { createDesignApplicationReader } from './st96/design-application';
import { createFileDocumentReader } from './st96/file-document';
import { createPatentPublicationReader } from './st96/patent-publication';

const fileDocuments: ReadonlySet<string> = new Set(['ClaimsDocument', 'SpecificationDocument', 'AbstractDocument']);

/** Formats of WIPO and of its standards. */
export const wipoFormats: readonly TextFormat[] = [
  { id: 'wo-st36-xml', name: 'WIPO published applications (ST.36)', matches: ({ root }) => root === 'wo-published-application' || root === 'wo-patent-document', create: createPublishedApplicationReader },
  { id: 'st96-patent-xml', name: 'WIPO ST.96 patent publications', matches: ({ root }) => root === 'PatentPublication', create: createPatentPublicationReader },
  { id: 'st96-design-xml', name: 'WIPO ST.96 design applications', matches: ({ root }) => root === 'DesignApplication', create: createDesignApplicationReader },
  { id: 'us-file-xml', name: 'USPTO file documents (XML4IP)', matches: ({ root }) => root !== undefined && fileDocuments.has(root), create: createFileDocumentReader },
];
