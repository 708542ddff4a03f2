import type { Application } from '../model/application';
import { type DayNumber, toDayNumber } from '../model/date';
import type { RelationType } from '../model/link';
import type { FamilyMembers } from './family-members';
import { oncePerFamily } from './once-per-family';

/** A filing date that an application has or takes from an earlier one; undefined `application` where only a relation states it. */
export type EarliestFiling = { readonly day: DayNumber; readonly application: Application | undefined };

/** Relations by which an application has the filing date of the earlier one. */
const sharing: ReadonlySet<RelationType> = new Set<RelationType>(['division', 'pct-entry', 'utility-branch', 'validation', 'unitary-effect']);
/** 35 USC 154(a)(2). */
const reliedOn: ReadonlySet<RelationType> = new Set<RelationType>(['division', 'continuation', 'continuation-in-part', 'pct-entry', 'reissue']);

/** The filing date that an application has or shares with the earlier one it came of (division, PCT entry, validation), and of which that is. */
export const sharedFiling = (application: Application, members: FamilyMembers): EarliestFiling | undefined =>
  application.relations.length === 0 ? ownFiling(application) : findersOf(members).shared(application);

/** The earliest filing date among those of an application and of all it relies on under 35 USC 120, 121 or 365(c). */
export const earliestReliedOn = (application: Application, members: FamilyMembers): EarliestFiling | undefined =>
  application.relations.length === 0 ? ownFiling(application) : findersOf(members).reliedOn(application);

const findersOf = oncePerFamily((members) => ({ shared: earliestFinder(members, sharing), reliedOn: earliestFinder(members, reliedOn) }));

const ownFiling = (application: Application): EarliestFiling | undefined => (application.filingDate === undefined ? undefined : { day: toDayNumber(application.filingDate), application });

/**
 * Finds the earliest filing date up the relations of some types; of equal ones the nearest. What was found of an application is remembered, so that a
 * chain of a thousand divisions is walked once and not once from each of them.
 */
const earliestFinder = (members: FamilyMembers, relations: ReadonlySet<RelationType>): ((application: Application) => EarliestFiling | undefined) => {
  const known = new Map<Application, EarliestFiling | undefined>();
  const walk = (application: Application, walked: { readonly seen: Set<string>; isCircle: boolean }): EarliestFiling | undefined => {
    if (application.relations.length === 0) return ownFiling(application);
    if (known.has(application)) return known.get(application);
    if (walked.seen.has(application.id)) {
      walked.isCircle = true;
      return undefined;
    }
    walked.seen.add(application.id);
    let best = ownFiling(application);
    for (const relation of application.relations) {
      if (!relations.has(relation.type)) continue;
      const parent = members.named(relation);
      const found = parent === undefined ? undefined : walk(parent, walked);
      if (found !== undefined && (best === undefined || found.day < best.day)) best = found;
      if (relation.date === undefined) continue;
      const stated = toDayNumber(relation.date);
      if (best === undefined || stated < best.day) best = { day: stated, application: parent };
    }
    // In a circle of relations an application found on the way does not see all that it relies on.
    if (!walked.isCircle) known.set(application, best);
    return best;
  };
  return (application) => walk(application, { seen: new Set(), isCircle: false });
};
