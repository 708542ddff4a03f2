import type { CaseFamily } from '../../model/case-family';
import { caseFamilyMembers, memberId } from '../grouping/case-family-members';
import { groupFamilies } from '../grouping/group-families';

/** Simple family of each application of a case family, by application id; families are named by their first member. */
export const simpleFamiliesOf = (family: Pick<CaseFamily, 'key' | 'applications'>): ReadonlyMap<string, string> => {
  const applicationOf = new Map(family.applications.map(({ id }) => [memberId(family.key, id), id]));
  const families = new Map<string, string>();
  for (const { simple } of groupFamilies(caseFamilyMembers(family)))
    for (const members of simple) {
      const ids = members.flatMap((member) => applicationOf.get(member) ?? []);
      for (const id of ids) families.set(id, ids[0] ?? id);
    }
  return families;
};
