/** An element of a record: local name (namespace prefixes do not matter), attributes by local name, children, own text, line. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text and children in their order. */
  readonly content: readonly (string | XmlElement)[];
  readonly line: number;
};

const localNames = new Map<string, string>();
const mostNames = 10_000;

/** The name without its namespace prefix. Files use few names over and over, so these are remembered. */
export const localName = (name: string): string => {
  const known = localNames.get(name);
  if (known !== undefined) return known;
  const local = name.slice(name.indexOf(':') + 1);
  if (localNames.size < mostNames) localNames.set(name, local);
  return local;
};

/** First child of that name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined => element?.children.find((each) => each.name === name);

/** All children of that name. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] => element?.children.filter((each) => each.name === name) ?? [];

/** First element down a path of names. */
export const descend = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => child(at, name), element);

/** Own text of an element, without that of its children, white space collapsed; undefined where it is empty. */
export const textOf = (element: XmlElement | undefined): string | undefined => {
  if (element === undefined) return undefined;
  const [only] = element.content;
  if (element.content.length === 1 && typeof only === 'string') return collapsed(only);
  let text = '';
  for (const part of element.content) if (typeof part === 'string') text += part;
  return collapsed(text);
};

const collapsed = (text: string): string | undefined => {
  const single = isLoose(text) ? singleSpaced(text) : text;
  return single === '' ? undefined : single;
};

const blank = 0x20;
/** A longer text has too many words to be put together from them. */
const fewLetters = 200;
/** From here on there are blanks of other scripts. */
const beyondAscii = 0x80;

/** Whether collapsing may change a text: it has white space other than blanks, several in a row, or at an end. */
const isLoose = (text: string): boolean => {
  let before = blank;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= beyondAscii) return /[^\S ]|  |^ | $/.test(text);
    if (code < blank || (code === blank && before === blank)) return true;
    before = code;
  }
  return before === blank;
};

/** The words of a text between single blanks. */
const singleSpaced = (text: string): string => {
  if (text.length > fewLetters) return text.replace(/\s+/g, ' ').trim();
  let words = '';
  let from = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= beyondAscii || (code < blank && (code < 9 || code > 13))) return text.replace(/\s+/g, ' ').trim();
    if (code > blank) {
      if (from === -1) from = at;
    } else if (from !== -1) {
      words = words === '' ? text.slice(from, at) : `${words} ${text.slice(from, at)}`;
      from = -1;
    }
  }
  if (from === -1) return words;
  return words === '' ? text.slice(from) : `${words} ${text.slice(from)}`;
};

/** Text of an element and all below it, in the order of the file, white space collapsed; undefined where it is empty. */
export const allText = (element: XmlElement | undefined): string | undefined => {
  if (element === undefined) return undefined;
  let text = '';
  const collect = (at: XmlElement): void => {
    for (const part of at.content) {
      if (typeof part === 'string') text += part;
      else {
        // Paragraphs and line breaks part words; marks of emphasis and position do not.
        const parts = partsWords.has(part.name);
        if (parts) text += ' ';
        collect(part);
        if (parts) text += ' ';
      }
    }
  };
  collect(element);
  return collapsed(text);
};

const partsWords = new Set(['p', 'br', 'text', 'name', 'last-name', 'first-name', 'middle-name', 'li', 'dt', 'dd', 'country']);
