import type { FamilyMember } from './family-member';
import { linkedApplications, type LinkedApplication } from './linked-applications';
import { simpleFamilyKeys } from './simple-family-keys';
import { createUnionFind } from './union-find';

/** One extended family: ids of its members, and the same ids by simple family and by application; all in the order of the members given. */
export type MemberFamily = {
  readonly members: readonly string[];
  readonly simple: readonly (readonly string[])[];
  readonly applications: readonly (readonly string[])[];
};

/**
 * Extended and simple families of applications (EPO definitions of the INPADOC extended and the DOCDB simple family).
 *
 * Extended: members linked, directly or through others, by a common application, priority, division, continuation, PCT entry or
 * any other relation, or put together by somebody's word (a case reference). Simple: within it the applications that have exactly the same priorities, see {@link simpleFamilyKeys}. On both
 * levels every member is in exactly one family, whatever the order of the members. Linear in members and links.
 */
export const groupFamilies = (members: readonly FamilyMember[]): readonly MemberFamily[] => {
  const sets = createUnionFind();
  const { applications, byMember } = linkedApplications(members, sets);
  const simpleKeys = simpleFamilyKeys(applications);

  for (const { node, priorities, relations } of applications) {
    for (const priority of priorities) sets.union(node, priority.node);
    for (const relation of relations) sets.union(node, relation.node);
  }
  placeBareDocuments(applications, simpleKeys, sets.union);
  const groups = new Map<string, number>();
  for (const [index, { group }] of members.entries()) {
    if (group === undefined) continue;
    const node = byMember[index] ?? 0;
    const first = groups.get(group);
    if (first === undefined) groups.set(group, node);
    else sets.union(first, node);
  }

  const families = new Map<number, { members: string[]; simple: Map<string, string[]>; applications: Map<number, string[]> }>();
  for (const [index, member] of members.entries()) {
    const node = byMember[index] ?? 0;
    const root = sets.find(node);
    let family = families.get(root);
    if (family === undefined) families.set(root, (family = { members: [], simple: new Map(), applications: new Map() }));
    family.members.push(member.id);
    push(family.simple, simpleKeys.get(node) ?? String(node), member.id);
    push(family.applications, node, member.id);
  }
  return [...families.values()].map(({ members: ids, simple, applications: same }) => ({ members: ids, simple: [...simple.values()], applications: [...same.values()] }));
};

const push = <Key>(lists: Map<Key, string[]>, key: Key, id: string): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [id]);
  else list.push(id);
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
