import { caseFamilyMembers } from '#shared/families/grouping/case-family-members';
import type { FamilyMember } from '#shared/families/grouping/family-member';
import { applicationAlias } from '#shared/families/grouping/member-alias';
import { caseGroup } from '#shared/families/grouping/record-member';
import type { CaseFamily } from '#shared/model/case-family';
import { memberOfCase } from './case-tasks';

/** Which case family bears a reference; of several the first. */
export type CaseReferences = {
  readonly add: (reference: string, key: string) => void;
  readonly keyOf: (reference: string) => string | undefined;
};

export const createCaseReferences = (): CaseReferences => {
  const keys = new Map<string, string>();
  return {
    add: (reference, key) => {
      const group = caseGroup(reference);
      if (!keys.has(group)) keys.set(group, key);
    },
    keyOf: (reference) => keys.get(caseGroup(reference)),
  };
};

/** The applications of a case with what a docket knows them by: references, and the case they are in. A case without any has a member that stands for it. */
export const membersWithWords = (family: CaseFamily): readonly FamilyMember[] => {
  const group = caseGroup(family.reference);
  const members = caseFamilyMembers(family).map((member, index): FamilyMember => {
    const application = family.applications[index];
    return { ...member, group, alias: application === undefined ? undefined : applicationAlias(application, family.sources) };
  });
  return members.length > 0 ? members : [{ id: memberOfCase(family.key), group, priorities: [], relations: [], publications: [] }];
};
