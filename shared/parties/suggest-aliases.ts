import type { PartyAliases } from '../model/party-aliases';
import { normalNames } from './normal-name';

/** A name as published, in how many cases, with what the same document writes in another script. */
export type PublishedParty = { readonly name: string; readonly cases: number; readonly original?: string };

/**
 * Why names may be one party: the same letters; the same words but for the legal form or their order; one original name in another script.
 * Likeness of sound is never a reason.
 */
export type AliasReason = 'letters' | 'words' | 'original';

export type AliasSuggestion = {
  /** The name proposed for all: the one in most cases. */
  readonly name: string;
  readonly names: readonly PublishedParty[];
  readonly reason: AliasReason;
  /** Group that the names would come to, where some of them are in one already. */
  readonly group?: string;
};

/**
 * Names that may be one party and that nobody decided on yet; most cases first. A suggestion changes nothing. Names that a person keeps apart do
 * not come together again, directly or through a third.
 */
export const suggestAliases = (parties: readonly PublishedParty[], aliases: PartyAliases): readonly AliasSuggestion[] => {
  const groupOf = new Map(aliases.groups.flatMap(({ id, names }) => names.map((name) => [name, id] as const)));
  const apart = new Set(aliases.apart.flatMap(({ a, b }) => [`${a}\n${b}`, `${b}\n${a}`]));
  const byName = new Map<string, PublishedParty>();
  for (const party of parties) {
    const known = byName.get(party.name);
    byName.set(party.name, known === undefined ? party : { ...known, cases: known.cases + party.cases, ...(known.original === undefined && party.original !== undefined ? { original: party.original } : {}) });
  }
  const all = [...byName.values()];
  const clusters = new Map<string, { reason: AliasReason; members: Set<PublishedParty> }>();
  const put = (key: string, reason: AliasReason, party: PublishedParty): void => {
    const cluster = clusters.get(key);
    if (cluster === undefined) clusters.set(key, { reason, members: new Set([party]) });
    else cluster.members.add(party);
  };
  for (const party of all) {
    for (const { letters, core } of normalNames(party.name)) {
      put(`letters ${letters}`, 'letters', party);
      if (core.length >= shortestCore) put(`words ${core}`, 'words', party);
    }
    if (party.original !== undefined && party.original !== party.name) put(`original ${party.original.normalize('NFKC')}`, 'original', party);
  }
  const order: readonly AliasReason[] = ['letters', 'words', 'original'];
  const found = joinedClusters(clusters, apart);
  return found
    .flatMap(({ members, reasons }): AliasSuggestion[] => {
      const groups = new Set(members.map(({ name }) => groupOf.get(name) ?? ''));
      const grouped = [...groups].filter((id) => id !== '');
      // All in one group already, or in several that a person made: nothing to suggest.
      if (grouped.length > 1 || (grouped.length === 1 && !groups.has(''))) return [];
      const [group] = grouped;
      const names = members.toSorted((a, b) => b.cases - a.cases || (a.name < b.name ? -1 : 1));
      const named = aliases.groups.find(({ id }) => id === group)?.name ?? names[0]?.name ?? '';
      return [{ name: named, names, reason: order.findLast((reason) => reasons.has(reason)) ?? 'letters', ...(group === undefined ? {} : { group }) }];
    })
    .toSorted((a, b) => casesOf(b) - casesOf(a) || (a.name < b.name ? -1 : 1));
};

/** So few letters tell too little. */
const shortestCore = 4;

const casesOf = ({ names }: AliasSuggestion): number => names.reduce((sum, { cases }) => sum + cases, 0);

/** Clusters that share a name become one, as long as no two of its names are kept apart. */
const joinedClusters = (clusters: ReadonlyMap<string, { readonly reason: AliasReason; readonly members: ReadonlySet<PublishedParty> }>, apart: ReadonlySet<string>): readonly { readonly members: readonly PublishedParty[]; readonly reasons: ReadonlySet<AliasReason> }[] => {
  const home = new Map<PublishedParty, { members: PublishedParty[]; reasons: Set<AliasReason> }>();
  const mayMeet = (left: readonly PublishedParty[], right: readonly PublishedParty[]): boolean => apart.size === 0 || left.every((a) => right.every((b) => !apart.has(`${a.name}\n${b.name}`)));
  for (const { reason, members } of clusters.values()) {
    if (members.size < 2) continue;
    for (const party of members) {
      if (!home.has(party)) home.set(party, { members: [party], reasons: new Set() });
    }
    const [first, ...others] = members;
    if (first === undefined) continue;
    for (const party of others) {
      const [a, b] = [home.get(first), home.get(party)];
      if (a === undefined || b === undefined || a === b || !mayMeet(a.members, b.members)) continue;
      for (const moved of b.members) home.set(moved, a);
      a.members.push(...b.members);
      for (const each of [...b.reasons, reason]) a.reasons.add(each);
    }
  }
  return [...new Set(home.values())].filter(({ members }) => members.length > 1);
};
