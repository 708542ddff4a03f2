import { createEpoXmlReader } from './epo/epo-xml';
import type { CreateReader } from './reader';
import { localName } from './xml/xml-element';

export type FormatId = 'ops-xml' | 'docdb-xml';

/** What a file is by its first characters: a known format with its reader, or the reason why it is none. */
export type Sniffed =
  | { readonly ok: true; readonly format: FormatId; readonly create: CreateReader }
  | { readonly ok: false; readonly code: 'empty-file' | 'unknown-format'; readonly message: string };

/** Characters that are enough to tell every format. */
export const sniffLength = 65_536;

/**
 * Tells the format of a text by its content, never by the file's name. `start` is the text's first {@link sniffLength}
 * characters (all of it where it is shorter).
 */
export const sniff = (start: string): Sniffed => {
  const text = start.replace(/^\uFEFF/, '').trimStart();
  if (text === '') return { ok: false, code: 'empty-file', message: 'The file is empty. Get it again from its source.' };
  if (!text.startsWith('<')) {
    const looksJson = text.startsWith('{') || text.startsWith('[');
    return {
      ok: false,
      code: 'unknown-format',
      message: `This is ${looksJson ? 'a JSON file' : 'no XML file'}. Stemma reads EPO OPS and DOCDB exchange XML; save the data in one of these forms.`,
    };
  }
  const root = rootElement(text);
  switch (root) {
    case 'world-patent-data':
    case 'patent-family':
    case 'biblio-search':
      return { ok: true, format: 'ops-xml', create: createEpoXmlReader };
    case 'exchange-documents':
    case 'exchange-document':
      return { ok: true, format: 'docdb-xml', create: createEpoXmlReader };
    default:
      return {
        ok: false,
        code: 'unknown-format',
        message: `${root === undefined ? 'The file begins like XML but has no element.' : `This is XML with the root element ${root}, which Stemma does not read.`} It reads EPO OPS and DOCDB exchange XML.`,
      };
  }
};

/** Local name of the first element after declaration, comments, instructions and document type. */
const rootElement = (text: string): string | undefined => {
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open === -1) return undefined;
    if (text.startsWith('<!--', open)) at = after(text, '-->', open);
    else if (text.startsWith('<?', open)) at = after(text, '?>', open);
    else if (text.startsWith('<!', open)) at = afterDoctype(text, open);
    else {
      const name = /^<([^\s/>]+)/.exec(text.slice(open, open + 200))?.[1];
      return name === undefined ? undefined : localName(name);
    }
  }
  return undefined;
};

const after = (text: string, end: string, from: number): number => {
  const found = text.indexOf(end, from);
  return found === -1 ? text.length : found + end.length;
};

/** A document type may hold an internal subset in brackets, with `>` in it. */
const afterDoctype = (text: string, from: number): number => {
  const bracket = text.indexOf('[', from);
  const close = text.indexOf('>', from);
  return bracket !== -1 && bracket < close ? after(text, '>', after(text, ']', bracket)) : after(text, '>', from);
};
