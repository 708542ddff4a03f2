import type { Application } from '../../model/application';
import type { PriorityClaim } from '../../model/link';
import type { FamilyMembers } from '../family-members';
import { enteredByPerson } from '../limit-status';
import { pctEntries } from './pct-entries';

/**
 * The priority claims of an international application. Office data often know it only as the parent of a national phase: then the claims
 * of the entries are its own, since what an entry has are the priorities claimed in the international application (PCT Articles 8(1),
 * 11(3)); or nothing is recorded at all, which is not the same as none claimed.
 */
export type ClaimedPriorities = { readonly claims: readonly PriorityClaim[]; readonly recorded: RecordedIn };

/** Where the claims stand: in the record of the application, only in those of its entries, or nowhere, although some may have been made. */
export type RecordedIn = 'own-record' | 'entries' | 'nowhere';

export const claimedPriorities = (members: FamilyMembers, application: Application): ClaimedPriorities => {
  const { priorities, filingDate } = application;
  if (application.route !== 'pct' || priorities.length > 0) return { claims: priorities, recorded: 'own-record' };
  const claims: PriorityClaim[] = [];
  for (const entry of pctEntries(members, application).values()) {
    for (const claim of entry.priorities) {
      // Among the claims of an entry, office data also list the international application itself.
      const earlier = members.named(claim);
      if (earlier?.id === application.id) continue;
      const date = claim.date ?? earlier?.filingDate;
      if (date !== undefined && (filingDate === undefined || date < filingDate)) claims.push(claim);
    }
  }
  if (claims.length > 0) return { claims, recorded: 'entries' };
  return { claims, recorded: isKnownByName(members, application) ? 'nowhere' : 'own-record' };
};

/** Nothing is known of the application but what others say that name it. */
const isKnownByName = ({ family }: FamilyMembers, { publications, titles, parties, src }: Application): boolean =>
  publications.length === 0 && titles.length === 0 && parties.length === 0 && !enteredByPerson(family, src);

/** What a date has to say that runs from such claims; undefined where nothing. */
export const priorityWarning = (recorded: RecordedIn): string | undefined => {
  switch (recorded) {
    case 'entries':
      return 'The record of the international application names no priority; its priority date is taken from the claims of its national or regional phase.';
    case 'nowhere':
      return 'The international application is known only from an application that names it. Whether it claims priority is not known: with a priority this date would be earlier.';
    case 'own-record':
      return undefined;
  }
};
