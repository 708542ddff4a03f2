import type { Application } from '../../model/application';
import type { OfficeCode } from '../../model/office';
import type { FamilyMembers } from '../family-members';

/** Members that entered from this international application, by office: by their relation, else all entries where it is the only one. */
export const pctEntries = (members: FamilyMembers, application: Application): ReadonlyMap<OfficeCode, Application> => {
  const entries = new Map<OfficeCode, Application>();
  const { applications } = members.family;
  const only = applications.filter(({ route }) => route === 'pct').length === 1;
  for (const member of applications) {
    if (member.office === undefined || member.id === application.id) continue;
    // The national part of a European patent also names the international application, but entered nothing itself.
    if (member.route === 'validation' || member.route === 'unitary') continue;
    const relation = member.relations.find(({ type }) => type === 'pct-entry');
    if (member.route !== 'pct-entry' && relation === undefined) continue;
    const parent = relation === undefined ? undefined : members.named(relation);
    if (parent === undefined ? only : parent.id === application.id) entries.set(member.office, member);
  }
  return entries;
};
