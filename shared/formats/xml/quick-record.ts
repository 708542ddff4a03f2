import type { EntityGuard } from './entity-guard';
import { localName, type XmlElement } from './xml-element';
import type { XmlRecordFormat } from './xml-records';

/** Reads one whole record of ordinary XML. */
export type QuickReader = {
  /**
   * The element of a record; `text` reaches from its `<` to the `>` of its closing tag, `line` is the line it begins at. Undefined
   * where anything is not ordinary: then the parser has to read it, and finds what is wrong.
   */
  readonly read: (text: string, line: number) => QuickRecord | undefined;
};

export type QuickRecord = {
  readonly element: XmlElement;
  /** Texts out of which the entity guard took something, with their lines; `isOwn` where it is an attribute of the record itself. */
  readonly guarded: readonly { readonly text: string; readonly line: number; readonly isOwn: boolean }[];
};

type Building = { name: string; attributes: ReadonlyMap<string, string>; children: Building[]; content: (string | Building)[]; line: number };

/** What a tag means that is written so. */
type Meaning = { readonly raw: string; readonly closing: string; readonly name: string; readonly isUnread: boolean; readonly isFullText: boolean; readonly isRecord: boolean };

const [tab, newline, space, bang, quote, apostrophe, slash, greater, question] = [9, 10, 32, 33, 34, 39, 47, 62, 63];
const isSpace = (code: number): boolean => code === space || code === newline || code === tab;

const noAttributes: ReadonlyMap<string, string> = new Map();
const deepest = 50;
const mostElements = 100_000;
const mostNames = 10_000;
const plainName = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;

// Carriage returns, control characters, characters of two code units and `]]>` are left to the parser.
// oxlint-disable-next-line no-control-regex
const odd = /[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd]|\]\]>/;
const references = /&(?:amp|lt|gt|quot|apos);/g;
const characterOf: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/**
 * Nearly all records are ordinary: tags in pairs, text in letters that XML allows, no declarations. Searching for their tags is
 * several times as fast as a parser, and gives exactly what the parser gives; elements that the format does not read are passed over.
 */
export const createQuickReader = (format: XmlRecordFormat, guard: Pick<EntityGuard, 'restore' | 'isGuarded'>): QuickReader => {
  const meanings = new Map<string, Meaning | undefined>();
  let text = '';
  let at = 0;
  let line = 1;
  let nextNewline = -1;
  let root: Building | undefined;
  let guarded: QuickRecord['guarded'][number][] = [];
  let hasGuarded = false;

  const meaningOf = (raw: string): Meaning | undefined => {
    const known = meanings.get(raw);
    if (known !== undefined || meanings.has(raw)) return known;
    const name = localName(raw);
    const meaning = plainName.test(raw) ? { raw, closing: `</${raw}>`, name, isUnread: format.unread?.has(name) === true || format.fullText?.has(name) === true, isFullText: format.fullText?.has(name) === true, isRecord: format.elements.get(name) === '' } : undefined;
    if (meanings.size < mostNames) meanings.set(raw, meaning);
    return meaning;
  };

  const countLines = (until: number): void => {
    while (nextNewline !== -1 && nextNewline < until) {
      line += 1;
      nextNewline = text.indexOf('\n', nextNewline + 1);
    }
  };

  /** Text or an attribute's value as it is meant; undefined where the parser has to look at it. */
  const plain = (written: string): string | undefined => {
    if (odd.test(written)) return undefined;
    let meant = written;
    if (written.includes('&')) {
      let known = 0;
      meant = written.replace(references, (reference) => {
        known += 1;
        return characterOf[reference] ?? reference;
      });
      if (written.split('&').length - 1 !== known) return undefined;
    }
    return hasGuarded && guard.isGuarded(meant) ? note(meant) : meant;
  };

  const note = (found: string): string => {
    guarded.push({ text: found, line, isOwn: root === undefined });
    return guard.restore(found).text;
  };

  /** Reads the attributes from the end of a tag's name; leaves `at` at the `>` or `/` that ends the tag. */
  const readAttributes = (): ReadonlyMap<string, string> | undefined => {
    let attributes: Map<string, string> | undefined;
    for (;;) {
      const before = at;
      while (isSpace(text.charCodeAt(at))) at += 1;
      const code = text.charCodeAt(at);
      if (code === greater || code === slash) return attributes ?? noAttributes;
      const equals = text.indexOf('=', at);
      const opening = text.charCodeAt(equals + 1);
      if (before === at || equals === -1 || (opening !== quote && opening !== apostrophe)) return undefined;
      const named = meaningOf(text.slice(at, equals));
      const end = text.indexOf(opening === quote ? '"' : "'", equals + 2);
      if (named === undefined || end === -1 || attributes?.has(named.name) === true) return undefined;
      const written = text.slice(equals + 2, end);
      // White space in attributes is the parser's to normalise.
      if (written.includes('<') || written.includes('\n') || written.includes('\t')) return undefined;
      const value = plain(written);
      if (value === undefined) return undefined;
      attributes = (attributes ?? new Map<string, string>()).set(named.name, value);
      at = end + 1;
    }
  };

  /** Where an element ends that is not read, `at` being the end of its name; undefined where that is not plain. */
  const endOfUnread = ({ closing }: Meaning): number | undefined => {
    const end = text.indexOf('>', at);
    if (end === -1) return undefined;
    if (end > at) {
      const tag = text.slice(at, end);
      if (tag.includes("'") || tag.split('"').length % 2 === 0) return undefined;
      if (tag.endsWith('/')) return end + 1;
    }
    const close = text.indexOf(closing, end);
    return close === -1 ? undefined : close + closing.length;
  };

  const readRecord = (): XmlElement | undefined => {
    const path: Building[] = [];
    const open: Meaning[] = [];
    let inside: readonly string[] = [];
    let elements = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      const parent = path.at(-1);
      if (tag === -1) return undefined;
      if (tag > at) {
        countLines(tag);
        const between = plain(text.slice(at, tag));
        if (parent === undefined || between === undefined) return undefined;
        // Line breaks and indents between elements are most of what there is; one blank says the same.
        parent.content.push(between.trim() === '' ? ' ' : between);
      }
      const first = text.charCodeAt(tag + 1);
      if (first === bang || first === question) return undefined;
      if (first === slash) {
        path.pop();
        const closing = open.pop()?.closing;
        if (closing === undefined || !text.startsWith(closing, tag)) return undefined;
        at = tag + closing.length;
        if (path.length > 0) continue;
        return at === text.length ? root : undefined;
      }
      at = tag + 1;
      for (let code = first; code > space && code !== greater && code !== slash; code = text.charCodeAt(at)) at += 1;
      const meaning = meaningOf(text.slice(tag + 1, at));
      if (meaning === undefined || (meaning.isRecord && root !== undefined && !inside.includes(meaning.name))) return undefined;
      if (meaning.isUnread && root !== undefined) {
        const end = endOfUnread(meaning);
        if (end === undefined) return undefined;
        countLines(end);
        if (!meaning.isFullText && hasGuarded && guard.isGuarded(text.slice(tag, end))) note(text.slice(tag, end));
        at = end;
        continue;
      }
      const attributes = readAttributes();
      const isEmpty = text.charCodeAt(at) === slash;
      if (attributes === undefined || (isEmpty && text.charCodeAt(at + 1) !== greater)) return undefined;
      at += isEmpty ? 2 : 1;
      countLines(at);
      const element: Building = { name: meaning.name, attributes, children: [], content: [], line };
      elements += 1;
      if (parent === undefined) {
        if (root !== undefined || isEmpty) return undefined;
        root = element;
        inside = format.inside.get(meaning.name) ?? [];
        // The end of another record was taken for the end of this one.
        if (text.includes(`<${meaning.raw}`, 1)) return undefined;
      } else {
        parent.children.push(element);
        parent.content.push(element);
      }
      if (isEmpty) continue;
      path.push(element);
      open.push(meaning);
      if (path.length > deepest || elements > mostElements) return undefined;
    }
  };

  return {
    read: (record, firstLine) => {
      text = record;
      at = 0;
      line = firstLine;
      nextNewline = text.indexOf('\n');
      root = undefined;
      guarded = [];
      hasGuarded = guard.isGuarded(record);
      const element = readRecord();
      text = '';
      return element === undefined ? undefined : { element, guarded };
    },
  };
};
