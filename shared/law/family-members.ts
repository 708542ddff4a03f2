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
  const { applications } = family;
  let find: ReturnType<typeof memberFinder> | undefined;
  const byId = (id: string | undefined): Application | undefined => (id === undefined ? undefined : applications.find((member) => member.id === id));
  return {
    family,
    named: (claim) => {
      if (claim.application !== undefined) return byId(claim.application);
      if (applications.length < 2) return undefined;
      const { country, number } = claim;
      if (country !== undefined && number !== undefined) {
        // Most claims name an application letter for letter, or one of an office that has no member here: no number is taken apart for them.
        let isOfOffice = false;
        for (const member of applications) {
          const own = member.number;
          if (own?.country === country && own.number === number && own.kind === claim.kind) return member;
          isOfOffice ||= member.office === country || own?.country === country || member.publications.some((publication) => publication.country === country);
        }
        if (!isOfOffice) return undefined;
      }
      find ??= memberFinder(applications);
      return byId(find(claim));
    },
  };
};
