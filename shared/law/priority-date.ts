import type { Application } from '../model/application';
import { type DayNumber, toDayNumber } from '../model/date';
import type { PriorityClaim } from '../model/link';
import type { OfficeCode } from '../model/office';
import { identityOf } from '../numbers/identity/identity-of';
import type { FamilyMembers } from './family-members';
import { type RecordedIn, claimedPriorities } from './pct/claimed-priorities';
import type { Law } from './law';
import { addPeriod } from './period';

/** The priority date of an international application, PCT Article 2(xi), as filed and after each change. */
export type PriorityDates = {
  /** Earliest claim made on filing that counts, else the international filing date. */
  readonly asFiled: DayNumber;
  readonly claimed: boolean;
  /** Where the claims stand. */
  readonly recorded: RecordedIn;
  /** Changes in the order of their dates: added (Rule 26bis.1) or withdrawn (Rule 90bis.3). */
  readonly changes: readonly { readonly on: DayNumber; readonly priority: DayNumber; readonly what: 'added' | 'withdrawn'; readonly claim: DayNumber }[];
  /** End of the twelve months from the priority date as it is now, rolled at the receiving office. */
  readonly periodExpiry: DayNumber;
  /** Claims that are void: filed later than two months after the expiry of the priority period (Rule 26bis.2(b), (c)(iii)). */
  readonly void: readonly PriorityClaim[];
  /** Changes that came too late to count, with the last day on which they could be made (Rules 26bis.1(a), 26bis.2(b), 90bis.3(a)). */
  readonly late: readonly LateChange[];
};

type LateChange = { readonly on: DayNumber; readonly what: 'added' | 'withdrawn'; readonly claim: DayNumber; readonly until: DayNumber };

const oneMonth = { months: 1, days: 0 };
const twoMonths = { months: 2, days: 0 };
const fourMonths = { months: 4, days: 0 };
const twelveMonths = { months: 12, days: 0 };
const sixteenMonths = { months: 16, days: 0 };
const thirtyMonths = { months: 30, days: 0 };

/** Closed days at a receiving Office that is not known can move the end of the two months by about so much. */
const unknownRoll = 7;

/**
 * Follows the priority claims of an international application. A claim up to two months after the rolled end of its twelve
 * months anchors every limit, whether or not restoration is asked for or granted; the two months themselves end on an open day (PCT Rule
 * 80.5). Where the receiving Office or its closed days are not known, a claim that closed days could save counts: its dates are the
 * earlier ones. A claim that is added later than a month after the limit for it counts for nothing (Rules 26bis.1(a), 26bis.2(b)), nor does
 * a withdrawal after 30 months from the priority date (Rule 90bis.3(a)). Undefined where neither a claim with a date nor the international
 * filing date is known.
 */
export const priorityDates = (members: FamilyMembers, application: Application, law: Law, office: OfficeCode | undefined = receivingOffice(application)): PriorityDates | undefined => {
  const filing = application.filingDate === undefined ? undefined : toDayNumber(application.filingDate);
  const calendar = office === undefined ? undefined : law.calendars.get(office);
  const expiryOf = (day: DayNumber): DayNumber => {
    const end = addPeriod(day, twelveMonths);
    return end + (calendar?.move(end, 'PCT').days ?? 0);
  };
  /** Last filing day for which a claim is not void. */
  const lastDayOf = (day: DayNumber): DayNumber => {
    const end = addPeriod(expiryOf(day), twoMonths);
    return end + (calendar?.move(end, 'PCT').days ?? unknownRoll);
  };

  const { claims: made, recorded } = claimedPriorities(members, application);
  const claims: Claim[] = [];
  const tooLate: PriorityClaim[] = [];
  for (const claim of made) {
    const day = claimDay(members, claim);
    if (day === undefined || (filing !== undefined && day > filing)) continue;
    if (filing !== undefined && filing > lastDayOf(day)) {
      // A claim of an entry that cannot be one of the international application is a matter of that entry.
      if (recorded === 'own-record') tooLate.push(claim);
      continue;
    }
    claims.push({
      day,
      // What became of a claim at the office of an entry changes nothing in the international phase.
      added: claim.addedOn === undefined || recorded === 'entries' ? undefined : toDayNumber(claim.addedOn),
      withdrawn: claim.withdrawnOn === undefined || recorded === 'entries' ? undefined : toDayNumber(claim.withdrawnOn),
    });
  }

  const earliestAt = (on: DayNumber): DayNumber | undefined => {
    let earliest = filing;
    for (const { day, added, withdrawn } of claims) {
      if ((added ?? -Infinity) > on || (withdrawn ?? Infinity) <= on) continue;
      if (earliest === undefined || day < earliest) earliest = day;
    }
    return earliest;
  };
  const asFiled = earliestAt(-Infinity);
  if (asFiled === undefined) return undefined;
  const changes: { on: DayNumber; priority: DayNumber; what: 'added' | 'withdrawn'; claim: DayNumber }[] = [];
  const late: LateChange[] = [];
  let current = asFiled;
  const dated = claims.flatMap((claim) => [
    ...(claim.added === undefined ? [] : [{ on: claim.added, what: 'added' as const, claim }]),
    ...(claim.withdrawn === undefined ? [] : [{ on: claim.withdrawn, what: 'withdrawn' as const, claim }]),
  ]);
  for (const { on, what, claim } of dated.sort((a, b) => a.on - b.on)) {
    const until = what === 'withdrawn' ? lastDayToWithdraw(current, law) : lastDayToAdd(current, claim.day, filing, law);
    if (on > until) {
      late.push({ on, what, claim: claim.day, until });
      // What came too late was not done: a claim was never added, or still stands.
      claim[what] = what === 'added' ? Infinity : undefined;
      continue;
    }
    const priority = earliestAt(on) ?? current;
    if (priority !== current) changes.push({ on, what, claim: claim.day, priority });
    current = priority;
  }
  const claimed = claims.some(({ added }) => added !== Infinity);
  // Restoration is about the claim that came too late, though it is void.
  const lapsed = claimed ? undefined : Math.min(...tooLate.map((claim) => claimDay(members, claim) ?? Infinity));
  return { asFiled, claimed, recorded: !claimed && recorded === 'entries' ? 'nowhere' : recorded, changes, periodExpiry: expiryOf(lapsed === undefined || lapsed === Infinity ? current : lapsed), void: tooLate, late };
};

type Claim = { readonly day: DayNumber; added: DayNumber | undefined; withdrawn: DayNumber | undefined };

/** A notice of withdrawal has to arrive within 30 months from the priority date (Rule 90bis.3(a)), here at the International Bureau. */
const lastDayToWithdraw = (priority: DayNumber, law: Law): DayNumber => atBureau(addPeriod(priority, thirtyMonths), law);

/**
 * The limit of Rule 26bis.1(a) for adding a claim: 16 months from the priority date or from that as changed, whichever ends first, and not
 * before four months from filing; with the month within which it still counts (Rule 26bis.2(b)). No limit where the filing date is not known.
 */
const lastDayToAdd = (priority: DayNumber, claim: DayNumber, filing: DayNumber | undefined, law: Law): DayNumber =>
  filing === undefined ? Infinity : atBureau(addPeriod(atBureau(Math.max(addPeriod(Math.min(priority, claim), sixteenMonths), addPeriod(filing, fourMonths)), law), oneMonth), law);

const atBureau = (day: DayNumber, law: Law): DayNumber => day + (law.calendars.get('IB')?.move(day, 'PCT').days ?? 0);

/** Filing date of a claimed application: as claimed, else of the member of this family that it names. */
const claimDay = (members: FamilyMembers, claim: PriorityClaim): DayNumber | undefined => {
  const date = claim.date ?? members.named(claim)?.filingDate;
  return date === undefined ? undefined : toDayNumber(date);
};

/** Receiving office of an international application by its number: `PCT/EP2025/078116` was filed at EP, `PCT/IB…` at the IB. */
export const receivingOffice = ({ number, filingDate }: Pick<Application, 'number' | 'filingDate'>): OfficeCode | undefined =>
  // In DOCDB form the country of an international application is its receiving office: nothing has to be taken apart.
  number === undefined ? undefined : number.kind === 'W' && number.country !== undefined && number.country !== 'WO' ? number.country : identityOf(number, filingDate)?.receivingOffice;
