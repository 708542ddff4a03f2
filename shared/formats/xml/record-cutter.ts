import { localName } from './xml-element';
import type { XmlRecordFormat } from './xml-records';

/** What stands at a place between two records: a whole record with the white space before it, only white space, the beginning of something, or something else. */
export type Cut =
  | { readonly kind: 'record'; readonly name: string; readonly from: number; readonly to: number }
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

export const createRecordCutter = (format: XmlRecordFormat): RecordCutter => {
  const names = [...format.elements.keys()].join('|');
  const start = new RegExp(`\\s*(?:<((?:[A-Za-z_][\\w.-]*:)?(?:${names}))(?=[\\s>/])|(<)?)`, 'y');
  const closing = new RegExp(`</(?:[A-Za-z_][\\w.-]*:)?(?:${names})>`, 'g');
  return {
    cut: (text, at) => {
      start.lastIndex = at;
      const [all = '', raw, other] = start.exec(text) ?? [];
      if (raw === undefined) {
        if (at + all.length === text.length) return { kind: other === undefined ? 'space' : 'unfinished' };
        return { kind: other !== undefined && !text.includes('>', at) ? 'unfinished' : 'other' };
      }
      const end = text.indexOf(`</${raw}>`, at);
      if (end === -1) return { kind: 'unfinished' };
      return { kind: 'record', name: localName(raw), from: at + all.length - raw.length - 1, to: end + raw.length + 3 };
    },
    nextEnd: (text, at) => {
      closing.lastIndex = at;
      return closing.test(text) ? closing.lastIndex : text.length;
    },
  };
};
