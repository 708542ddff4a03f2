import type { TextFormat } from '../format';
import { createPapReader } from './pap/pap-document';
import { createPatdocReader } from './patdoc/patdoc-reader';
import { createRedbookReader } from './redbook/redbook-reader';

/** Formats of the United States Patent and Trademark Office. */
export const usptoFormats: readonly TextFormat[] = [
  { id: 'us-redbook-xml', name: 'USPTO Red Book XML', matches: ({ root }) => root === 'us-patent-grant' || root === 'us-patent-application', create: createRedbookReader },
  { id: 'us-pap-xml', name: 'USPTO applications of 2001 to 2004', matches: ({ root }) => root === 'patent-application-publication', create: createPapReader },
  { id: 'us-patdoc', name: 'USPTO grants in ST.32 (PATDOC)', matches: ({ root }) => root === 'PATDOC', create: createPatdocReader },
];
