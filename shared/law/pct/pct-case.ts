import type { Application } from '../../model/application';
import type { CaseFamily } from '../../model/case-family';
import { type DayNumber, toDayNumber } from '../../model/date';
import type { EventType, LegalEvent } from '../../model/event';
import type { OfficeCode } from '../../model/office';
import { type Anchors, noDays } from '../deadline';
import { type Computed, type Facts, evaluateVersions, runsFromPriority } from '../evaluate';
import type { FamilyMembers } from '../family-members';
import type { Law } from '../law';
import { evidenceOf } from '../limit-status';
import { notified } from '../notification';
import { pctEntries } from './pct-entries';
import { type Period, addMonths, parsePeriod } from '../period';
import { type PriorityDates, priorityDates, receivingOffice } from '../priority-date';
import type { Rule } from '../rule';

/** What the limits of one international application are computed from. */
export type PctCase = {
  readonly family: CaseFamily;
  readonly application: Application;
  readonly dates: PriorityDates;
  readonly filing: DayNumber | undefined;
  readonly receivingOffice: OfficeCode | undefined;
  /** Anchors other than the priority date. */
  readonly anchors: Anchors;
  /** What rules are applied to, with a priority date: that at filing, or after a change. */
  readonly factsWith: (priority: DayNumber) => Facts & { readonly days: Anchors };
  /** First dated event of each type. */
  readonly events: ReadonlyMap<EventType, LegalEvent>;
  readonly chapter: 'I' | 'II';
  /** A demand that came after the limit of Rule 54bis.1(a) and counts as not submitted. */
  readonly lateDemand?: DayNumber;
  /** A demand without a date is taken as filed within 19 months. */
  readonly demandInTime?: boolean;
  /** Offices with a decision or an entry in the family, in ST.3 order. */
  readonly chosen: readonly OfficeCode[];
  /** The national or regional phase applications of the family, by office. */
  readonly entries: ReadonlyMap<OfficeCode, Application>;
};

/** A rule with what it came to, and the day it was before the last change of the priority date that moved it. */
export type Outcome = { readonly rule: Rule; readonly anchors: Anchors; readonly computed: Computed; readonly movedFrom?: DayNumber };

/** Undefined where the application is no international one, or neither its filing date nor a dated claim is known. */
export const pctCase = (members: FamilyMembers, application: Application, law: Law, office: OfficeCode | undefined = receivingOffice(application)): PctCase | undefined => {
  if (application.route !== 'pct') return undefined;
  const { family } = members;
  const dates = priorityDates(members, application, law, office);
  if (dates === undefined) return undefined;
  const filing = application.filingDate === undefined ? undefined : toDayNumber(application.filingDate);
  const events = firstEvents(application);
  const entries = pctEntries(members, application);
  return {
    family,
    application,
    dates,
    filing,
    receivingOffice: office,
    ...anchorSets(anchorsOfCase(dates, filing, events), receivedDays(events)),
    events,
    ...chapterOf(family, application, events, dates),
    chosen: [...new Set([...application.decisions.map(({ id }) => id), ...entries.keys()])].sort(),
    entries,
  };
};

/** Closed days of an authority that is not known can move the limit for the demand by about so much. */
const unknownRoll = 7;

/**
 * Chapter II where a person says so, or recorded a demand; a demand later than three months from the transmittal of the search report and 22
 * months from the priority date counts as not submitted (Rule 54bis.1). A demand that stands on office data alone changes no limit.
 */
const chapterOf = (family: CaseFamily, { chapter }: Application, events: PctCase['events'], dates: PriorityDates): Pick<PctCase, 'chapter' | 'lateDemand'> => {
  const event = events.get('demand-filed');
  if (event?.date === undefined || chapter === 'I' || (chapter === undefined && evidenceOf(family, event) !== 'person')) return { chapter: chapter ?? 'I' };
  const demand = toDayNumber(event.date);
  const report = events.get('isr-transmitted');
  const limits = [addMonths(dates.changes.at(-1)?.priority ?? dates.asFiled, 22)];
  if (report?.date !== undefined) {
    const { day, lateDays } = notified('PCT', toDayNumber(report.date), report.received === undefined ? undefined : toDayNumber(report.received));
    limits.push(addMonths(day, 3) + lateDays);
  }
  if (demand <= Math.max(...limits) + unknownRoll) return { chapter: 'II' };
  // A search report that is not dated may have come late; then a person's word stands.
  return report?.date === undefined ? { chapter: chapter ?? 'I' } : { chapter: 'I', lateDemand: demand };
};

/** The same case as one document sees it: its own date, receipt and period in place of those of the first of its kind (each invitation sets a period of its own). */
export const withEvent = (pct: PctCase, event: LegalEvent): PctCase => {
  if (event.type === undefined || event.date === undefined) return pct;
  const events = new Map(pct.events).set(event.type, event);
  return { ...pct, ...anchorSets({ ...pct.anchors, [event.type]: toDayNumber(event.date) }, receivedDays(events), event.period === undefined ? undefined : parsePeriod(event.period)), events };
};

/** The anchors of one case are the same for all its rules: made once for each priority date. */
const anchorSets = (anchors: Anchors, received: Anchors | undefined, setPeriod?: Period): Pick<PctCase, 'anchors' | 'factsWith'> => {
  const made = new Map<DayNumber, Facts>();
  return {
    anchors,
    factsWith: (priority) => {
      const known = made.get(priority);
      if (known !== undefined) return known;
      const set = { days: { ...anchors, priority }, received, year: undefined, setPeriod, extensionMonths: undefined };
      made.set(priority, set);
      return set;
    },
  };
};

/** Outcome of a rule, following its versions in time and each change of the priority date as far as the limit was still open. */
export const outcomeOf = (versions: readonly Rule[], pct: PctCase, law: Law): Outcome | undefined => {
  const [first] = versions;
  if (first === undefined) return undefined;
  return followChanges(
    pct.dates,
    runsFromPriority(first.deadline),
    (priority) => {
      const facts = pct.factsWith(priority);
      const outcome = evaluateVersions(versions, facts, officeOf(first, pct), law.calendars);
      return outcome === undefined ? undefined : { rule: outcome.rule, computed: outcome.computed, anchors: facts.days };
    },
    first.settledBefore,
  );
};

/**
 * A change of the priority date recomputes a limit only where the limit had not expired when the change was made (PCT Rules
 * 26bis.1(c), 90bis.3(d)); what had expired stays expired. A withdrawal that comes when the limit is `settled`, so long before it, moves
 * it no more (Rule 90bis.3(e)).
 */
export const followChanges = <Result extends { readonly computed: { readonly due: DayNumber } }>(
  dates: PriorityDates,
  moves: boolean,
  compute: (priority: DayNumber) => Result | undefined,
  settled: Period = { months: 0, days: 0 },
): (Result & { readonly movedFrom?: DayNumber }) | undefined => {
  if (!moves) return compute(dates.changes.at(-1)?.priority ?? dates.asFiled);
  let result: (Result & { readonly movedFrom?: DayNumber }) | undefined = compute(dates.asFiled);
  for (const change of dates.changes) {
    if (result === undefined) break;
    const open: DayNumber = change.what === 'withdrawn' ? addMonths(result.computed.due, -settled.months) - settled.days : result.computed.due;
    if (open < change.on) break;
    const before: DayNumber = result.computed.due;
    const next = compute(change.priority);
    if (next !== undefined) result = { ...next, movedFrom: before };
  }
  return result;
};

/** Whether the facts under which a rule applies are there. */
export const conditionsHold = (rule: Rule, pct: PctCase): boolean =>
  rule.conditions.every((condition) => {
    switch (condition) {
      case 'priority-claimed':
        return pct.dates.claimed;
      case 'no-priority-claimed':
        return !pct.dates.claimed;
      case 'filed-after-priority-period':
        return pct.filing !== undefined && pct.filing > pct.dates.periodExpiry;
      case 'chapter-I':
        return pct.chapter === 'I';
      case 'chapter-II':
        return pct.chapter === 'II';
      case 'old-article-22-state-chosen':
        return pct.chosen.includes('LU') || pct.chosen.includes('TZ');
      default:
        // Facts about national applications; the rules of the international phase ask for none of them.
        return false;
    }
  });

/** Office at which the act under a rule is done, where it is known. */
export const officeOf = (rule: Pick<Rule, 'where'>, pct: PctCase): OfficeCode | undefined =>
  rule.where === 'IB' ? 'IB' : rule.where === 'receiving-office' ? pct.receivingOffice : undefined;

/** Days that rules of the international phase run from; the priority date itself may change. */
const anchorsOfCase = (dates: PriorityDates, filing: DayNumber | undefined, events: PctCase['events']): Anchors => {
  const days = noDays();
  days['priority-as-filed'] = dates.asFiled;
  days['priority-period-expiry'] = dates.periodExpiry;
  days['international-filing'] = filing;
  for (const [type, { date }] of events) if (date !== undefined) days[type] = toDayNumber(date);
  return days;
};

/** Days on which documents were received, as far as they are recorded. */
const receivedDays = (events: PctCase['events']): Anchors | undefined => {
  let days: { [name in EventType]?: DayNumber } | undefined;
  for (const [type, { received }] of events) if (received !== undefined) (days ??= {})[type] = toDayNumber(received);
  return days;
};

const firstEvents = (application: Application): ReadonlyMap<EventType, LegalEvent> => {
  const first = new Map<EventType, LegalEvent>();
  for (const event of application.events) {
    if (event.type === undefined || event.date === undefined) continue;
    const present = first.get(event.type);
    if (present?.date === undefined || event.date < present.date) first.set(event.type, event);
  }
  return first;
};
