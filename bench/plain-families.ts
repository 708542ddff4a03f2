import type { FamilyMember } from '#shared/families/grouping/family-member';

type PlainFamily = { readonly members: FamilyMember[]; readonly numbers: Set<string> };

/**
 * Extended and simple families as one would write them down: every document is put into the families that have one of its numbers, families that it
 * links become one, and within a family documents with the same sorted priorities belong together.
 */
export const plainFamilies = (members: readonly FamilyMember[]): readonly { readonly members: readonly FamilyMember[]; readonly simple: ReadonlyMap<string, readonly FamilyMember[]> }[] => {
  const byNumber = new Map<string, PlainFamily>();
  const families = new Set<PlainFamily>();
  for (const member of members) {
    const numbers = [member.application, ...member.priorities].flatMap((each) => (each === undefined ? [] : [`${each.country ?? ''} ${each.number ?? ''} ${each.kind ?? ''}`]));
    const found = new Set(numbers.flatMap((number) => byNumber.get(number) ?? []));
    const joined: PlainFamily = { members: [...[...found].flatMap((family) => family.members), member], numbers: new Set([...[...found].flatMap((family) => [...family.numbers]), ...numbers]) };
    for (const family of found) families.delete(family);
    families.add(joined);
    for (const number of joined.numbers) byNumber.set(number, joined);
  }
  return [...families].map((family) => {
    const simple = new Map<string, FamilyMember[]>();
    for (const member of family.members) {
      const key = member.priorities.map((claim) => `${claim.country ?? ''} ${claim.number ?? ''}`).sort().join(', ');
      simple.set(key, [...(simple.get(key) ?? []), member]);
    }
    return { members: family.members, simple };
  });
};
