import iconv from 'iconv-lite';
import type { Entry } from 'yauzl';

const utf8Flag = 0x800;
const longest = 200;

/**
 * Name of a ZIP entry as it is shown: never used as a path. Parts that lead out of the archive are dropped. Without the flag for UTF-8 the
 * name is read as UTF-8 where it is that, else in the code page that ZIP prescribes (437).
 */
export const entryName = (entry: Entry): string => nameOfEntry(Buffer.from(entry.fileNameRaw), (entry.generalPurposeBitFlag & utf8Flag) !== 0);

/** The same of the bytes of a name. */
export const nameOfEntry = (raw: Buffer, isUtf8: boolean): string => {
  const text = (isUtf8 ? raw.toString('utf8') : (strictUtf8(raw) ?? iconv.decode(raw, 'cp437'))).replace(/\p{Cc}/gu, ' ');
  const parts = text.split(/[\\/]/);
  const isFolder = parts.at(-1) === '';
  const kept = parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/');
  return `${kept.length > longest ? `…${kept.slice(-longest)}` : kept}${isFolder ? '/' : ''}`;
};

const strictUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
