import type { Application } from '../../model/application';
import type { CaseFamily } from '../../model/case-family';
import type { PriorityClaim } from '../../model/link';
import { identityOfApplication } from '../../numbers/identity/identity-of-application';
import { applicationBucket } from '../../numbers/identity/same-application';
import { caseFamilyMembers, memberId } from './case-family-members';
import { groupFamilies } from './group-families';
import { identityOfClaim } from './member-finder';

/** A computed simple family of a case beside the family ids of the office (DOCDB `family-id`) that its documents carry. */
export type OfficeFamily = {
  /** Ids of its applications. */
  readonly applications: readonly string[];
  readonly officeIds: readonly string[];
  /** The office has several ids for it, or has the same id for another computed family. */
  readonly differs: boolean;
};

/**
 * Simple families of a case as computed and as the office has them; both stay. Documents that only a family id could place are left out, since
 * they agree by themselves.
 */
export const officeFamilies = (family: Pick<CaseFamily, 'key' | 'applications'>): readonly OfficeFamily[] => {
  if (!family.applications.some(hasOfficeId)) return [];
  const [only, ...others] = family.applications;
  if (only !== undefined && others.length === 0) {
    const officeIds = isLinked(only) ? officeIdsOf([only]) : [];
    return [{ applications: [only.id], officeIds, differs: officeIds.length > 1 }];
  }
  const agreed = oneSimpleFamily(family.applications);
  if (agreed !== undefined) return [agreed];
  const byMember = new Map(family.applications.map((application) => [memberId(family.key, application.id), application]));
  const found = groupFamilies(caseFamilyMembers(family)).flatMap(({ simple }) =>
    simple.map((ids) => {
      const applications = ids.flatMap((id) => byMember.get(id) ?? []);
      return { applications, officeIds: officeIdsOf(applications.filter(isLinked)) };
    }),
  );
  return found.map(({ applications, officeIds }) => ({
    applications: applications.map(({ id }) => id),
    officeIds,
    differs: officeIds.length > 1 || found.some((other) => other.applications !== applications && other.officeIds.some((id) => officeIds.includes(id))),
  }));
};

/**
 * The one simple family of applications that all state the same active priorities letter for letter, which most cases are: they need not be grouped
 * to know it. Undefined where more has to be looked at.
 */
const oneSimpleFamily = (applications: readonly Application[]): OfficeFamily | undefined => {
  const [first] = applications;
  const stated = first === undefined ? undefined : statedPriorities(first);
  if (stated === undefined) return undefined;
  const ids = new Set<string>();
  for (const application of applications) {
    const own = statedPriorities(application);
    if (own === undefined || own.length !== stated.length || !own.every((key) => stated.includes(key))) return undefined;
    // An application that claims itself, in whatever form of its number, does not state that claim.
    if (application.ownPriority !== true && application.priorities.some((claim) => isActive(claim) && mayBeOf(claim, application))) return undefined;
    // A document without a kind code is looked for among all others.
    if (application.publications.some(({ kind }) => kind === '') || ids.has(application.id)) return undefined;
    ids.add(application.id);
  }
  const officeIds = officeIdsOf(applications);
  return { applications: [...ids], officeIds, differs: officeIds.length > 1 };
};

/** The active priorities that an office states of an application, itself among them where it is a first filing; undefined where it states none, or one without its parts. */
const statedPriorities = ({ number, filingDate, priorities, ownPriority }: Application): readonly string[] | undefined => {
  if (number?.country === undefined || number.number === undefined) return undefined;
  const keys: string[] = [];
  const add = (country: string, digits: string, kind: string | undefined, date: string | undefined): void => {
    const key = `${country}.${digits}.${kind ?? ''}.${date?.slice(0, 4) ?? ''}`;
    if (!keys.includes(key)) keys.push(key);
  };
  if (ownPriority === true) add(number.country, number.number, number.kind, filingDate);
  for (const claim of priorities) {
    if (!isActive(claim)) continue;
    if (claim.application !== undefined || claim.country === undefined || claim.number === undefined) return undefined;
    add(claim.country, claim.number, claim.kind, claim.date);
  }
  return keys.length === 0 ? undefined : keys;
};

const isActive = ({ active, withdrawnOn }: PriorityClaim): boolean => active === true && withdrawnOn === undefined;

/** Whether a claim may name an application: what tells them apart is not known, or the same. */
const mayBeOf = (claim: PriorityClaim, application: Application): boolean => {
  // Numbers of two offices are not taken apart; in a DOCDB number of kind W the country is the receiving office of an international one.
  if (claim.country !== application.number?.country && claim.kind?.startsWith('W') !== true && application.number?.kind?.startsWith('W') !== true) return false;
  const claimed = identityOfClaim(claim);
  const own = identityOfApplication(application);
  return claimed === undefined || own === undefined || applicationBucket(claimed) === applicationBucket(own);
};

const officeIdsOf = (applications: readonly Application[]): readonly string[] => {
  const ids: string[] = [];
  for (const { publications } of applications) for (const { familyId } of publications) if (familyId !== undefined && !ids.includes(familyId)) ids.push(familyId);
  return ids.sort();
};
const hasOfficeId = ({ publications }: Application): boolean => publications.some(({ familyId }) => familyId !== undefined);
const isLinked = ({ number, priorities, relations }: Application): boolean => number !== undefined || priorities.length > 0 || relations.length > 0;
