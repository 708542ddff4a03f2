import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { zipFile } from './zip-file';

/** Something that happens to a file: on a bad line, a bad disk, in a bad program, or by a bad person. Places are parts of the whole, 0 to 1. */
export type Mutation =
  | { readonly kind: 'end'; readonly at: number }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'flip'; readonly at: number; readonly bits: number }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: 'splice'; readonly at: number; readonly from: number; readonly length: number }
  | { readonly kind: 'recode'; readonly encoding: string }
  | { readonly kind: 'pack'; readonly as: 'gzip' | 'zip' };

export const strangeTexts = ['<', '>', '&', '&x;', ']]>', '<!--', '<![CDATA[', '{', '}', '[', ']', '"', '\\', '\\ud800', ',', ';', '\t', '\n', '\r', '\r\n', '\u0000', '\uFEFF', '\uFFFD', '𝄞', '9'.repeat(400), '-1', 'null', 'true', '1e999', '0000-00-00', '99999999', '__proto__', 'constructor', '=1+1', '../../x'] as const;
export const encodings = ['utf-16le', 'utf-16be', 'windows-1252', 'macintosh', 'shift_jis', 'gb18030', 'euc-kr', 'utf-7'] as const;

/** The file after that; `other` is a file from which pieces are spliced in. */
export const mutate = (file: Uint8Array, mutation: Mutation, other: Uint8Array): Uint8Array => {
  const place = 'at' in mutation ? Math.min(file.length, Math.floor(mutation.at * file.length)) : 0;
  const join = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
  switch (mutation.kind) {
    case 'end':
      return file.subarray(0, place);
    case 'cut':
      return join(file.subarray(0, place), file.subarray(place + mutation.length));
    case 'flip': {
      const copy = Uint8Array.from(file);
      if (place < copy.length) copy[place] = (copy[place] ?? 0) ^ mutation.bits;
      return copy;
    }
    case 'insert':
      return join(file.subarray(0, place), Buffer.from(mutation.text), file.subarray(place));
    case 'repeat':
      return join(file.subarray(0, place), ...Array.from({ length: mutation.times }, () => file.subarray(place, place + mutation.length)), file.subarray(place));
    case 'splice': {
      const from = Math.floor(mutation.from * other.length);
      return join(file.subarray(0, place), other.subarray(from, from + mutation.length), file.subarray(place + mutation.length));
    }
    case 'recode':
      return iconv.encode(Buffer.from(file).toString('utf8'), mutation.encoding);
    case 'pack':
      return mutation.as === 'gzip' ? gzipSync(file) : zipFile([{ name: 'packed', bytes: file }]);
  }
};
