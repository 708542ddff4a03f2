import { type EarlierApplication, memberFinder } from '../families/grouping/member-finder';
import type { Application } from '../model/application';
import type { CaseFamily } from '../model/case-family';

/** A case family with its members found by what claims and relations name; the numbers are taken apart at the first question. */
export type FamilyMembers = {
  readonly family: CaseFamily;
  /** The member that a claim or relation means; undefined where it is not in the family. */
  readonly named: (claim: EarlierApplication) => Application | undefined;
};

export const familyMembers = (family: CaseFamily): FamilyMembers => {
  let find: ReturnType<typeof memberFinder> | undefined;
  const byId = (id: string | undefined): Application | undefined => (id === undefined ? undefined : family.applications.find((member) => member.id === id));
  return {
    family,
    named: (claim) => {
      if (claim.application !== undefined) return byId(claim.application);
      if (family.applications.length < 2) return undefined;
      find ??= memberFinder(family.applications);
      return byId(find(claim));
    },
  };
};
