import type { FamilyMember } from './family-member';
import { createLinkedMembers, type LinkedApplication } from './linked-applications';
import { simpleFamilyKeys } from './simple-family-keys';
import { createUnionFind } from './union-find';

/** One extended family: ids of its members, and the same ids by simple family and by application; all in the order of the members given. */
export type MemberFamily = {
  readonly members: readonly string[];
  readonly simple: readonly (readonly string[])[];
  readonly applications: readonly (readonly string[])[];
};

/** Groups members that come one after another; of each only numbers are kept. */
export type FamilyGrouper = {
  readonly add: (member: FamilyMember) => void;
  /** The families of all that was added; once, at the end. */
  readonly families: () => readonly MemberFamily[];
};

/**
 * Extended and simple families of applications (EPO definitions of the INPADOC extended and the DOCDB simple family).
 *
 * Extended: members linked, directly or through others, by a common application, priority, division, continuation, PCT entry or
 * any other relation, or put together by somebody's word (a case reference). Simple: within it the applications that have exactly the
 * same priorities, see {@link simpleFamilyKeys}. On both levels every member is in exactly one family, whatever the order of the members.
 * Linear in members and links.
 */
export const groupFamilies = (members: readonly FamilyMember[]): readonly MemberFamily[] => {
  const grouper = createFamilyGrouper();
  for (const member of members) grouper.add(member);
  return grouper.families();
};

export const createFamilyGrouper = (): FamilyGrouper => {
  const sets = createUnionFind();
  const linked = createLinkedMembers(sets);
  const ids: string[] = [];
  /** First member of each group that somebody's word made, and the members that follow it. */
  const groups = new Map<string, number>();
  const followers: { readonly first: number; readonly member: number }[] = [];
  return {
    add: (member) => {
      if (member.group !== undefined) {
        const first = groups.get(member.group);
        if (first === undefined) groups.set(member.group, ids.length);
        else followers.push({ first, member: ids.length });
      }
      ids.push(member.id);
      linked.add(member);
    },
    families: () => {
      const { applications, byMember } = linked.resolve();
      const simpleKeys = simpleFamilyKeys(applications);
      for (const { node, priorities, relations } of applications) {
        for (const priority of priorities) sets.union(node, priority.node);
        for (const relation of relations) sets.union(node, relation.node);
      }
      placeBareDocuments(applications, simpleKeys, sets.union);
      for (const { first, member } of followers) sets.union(byMember[first] ?? 0, byMember[member] ?? 0);
      return collect(ids, byMember, simpleKeys, sets.find);
    },
  };
};

type Lists = { readonly members: string[]; readonly simple: string[][]; readonly applications: string[][] };

const collect = (ids: readonly string[], byMember: Int32Array, simpleKeys: ReadonlyMap<number, string>, find: (node: number) => number): readonly MemberFamily[] => {
  const families = new Map<number, Lists>();
  // A simple family lies within one extended family, so that its key alone finds its list.
  const simple = new Map<string, string[]>();
  const applications = new Map<number, string[]>();
  for (const [index, id] of ids.entries()) {
    const node = byMember[index] ?? 0;
    const root = find(node);
    let family = families.get(root);
    if (family === undefined) families.set(root, (family = { members: [], simple: [], applications: [] }));
    family.members.push(id);
    listIn(simple, simpleKeys.get(node) ?? `node|${node}`, family.simple).push(id);
    listIn(applications, node, family.applications).push(id);
  }
  return [...families.values()];
};

const listIn = <Key>(lists: Map<Key, string[]>, key: Key, of: string[][]): string[] => {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: string[] = [];
  lists.set(key, list);
  of.push(list);
  return list;
};

/**
 * A document of which only the publication number is known (a search hit) has no links of its own; the office's family id says
 * where it belongs. Other documents are never joined by family ids.
 */
const placeBareDocuments = (applications: readonly LinkedApplication[], simpleKeys: Map<number, string>, union: (a: number, b: number) => void): void => {
  const byFamilyId = new Map<string, { bare: number[]; linked: number[] }>();
  for (const { node, numbered, priorities, relations, familyIds } of applications) {
    const bare = !numbered && priorities.length === 0 && relations.length === 0;
    for (const id of familyIds) {
      let entry = byFamilyId.get(id);
      if (entry === undefined) byFamilyId.set(id, (entry = { bare: [], linked: [] }));
      (bare ? entry.bare : entry.linked).push(node);
    }
  }
  for (const [id, { bare, linked }] of byFamilyId) {
    const first = bare[0];
    if (first === undefined) continue;
    const [key, ...others] = new Set(linked.map((node) => simpleKeys.get(node) ?? ''));
    for (const node of bare) simpleKeys.set(node, key === undefined || others.length > 0 ? `family-id|${id}` : key);
    for (const node of [...bare, ...linked]) union(first, node);
  }
};
