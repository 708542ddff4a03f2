import type { ApplicationIdentity } from '../../numbers/identity/application-identity';
import { applicationBucket, sameApplication } from '../../numbers/identity/same-application';
import type { UnionFind } from './union-find';

/** Nodes of a union-find for application numbers, however completely each is known. */
export type ApplicationNodes = {
  /** Node of a number; equal numbers have one node. */
  readonly node: (identity: ApplicationIdentity) => number;
  /** The number that a node was made for. */
  readonly identityOf: (node: number) => ApplicationIdentity | undefined;
  /**
   * Joins numbers that mean the same application. A number with unknown parts that fits several different applications is
   * joined with none of them, so that the result does not depend on the order in which numbers came.
   */
  readonly join: () => void;
};

type Entry = { readonly identity: ApplicationIdentity; readonly node: number };

export const createApplicationNodes = (sets: UnionFind): ApplicationNodes => {
  // Nearly every bucket has one number: a list is made for the others only.
  const buckets = new Map<string, Entry | Entry[]>();
  const identities: (ApplicationIdentity | undefined)[] = [];
  return {
    node: (identity) => {
      const key = applicationBucket(identity);
      const bucket = buckets.get(key);
      const known = bucket === undefined ? undefined : Array.isArray(bucket) ? bucket.find((entry) => isEqual(entry.identity, identity)) : isEqual(bucket.identity, identity) ? bucket : undefined;
      if (known !== undefined) return known.node;
      const entry = { identity, node: sets.add() };
      identities[entry.node] = identity;
      if (bucket === undefined) buckets.set(key, entry);
      else if (Array.isArray(bucket)) bucket.push(entry);
      else buckets.set(key, [bucket, entry]);
      return entry.node;
    },
    identityOf: (node) => identities[node],
    join: () => {
      for (const bucket of buckets.values()) if (Array.isArray(bucket)) joinBucket(bucket, sets);
    },
  };
};

const isEqual = (a: ApplicationIdentity, b: ApplicationIdentity): boolean =>
  a.year === b.year && a.series === b.series && a.type === b.type && a.kind === b.kind && a.receivingOffice === b.receivingOffice;

const joinBucket = (entries: readonly Entry[], sets: UnionFind): void => {
  const matches = entries.map((entry) => entries.filter((other) => other !== entry && sameApplication(entry.identity, other.identity)));
  if (matches.every((found) => found.length === 0)) return;
  const clear = matches.map((found) => found.every((a, index) => found.slice(index + 1).every((b) => sameApplication(a.identity, b.identity))));
  const place = new Map(entries.map((entry, index) => [entry, index]));
  for (const [index, entry] of entries.entries()) {
    if (clear[index] !== true) continue;
    for (const other of matches[index] ?? []) if (clear[place.get(other) ?? -1] === true) sets.union(entry.node, other.node);
  }
};
