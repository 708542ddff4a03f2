import type { TextFormat } from '../format';
import { createEpoXmlReader } from './epo-xml';
import { createOpsJsonReader } from './ops-json';
import { createEpPublicationReader } from './publication/publication-reader';

const opsRoots: ReadonlySet<string> = new Set(['world-patent-data', 'patent-family', 'biblio-search', 'register-search', 'register-documents', 'register-document']);
const docdbRoots: ReadonlySet<string> = new Set(['exchange-documents', 'exchange-document']);

/** An element of OPS in BadgerFish notation at the beginning, below the root or with it. */
const opsJson = /^\[?\s*\{\s*"(?:ops:world-patent-data|world-patent-data|ops:patent-family|ops:biblio-search|ops:register-search|exchange-documents?)"/;

/** Formats of the European Patent Office. */
export const epoFormats: readonly TextFormat[] = [
  { id: 'ops-xml', name: 'EPO OPS and European Patent Register XML', matches: ({ root }) => root !== undefined && opsRoots.has(root), create: createEpoXmlReader },
  { id: 'docdb-xml', name: 'DOCDB exchange XML', matches: ({ root }) => root !== undefined && docdbRoots.has(root), create: createEpoXmlReader },
  { id: 'ep-publication-xml', name: 'European publication server XML', matches: ({ root }) => root === 'ep-patent-document', create: createEpPublicationReader },
  { id: 'ops-json', name: 'EPO OPS JSON', matches: ({ text, isJson }) => isJson && opsJson.test(text), create: createOpsJsonReader },
];
