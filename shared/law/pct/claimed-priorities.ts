import type { Application } from '../../model/application';
import type { PriorityClaim, RelationType } from '../../model/link';
import type { FamilyMembers } from '../family-members';
import { enteredByPerson } from '../limit-status';
import { pctEntries } from './pct-entries';

/**
 * The priority claims of an international application. Office data often know it only as the parent of a national phase: then the claims
 * of its entries, and of what was divided or continued from them, are its own as far as they are in time for it, since what an entry has
 * are the priorities claimed in the international application (PCT Articles 8(1), 11(3)); or nothing is recorded at all, which is not the
 * same as none claimed.
 */
export type ClaimedPriorities = { readonly claims: readonly PriorityClaim[]; readonly recorded: RecordedIn };

/** Where the claims stand: in the record of the application, only in those of its entries, or nowhere, although some may have been made. */
export type RecordedIn = 'own-record' | 'entries' | 'nowhere';

export const claimedPriorities = (members: FamilyMembers, application: Application): ClaimedPriorities => {
  const { priorities, filingDate } = application;
  if (application.route !== 'pct' || priorities.length > 0) return { claims: priorities, recorded: 'own-record' };
  const claims: PriorityClaim[] = [];
  for (const member of descendants(members, application)) {
    for (const claim of member.priorities) {
      // Among the claims of a member, office data also list the international application itself.
      const earlier = members.named(claim);
      if (earlier?.id === application.id) continue;
      const date = claim.date ?? earlier?.filingDate;
      if (date !== undefined && (filingDate === undefined || date < filingDate)) claims.push(claim);
    }
  }
  if (claims.length > 0) return { claims, recorded: 'entries' };
  return { claims, recorded: isKnownByName(members, application) ? 'nowhere' : 'own-record' };
};

/** The entries of an international application with all that came of them. */
const descendants = (members: FamilyMembers, application: Application): ReadonlySet<Application> => {
  const found = new Set<Application>(pctEntries(members, application).values());
  // Each turn finds what follows from the turn before; most families have no second one.
  for (let size = -1; size < found.size; ) {
    size = found.size;
    for (const member of members.family.applications) {
      if (member.id === application.id || found.has(member)) continue;
      if (member.relations.some((relation) => followUps.has(relation.type) && isOneOf(found, members.named(relation)))) found.add(member);
    }
  }
  return found;
};

const followUps: ReadonlySet<RelationType> = new Set(['division', 'continuation', 'continuation-in-part', 'reissue', 'utility-branch']);
const isOneOf = (found: ReadonlySet<Application>, member: Application | undefined): boolean => member !== undefined && found.has(member);

/** Nothing is known of the application but what others say that name it. */
const isKnownByName = ({ family }: FamilyMembers, { publications, titles, parties, src }: Application): boolean =>
  publications.length === 0 && titles.length === 0 && parties.length === 0 && !enteredByPerson(family, src);

/** What a date has to say that runs from such claims; undefined where nothing. */
export const priorityWarning = (recorded: RecordedIn): string | undefined => {
  switch (recorded) {
    case 'entries':
      return 'The record of the international application names no priority; its priority date is taken from the claims of its national or regional phase or of what followed from that.';
    case 'nowhere':
      return 'The international application is known only from an application that names it. Whether it claims priority is not known: with a priority this date would be earlier.';
    case 'own-record':
      return undefined;
  }
};
