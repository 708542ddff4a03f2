import type { Application } from '../../model/application';
import { type DayNumber, toDayNumber } from '../../model/date';
import { type EventType, type LegalEvent, isDocument } from '../../model/event';
import { kindMeaning } from '../../numbers/kinds/kind-code';
import { type Anchors, type Days, noDays, upcEntryIntoForce } from '../deadline';
import { sharedFiling } from '../earliest-filing';
import type { FamilyMembers } from '../family-members';
import type { Law } from '../law';
import { oncePerFamily } from '../once-per-family';
import { addMonths } from '../period';

/** A recorded event with its day. */
export type DatedEvent = { readonly type: EventType; readonly day: DayNumber; readonly event: LegalEvent };

/** What the rules of an office are applied to: the days of one application, and its events in the order of their days. */
export type ApplicationDays = {
  readonly days: Anchors;
  readonly received: Anchors | undefined;
  readonly events: readonly DatedEvent[];
  readonly divisional: boolean;
};

/**
 * The days of an application. Of a fact that is recorded more than once the first counts, of a document the latest. The grant is the
 * event, else the date of a granted publication; the mention of the European search report is the date of the A1 or A3 publication.
 */
export const applicationDays = (application: Application, members: FamilyMembers, law: Law): ApplicationDays => {
  const days = noDays();
  let received: Days | undefined;
  const events = datedEvents(application);
  for (const { type, day, event } of events) {
    if (event.state !== undefined && event.state !== application.office) continue;
    if (isDocument(type) || days[type] === undefined) days[type] = day;
    if (type === 'office-action') days['first-office-action'] ??= day;
    if (event.received !== undefined) (received ??= noDays())[type] = toDayNumber(event.received);
  }
  publicationDays(application, days);
  const filing = application.office === 'US' ? undefined : sharedFiling(application, members)?.day;
  days.filing = filing ?? (application.filingDate === undefined ? undefined : toDayNumber(application.filingDate));
  let priority = days.filing;
  for (const { date, withdrawnOn } of application.priorities) {
    if (date === undefined || withdrawnOn !== undefined) continue;
    const day = toDayNumber(date);
    if (priority === undefined || day < priority) priority = day;
  }
  days.priority = priority;
  if (application.route === 'pct-entry') {
    days['international-filing'] = days.filing;
    days['national-phase-expiry'] = entryExpiry(application, priority, law);
  }
  days['upc-entry-into-force'] = upcEntryIntoForce;
  const divisional = application.relations.some(({ type }) => type === 'division');
  if (divisional) days['divisional-filing'] = days['divisional-filed'];
  days['mention-of-grant'] = mentionOfGrant(application, members, law);
  days.grant ??= days['mention-of-grant'];
  return { days, received, events, divisional };
};

/** Grant of the European patent that a national part or unitary patent came of. */
const mentionOfGrant = ({ route, relations }: Application, members: FamilyMembers, law: Law): DayNumber | undefined => {
  if (route !== 'validation' && route !== 'unitary') return undefined;
  const parent = parentOf({ relations }, members);
  return parent === undefined || parent.route === 'validation' || parent.route === 'unitary' ? undefined : parentDays(parent, members, law).days.grant;
};

/** The European application that a national part or unitary patent came of. */
export const parentOf = ({ relations }: Pick<Application, 'relations'>, members: FamilyMembers): Application | undefined => {
  const relation = relations.find(({ type }) => type === 'validation' || type === 'unitary-effect');
  return relation === undefined ? undefined : members.named(relation);
};

const parents = oncePerFamily(() => new Map<Law, Map<Application, ApplicationDays>>());

/** The days of a European application, found once for all its national parts. */
export const parentDays = (parent: Application, members: FamilyMembers, law: Law): ApplicationDays => {
  const ofFamily = parents(members);
  let known = ofFamily.get(law);
  if (known === undefined) ofFamily.set(law, (known = new Map()));
  let days = known.get(parent);
  if (days === undefined) known.set(parent, (days = applicationDays(parent, members, law)));
  return days;
};

const datedEvents = ({ events }: Application): readonly DatedEvent[] => {
  const dated: DatedEvent[] = [];
  for (const event of events) if (event.type !== undefined && event.date !== undefined) dated.push({ type: event.type, day: toDayNumber(event.date), event });
  return dated.length < 2 ? dated : dated.sort((a, b) => a.day - b.day);
};

const publicationDays = ({ office, publications }: Application, days: Days): void => {
  for (const { country, kind, date } of publications) {
    if (date === undefined) continue;
    const meaning = kindMeaning(country, kind, date);
    const day = toDayNumber(date);
    if (meaning.granted && meaning.stage === 'grant') days.grant = Math.min(days.grant ?? day, day);
    else if (meaning.stage === 'application') days.publication = Math.min(days.publication ?? day, day);
    if (office === 'EP' && country === 'EP' && (kind === 'A1' || kind === 'A3')) days['search-report-published'] ??= day;
  }
};

/** Expiry of the limit for entry at the office, by the rows for the national phase: EPC Rule 159(1). */
const entryExpiry = ({ office }: Application, priority: DayNumber | undefined, law: Law): DayNumber | undefined => {
  const row = office === undefined ? undefined : law.nationalPhase.get(office);
  if (row?.chapter1 === undefined || priority === undefined || office === undefined) return undefined;
  const day = addMonths(priority, row.chapter1);
  return day + (law.calendars.get(office)?.move(day).days ?? 0);
};
