import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { detectEncoding } from './detect-encoding';

/** Turns the bytes of a file into text piece by piece, whatever its encoding. */
export type FileDecoder = {
  /** Pieces are buffers as they come; the first one should hold all that stands before the text (byte order mark, XML declaration). */
  readonly decode: (bytes: Uint8Array) => string;
  readonly end: () => string;
  /** What the bytes so far were read as. */
  readonly encoding: () => string;
  /** Whether that was told by the look of the bytes alone and could be another one. */
  readonly isAssumed: () => boolean;
};

type Decoder = { readonly encoding: string; readonly isAssumed: boolean; readonly write: (bytes: Uint8Array) => string; readonly end: () => string };

/** Bytes from the first one beyond ASCII on that are looked at to tell an encoding; so many are waited for. */
const sampleLength = 1 << 14;

/**
 * Decoder for one file: UTF-8 and UTF-16 by byte order mark or by the place of zero bytes, else what an XML declaration names where the
 * bytes fit it, else what the bytes look like. As long as all is ASCII nothing is decided. Where a text taken for UTF-8 turns out to be
 * another encoding later, it is read as that from there on. Bytes that the encoding does not have become U+FFFD.
 */
export const createFileDecoder = (): FileDecoder => {
  let decoder: Decoder | undefined;
  let declared: string | undefined;
  let isFirst = true;
  /** Last bytes of the previous piece, where a character may have begun. */
  let before: Uint8Array = new Uint8Array();
  /** Bytes that wait until enough of them are there to tell their encoding. */
  let held: Uint8Array | undefined;

  const decode = (bytes: Uint8Array, isLast = false): string => {
    if (isFirst && bytes.length > 0) {
      isFirst = false;
      decoder = markedDecoder(bytes);
      declared = declaredEncoding(bytes);
    }
    if (decoder === undefined) {
      if (held === undefined && isAscii(bytes)) return latin1(bytes);
      const waiting = held === undefined ? bytes : Buffer.concat([held, bytes]);
      const sample = sampleOf(waiting);
      held = sample.length < sampleLength && !isLast ? waiting : undefined;
      if (held !== undefined) return '';
      decoder = decoderFor(sample, declared);
      return write(waiting, decoder);
    }
    return write(bytes, decoder);
  };

  /** Decodes; where the text turns out not to be UTF-8 from here on, what was begun is read anew. */
  const write = (bytes: Uint8Array, current: Decoder): string => {
    const text = current.write(bytes);
    const begun = before;
    before = current.encoding === 'UTF-8' ? bytes.subarray(-3) : before;
    if (current.encoding !== 'UTF-8' || !text.includes('\uFFFD') || isUtf8(withoutCut(bytes))) return text;
    const all = Buffer.concat([cutSequence(begun), bytes]);
    const detected = detectEncoding(sampleOf(all));
    if (detected === undefined || detected === 'utf-8') return text;
    decoder = legacyDecoder(detected, true);
    return decoder.write(all);
  };

  return {
    decode: (bytes) => decode(bytes),
    end: () => `${held === undefined ? '' : decode(new Uint8Array(), true)}${decoder?.end() ?? ''}`,
    encoding: () => decoder?.encoding ?? 'UTF-8',
    isAssumed: () => decoder?.isAssumed ?? false,
  };
};

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

const utfDecoder = (label: 'utf-8' | 'utf-16le' | 'utf-16be'): Decoder => {
  const decoder = new TextDecoder(label, { fatal: false, ignoreBOM: false });
  return { encoding: label.toUpperCase(), isAssumed: false, write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
};

/** iconv-lite rather than TextDecoder: which of these a TextDecoder knows depends on what the runtime was built with. */
const legacyDecoder = (label: string, isAssumed: boolean): Decoder => {
  const decoder = iconv.getDecoder(label);
  return { encoding: names[label] ?? label, isAssumed, write: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)), end: () => decoder.end() ?? '' };
};

const names: Readonly<Record<string, string>> = { 'windows-1252': 'Windows-1252', macintosh: 'Mac OS Roman', shift_jis: 'Shift_JIS', gb18030: 'GB18030', 'euc-kr': 'EUC-KR', big5: 'Big5', 'euc-jp': 'EUC-JP' };

/** By byte order mark, or by zero bytes: Latin text in UTF-16 has one in every other place. */
const markedDecoder = (start: Uint8Array): Decoder | undefined => {
  const [first, second, third] = start;
  if (first === 0xff && second === 0xfe) return utfDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return utfDecoder('utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return utfDecoder('utf-8');
  if (first === 0x3c && second === 0 && third !== 0) return utfDecoder('utf-16le');
  if (first === 0 && second === 0x3c) return utfDecoder('utf-16be');
  const looked = start.subarray(0, 1024);
  if (looked.length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (const [at, byte] of looked.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = looked.length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return utfDecoder('utf-16le');
  return even > half * 0.6 && odd < half * 0.05 ? utfDecoder('utf-16be') : undefined;
};

/** What an XML declaration names, other than UTF: a declaration that could be read as bytes cannot mean UTF-16, whatever it says. */
const declaredEncoding = (start: Uint8Array): string | undefined => {
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w.:-]+)["']/.exec(latin1(start.subarray(0, 300)))?.[1]?.toLowerCase();
  if (declared === undefined || declared.startsWith('utf')) return undefined;
  // As on the web, ISO 8859-1 and ASCII are read as the superset that is meant.
  if (/^(?:iso-?8859-1|latin-?1|us-ascii|ascii)$/.test(declared)) return 'windows-1252';
  return iconv.encodingExists(declared) ? declared : undefined;
};

const decoderFor = (sample: Uint8Array, declared: string | undefined): Decoder => {
  if (declared !== undefined && fits(declared, sample)) return legacyDecoder(declared, false);
  if (isUtf8(withoutCut(sample))) return utfDecoder('utf-8');
  const detected = detectEncoding(sample) ?? 'utf-8';
  return detected === 'utf-8' ? utfDecoder('utf-8') : legacyDecoder(detected, true);
};

/** Whether all bytes are characters of the encoding; the last character may be cut off. */
const fits = (encoding: string, sample: Uint8Array): boolean => !iconv.decode(Buffer.from(sample), encoding).slice(0, -2).includes('\uFFFD');

/** A sample around the first byte beyond ASCII. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  const at = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(0, at - 1), Math.max(0, at - 1) + sampleLength);
};

/** The bytes without a UTF-8 sequence that is cut off at their end. */
const withoutCut = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length - cutSequence(bytes).length);

/** A UTF-8 sequence at the end of the bytes that is not whole. */
const cutSequence = (bytes: Uint8Array): Uint8Array => {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.subarray(bytes.length - back) : bytes.subarray(bytes.length);
    if (byte < 0x80) break;
  }
  return bytes.subarray(bytes.length);
};
