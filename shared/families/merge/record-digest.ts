import type { PublicationRecord } from '../../formats/record';

/**
 * A short digest of what a record says, the line it stands on left out: the same record of another or the same file is known again by
 * it.
 */
export const recordDigest = (record: PublicationRecord): string => {
  const known = digests.get(record);
  if (known !== undefined) return known;
  const { line: _line, ...said } = record;
  const digest = digestOfSaid(JSON.stringify(said));
  digests.set(record, digest);
  return digest;
};

/** The digest of a record without its line, as JSON: 64 bits by FNV-1a from two beginnings; no protection against forgery is needed. */
export const digestOfSaid = (json: string): string => {
  let [first, second] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < json.length; index += 1) {
    const unit = json.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x01000193);
  }
  return hex(first) + hex(second);
};

/** Takes the digest of a record that was taken before. */
export const rememberDigest = (record: PublicationRecord, digest: string): void => void digests.set(record, digest);

/** A record never changes, and its digest is asked for at every field. */
const digests = new WeakMap<PublicationRecord, string>();

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
