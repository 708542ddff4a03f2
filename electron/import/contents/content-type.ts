/** What bytes are by their beginning. `other` is named as people call it. */
export type ContentType = { readonly type: 'text' | 'zip' | 'gzip' | 'xls' } | { readonly type: 'other'; readonly name: string; readonly plural: string; readonly remedy: string };

/** Bytes that are enough to tell every type (a tar archive is known by its 263rd). */
export const typeLength = 512;

type Signature = { readonly at?: number; readonly bytes: readonly number[]; readonly is: ContentType };

const ascii = (text: string): readonly number[] => [...text].map((character) => character.charCodeAt(0));
const archive = (name: string): ContentType => ({ type: 'other', name, plural: `${name}s`, remedy: 'Unpack it first, or pack it as ZIP or gzip.' });
const picture: ContentType = { type: 'other', name: 'image', plural: 'images', remedy: 'Get the data behind it as a file of its own.' };
const page = (name: string): ContentType => ({ type: 'other', name, plural: `${name}s`, remedy: 'Get the data behind it as a file of its own.' });

const signatures: readonly Signature[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: { type: 'zip' } },
  { bytes: [0x50, 0x4b, 0x05, 0x06], is: { type: 'zip' } },
  { bytes: [0x50, 0x4b, 0x07, 0x08], is: { type: 'zip' } },
  { bytes: [0x1f, 0x8b, 0x08], is: { type: 'gzip' } },
  // Compound file (OLE 2), in which Excel 97 to 2003 writes its workbooks.
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], is: { type: 'xls' } },
  { bytes: ascii('%PDF-'), is: page('PDF file') },
  { bytes: ascii('{\\rtf'), is: page('RTF file') },
  { bytes: [0x49, 0x49, 0x2a, 0x00], is: picture },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], is: picture },
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: picture },
  { bytes: [0xff, 0xd8, 0xff], is: picture },
  { bytes: ascii('GIF8'), is: picture },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], is: archive('7-Zip archive') },
  { bytes: ascii('Rar!'), is: archive('RAR archive') },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], is: archive('XZ archive') },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], is: archive('Zstandard archive') },
  { at: 4, bytes: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], is: archive('bzip2 archive') },
  { at: 257, bytes: ascii('ustar'), is: archive('tar archive') },
];

/** Tells what a file is by its first {@link typeLength} bytes, never by its name; whatever has no signature is taken as text. */
export const contentType = (start: Uint8Array): ContentType => {
  const found = signatures.find(({ at = 0, bytes }) => bytes.every((byte, index) => start[at + index] === byte));
  return found?.is ?? { type: 'text' };
};
