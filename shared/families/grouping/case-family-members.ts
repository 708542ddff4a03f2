import type { Application } from '../../model/application';
import type { CaseFamily } from '../../model/case-family';
import type { FamilyMember, MemberLink } from './family-member';

/** Id of an application over the whole portfolio: key of the case family and id in its file. */
export const memberId = (familyKey: string, applicationId: string): string => `${familyKey}/${applicationId}`;

/** The applications of a case family as members for grouping; links to applications of the same file are by member id. */
export const caseFamilyMembers = (family: Pick<CaseFamily, 'key' | 'applications'>): readonly FamilyMember[] =>
  family.applications.map((application: Application) => ({
    id: memberId(family.key, application.id),
    office: application.office,
    application: application.number,
    filingDate: application.filingDate,
    ownPriority: application.ownPriority,
    priorities: application.priorities.map((claim) => ({ ...link(family.key, claim), active: claim.active, withdrawnOn: claim.withdrawnOn })),
    relations: application.relations.map((relation) => ({ ...link(family.key, relation), type: relation.type })),
    publications: application.publications,
  }));

const link = (familyKey: string, { country, number, kind, date, text, application }: Application['priorities'][number] | Application['relations'][number]): MemberLink => ({
  country,
  number,
  kind,
  date,
  text,
  member: application === undefined ? undefined : memberId(familyKey, application),
});
