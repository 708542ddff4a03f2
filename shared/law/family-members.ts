import { type EarlierApplication, memberFinder } from '../families/grouping/member-finder';
import type { Application } from '../model/application';
import type { CaseFamily } from '../model/case-family';

/** A case family with its members found by what claims and relations name; the numbers are taken apart at the first question. */
export type FamilyMembers = {
  readonly family: CaseFamily;
  /** The member that a claim or relation means; undefined where it is not in the family. */
  readonly named: (claim: EarlierApplication) => Application | undefined;
};

/** A family never changes, an edit makes another one; work goes family by family. So the last one asked for is remembered, for its limits, terms and statuses. */
let last: FamilyMembers | undefined;

export const familyMembers = (family: CaseFamily): FamilyMembers => {
  if (last?.family !== family) last = createMembers(family);
  return last;
};

const createMembers = (family: CaseFamily): FamilyMembers => {
  const { applications } = family;
  let find: ReturnType<typeof memberFinder> | undefined;
  let ids: ReadonlyMap<string, Application> | undefined;
  let byNumber: ReadonlyMap<string, readonly Application[]> | undefined;
  let offices: ReadonlySet<string> | undefined;
  const byId = (id: string | undefined): Application | undefined => (id === undefined ? undefined : (ids ??= idsOf(applications)).get(id));
  return {
    family,
    named: (claim) => {
      if (claim.application !== undefined) return byId(claim.application);
      if (applications.length < 2) return undefined;
      const { country, number } = claim;
      if (country !== undefined && number !== undefined) {
        // Most claims name an application letter for letter, or one of an office that has no member here: no number is taken apart for them.
        byNumber ??= numbersOf(applications);
        for (const member of byNumber.get(number) ?? noMembers) if (member.number?.country === country && member.number.kind === claim.kind) return member;
        offices ??= officesOf(applications);
        if (!offices.has(country)) return undefined;
      }
      find ??= memberFinder(applications);
      return byId(find(claim));
    },
  };
};

/** Members by their ids; of two with one id the first counts. */
const idsOf = (applications: readonly Application[]): ReadonlyMap<string, Application> => {
  const ids = new Map<string, Application>();
  for (const member of applications) if (!ids.has(member.id)) ids.set(member.id, member);
  return ids;
};

/** Members by their numbers as written. */
const numbersOf = (applications: readonly Application[]): ReadonlyMap<string, readonly Application[]> => {
  const byNumber = new Map<string, Application[]>();
  for (const member of applications) {
    const number = member.number?.number;
    if (number === undefined) continue;
    const same = byNumber.get(number);
    if (same === undefined) byNumber.set(number, [member]);
    else same.push(member);
  }
  return byNumber;
};

/** The offices that members or their publications are of. */
const officesOf = (applications: readonly Application[]): ReadonlySet<string> => {
  const offices = new Set<string>();
  for (const { office, number, publications } of applications) {
    if (office !== undefined) offices.add(office);
    if (number?.country !== undefined) offices.add(number.country);
    for (const { country } of publications) offices.add(country);
  }
  return offices;
};

const noMembers: readonly Application[] = [];
