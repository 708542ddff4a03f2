import type { FormatStart, TextFormat } from './format';
import { knownFormats } from './known-formats';
import { firstJsonRows } from './tables/json/json-table';
import { unmappedMessage } from './tables/unmapped-message';
import { likelyDialects } from './tables/text/table-dialect';
import { localName } from './xml/xml-element';

/** What a file is by its first characters: a known format with its reader, or the reason why it is none. */
export type Sniffed =
  | { readonly ok: true; readonly format: string; readonly create: TextFormat['create'] }
  | { readonly ok: false; readonly code: 'empty-file' | 'unknown-format'; readonly message: string };

/** Characters that are enough to tell every format. */
export const sniffLength = 65_536;

/**
 * Tells the format of a text by its content, never by the file's name. `start` is the text's first {@link sniffLength}
 * characters (all of it where it is shorter). `formats` are tried in their order.
 */
export const sniff = (start: string, formats: readonly TextFormat[] = knownFormats): Sniffed => {
  const text = start.replace(/^\uFEFF/, '').trimStart();
  if (text === '') return { ok: false, code: 'empty-file', message: 'The file is empty. Get it again from its source.' };
  const begun = startOf(text);
  const format = formats.find((each) => each.matches(begun));
  return format === undefined ? { ok: false, code: 'unknown-format', message: unknownMessage(begun) } : { ok: true, format: format.id, create: format.create };
};

const startOf = (text: string): FormatStart => ({ text, isJson: /^[{[]/.test(text), ...(text.startsWith('<') ? rootElement(text) : {}) });

const unknownMessage = ({ text, root, isJson }: FormatStart): string => {
  const [table] = root === undefined && !isJson ? likelyDialects(text, false) : [];
  if (table?.isTable === true) return unmappedMessage('table', table.rows);
  const records = isJson ? firstJsonRows(text) : [];
  if (records.length > 0) return unmappedMessage('JSON file', records);
  const what = root !== undefined ? `XML with the root element ${root}` : text.startsWith('<') ? 'begun like XML but has no element' : isJson ? 'JSON without records' : 'no patent data of a known form';
  return `The file is ${what}. What can be read: ${knownFormats.map(({ name }) => name).join(', ')}; anything else as a table (CSV, TSV, XLS, XLSX) with a mapping.`;
};

/** Local name and tag of the first element after declaration, comments, instructions and document type. */
const rootElement = (text: string): { readonly root?: string; readonly rootTag?: string } => {
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open === -1) return {};
    if (text.startsWith('<!--', open)) at = after(text, '-->', open);
    else if (text.startsWith('<?', open)) at = after(text, '?>', open);
    else if (text.startsWith('<!', open)) at = afterDoctype(text, open);
    else {
      const name = /^<([^\s/>]+)/.exec(text.slice(open, open + 200))?.[1];
      return name === undefined ? {} : { root: localName(name), rootTag: text.slice(open, after(text, '>', open)) };
    }
  }
  return {};
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
