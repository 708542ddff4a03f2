import type { PublicationRecord } from '../../formats/record';

/**
 * A short digest of what a record says, the line it stands on left out: the same record of another or the same file is known again by
 * it. 64 bits from two FNV-1a passes; no protection against forgery is needed.
 */
export const recordDigest = (record: PublicationRecord): string => {
  const known = digests.get(record);
  if (known !== undefined) return known;
  const { line: _line, ...said } = record;
  const text = JSON.stringify(said);
  const digest = fnv1a(text, 0x811c9dc5) + fnv1a(text, 0x01000193);
  digests.set(record, digest);
  return digest;
};

/** A record never changes, and its digest is asked for at every field. */
const digests = new WeakMap<PublicationRecord, string>();

const fnv1a = (text: string, seed: number): string => {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
};
