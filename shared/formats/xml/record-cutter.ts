import { localName } from './xml-element';
import type { XmlRecordFormat } from './xml-records';

/**
 * What stands at a place between two records: a whole record with the white space before it, the declaration or document type of another
 * document, only white space, the beginning of something, or something else.
 */
export type Cut =
  | { readonly kind: 'record'; readonly name: string; readonly from: number; readonly to: number }
  | { readonly kind: 'prologue'; readonly to: number }
  | { readonly kind: 'space' }
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'other' };

/** Cuts text at its records without reading it. */
export type RecordCutter = {
  /** What begins at a place between two records. */
  readonly cut: (text: string, at: number) => Cut;
  /** The end of the next closing tag of a record, or of the text where there is none. */
  readonly nextEnd: (text: string, at: number) => number;
};

const [slash, greater, lesser, lastSpace, tab, newline, carriageReturn] = [47, 62, 60, 32, 9, 10, 13];
/** White space of XML; other control characters are the parser's to report. */
const isBlank = (code: number): boolean => code === lastSpace || code === newline || code === tab || code === carriageReturn;
/** Tags of records have names of a few letters. */
const longestName = 100;
/** A document type lists the drawings of a document at most. */
const longestPrologue = 200_000;

export const createRecordCutter = (format: XmlRecordFormat): RecordCutter => {
  const prologue = /<\?[^<>]*\?>|<!DOCTYPE[^<>[]*(?:\[[^\]]*\]\s*)?>/y;
  const closing = new RegExp(`</(?:[A-Za-z_][\\w.-]*:)?(?:${[...format.elements.keys()].join('|')})>`, 'g');
  return {
    cut: (text, at) => {
      let from = at;
      while (from < text.length && isBlank(text.charCodeAt(from))) from += 1;
      if (from === text.length) return { kind: 'space' };
      if (text.charCodeAt(from) !== lesser) return { kind: 'other' };
      const most = Math.min(text.length, from + longestName);
      let end = from + 1;
      while (end < most && text.charCodeAt(end) > lastSpace && text.charCodeAt(end) !== greater && text.charCodeAt(end) !== slash) end += 1;
      if (end === text.length) return { kind: 'unfinished' };
      const raw = text.slice(from + 1, end);
      const name = localName(raw);
      if (raw.startsWith('?') || raw === '!DOCTYPE') {
        prologue.lastIndex = from;
        if (prologue.test(text)) return { kind: 'prologue', to: prologue.lastIndex };
        return { kind: text.length - from < longestPrologue ? 'unfinished' : 'other' };
      }
      if (!format.elements.has(name)) return { kind: 'other' };
      const close = text.indexOf(`</${raw}>`, end);
      return close === -1 ? { kind: 'unfinished' } : { kind: 'record', name, from, to: close + raw.length + 3 };
    },
    nextEnd: (text, at) => {
      closing.lastIndex = at;
      return closing.test(text) ? closing.lastIndex : text.length;
    },
  };
};
