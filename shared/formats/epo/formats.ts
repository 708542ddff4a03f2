import type { TextFormat } from '../format';
import { createEpoXmlReader } from './epo-xml';

const opsRoots: ReadonlySet<string> = new Set(['world-patent-data', 'patent-family', 'biblio-search']);
const docdbRoots: ReadonlySet<string> = new Set(['exchange-documents', 'exchange-document']);

/** Formats of the European Patent Office. */
export const epoFormats: readonly TextFormat[] = [
  { id: 'ops-xml', name: 'EPO OPS XML', matches: ({ root }) => root !== undefined && opsRoots.has(root), create: createEpoXmlReader },
  { id: 'docdb-xml', name: 'DOCDB exchange XML', matches: ({ root }) => root !== undefined && docdbRoots.has(root), create: createEpoXmlReader },
];
