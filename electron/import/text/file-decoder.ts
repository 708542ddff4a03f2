/** Turns the bytes of a file into text piece by piece, whatever its encoding. */
export type FileDecoder = {
  readonly decode: (bytes: Uint8Array) => string;
  readonly end: () => string;
  readonly encoding: string;
};

/**
 * Decoder for a file that begins with these bytes: UTF-8, UTF-16 by its byte order mark or by the zero bytes of its first
 * characters, or what an XML declaration names. Bytes that the encoding does not have become U+FFFD.
 */
export const createFileDecoder = (start: Uint8Array): FileDecoder => {
  const encoding = encodingOf(start);
  const decoder = new TextDecoder(encoding, { fatal: false, ignoreBOM: false });
  return {
    encoding,
    decode: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
  };
};

const encodingOf = (start: Uint8Array): string => {
  const [first, second, third, fourth] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c && third === 0) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(start.subarray(0, 200));
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase();
  // A declaration that could be read as bytes cannot mean UTF-16, whatever it says.
  if (declared === undefined || declared.startsWith('utf')) return 'utf-8';
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return 'utf-8';
  }
};
