import type { ApplicationIdentity } from '../../numbers/identity/application-identity';
import { applicationBucket, sameApplication } from '../../numbers/identity/same-application';
import type { UnionFind } from './union-find';

/** Nodes of a union-find for application numbers, however completely each is known. */
export type ApplicationNodes = {
  /** Node of a number; equal numbers have one node. */
  readonly node: (identity: ApplicationIdentity) => number;
  /**
   * Joins numbers that mean the same application. A number with unknown parts that fits several different applications is
   * joined with none of them, so that the result does not depend on the order in which numbers came.
   */
  readonly join: () => void;
};

type Entry = { readonly identity: ApplicationIdentity; readonly node: number };

export const createApplicationNodes = (sets: UnionFind): ApplicationNodes => {
  const buckets = new Map<string, Map<string, Entry>>();
  return {
    node: (identity) => {
      const bucketKey = applicationBucket(identity);
      let bucket = buckets.get(bucketKey);
      if (bucket === undefined) buckets.set(bucketKey, (bucket = new Map()));
      const key = `${identity.year ?? ''}|${identity.series ?? ''}|${identity.type ?? ''}|${identity.receivingOffice ?? ''}|${identity.kind ?? ''}`;
      const known = bucket.get(key);
      if (known !== undefined) return known.node;
      const node = sets.add();
      bucket.set(key, { identity, node });
      return node;
    },
    join: () => {
      for (const bucket of buckets.values()) if (bucket.size > 1) joinBucket([...bucket.values()], sets);
    },
  };
};

const joinBucket = (entries: readonly Entry[], sets: UnionFind): void => {
  const matches = entries.map((entry) => entries.filter((other) => other !== entry && sameApplication(entry.identity, other.identity)));
  const clear = matches.map((found) => found.every((a, index) => found.slice(index + 1).every((b) => sameApplication(a.identity, b.identity))));
  const place = new Map(entries.map((entry, index) => [entry, index]));
  for (const [index, entry] of entries.entries()) {
    if (clear[index] !== true) continue;
    for (const other of matches[index] ?? []) if (clear[place.get(other) ?? -1] === true) sets.union(entry.node, other.node);
  }
};
