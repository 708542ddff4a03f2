import type { Application } from '../../model/application';
import type { CaseFamily } from '../../model/case-family';
import { caseFamilyMembers, memberId } from './case-family-members';
import { groupFamilies } from './group-families';

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

const officeIdsOf = (applications: readonly Application[]): readonly string[] =>
  [...new Set(applications.flatMap(({ publications }) => publications.flatMap(({ familyId }) => familyId ?? [])))].sort();
const hasOfficeId = ({ publications }: Application): boolean => publications.some(({ familyId }) => familyId !== undefined);
const isLinked = ({ number, priorities, relations }: Application): boolean => number !== undefined || priorities.length > 0 || relations.length > 0;
