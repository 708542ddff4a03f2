import { type DayNumber, toDayNumber } from '../../model/date';
import { type EventType, isDocument } from '../../model/event';
import { dayOf } from '../deadline';
import { type Facts, evaluateVersions } from '../evaluate';
import { evidenceOf } from '../limit-status';
import { type LimitDraft, type LimitScope, limitKey, limitOf } from '../limit-of';
import { parsePeriod } from '../period';
import type { Rule } from '../rule';
import { type ApplicationDays, type DatedEvent, applicationDays } from './application-days';
import { conditionsHold } from './conditions';
import { lateOf, missingWarnings, officeOfRule } from './further-parts';
import { rulesOfOffice } from './office-rules';
import { seriesLimits } from './series-limits';

/** The limits of an application under the rules of its office: each document that sets a period running, each year that a fee is for. */
export const officeLimits = (scope: LimitScope, limits: LimitDraft[]): void => {
  const rules = rulesOfOffice(scope.law, scope.application);
  if (rules.length === 0) return;
  const known = applicationDays(scope.application, scope.members, scope.law);
  const plain: Facts = { days: known.days, received: known.received, year: undefined, setPeriod: undefined, extensionMonths: undefined };
  for (const versions of rules) {
    const rule = versions[0];
    // Most rules wait for an event that never came: they are left before anything is asked of them.
    if (rule === undefined || ('from' in rule.deadline && dayOf(known.days, rule.deadline.from) === undefined) || !conditionsHold(rule.conditions, scope, known)) continue;
    if (rule.series !== undefined) seriesLimits(scope, known, versions, rule, limits);
    else if (rule.eachEvent) {
      for (const one of settingEvents(rule, known.events, scope)) pushLimit(scope, versions, factsOf(known, one), one, known, limits);
    } else {
      const one = rule.occurrence === 'first' ? settingEvents(rule, known.events, scope)[0] : counting(known.events, rule.event);
      if (one === undefined && rule.occurrence !== undefined) continue;
      pushLimit(scope, versions, one === undefined ? plain : factsOf(known, one), one, known, limits);
    }
  }
};

/** The events of this office that set the period of a rule running: each, or the first alone, or those after it. */
const settingEvents = ({ event, occurrence }: Rule, events: readonly DatedEvent[], scope: LimitScope): readonly DatedEvent[] => {
  const all = events.filter((one) => one.type === event && ofThisOffice(one, scope));
  return occurrence === undefined ? all : occurrence === 'first' ? all.slice(0, 1) : all.slice(1);
};

const ofThisOffice = ({ event }: DatedEvent, { application }: LimitScope): boolean => event.state === undefined || event.state === application.office;

/** The event that counts for a rule that is not about each: of documents the last, of facts the first. */
const counting = (events: readonly DatedEvent[], type: Rule['event']): DatedEvent | undefined =>
  // Sound: what is no event of an application is not found among them.
  isDocument(type as EventType) ? events.findLast((one) => one.type === type) : events.find((one) => one.type === type);

/** What a rule about one event is applied to: that event, its receipt, and the period that the office set in it. */
export const factsOf = (known: ApplicationDays, { type, day, event }: DatedEvent): Facts => ({
  days: known.days[type] === day ? known.days : { ...known.days, [type]: day },
  received: event.received === undefined ? undefined : { [type]: toDayNumber(event.received) },
  year: undefined,
  setPeriod: event.period === undefined ? undefined : parsePeriod(event.period),
  extensionMonths: undefined,
});

const pushLimit = (scope: LimitScope, versions: readonly Rule[], facts: Facts, event: DatedEvent | undefined, known: ApplicationDays, limits: LimitDraft[]): void => {
  const qualifier = versions[0]?.eachEvent === true && event !== undefined ? event.event.id : undefined;
  const extended = scope.marks.size === 0 ? undefined : scope.marks.get(limitKey(scope.application.id, versions[0]?.id ?? '', qualifier))?.extension?.months;
  const outcome = evaluateVersions(versions, extended === undefined ? facts : { ...facts, extensionMonths: extended }, officeOfRule(versions[0], scope.application), scope.law.calendars);
  if (outcome === undefined) return;
  const { rule, computed } = outcome;
  const from = dayOf(facts.days, computed.limb.from) ?? computed.day;
  const found = followedBy(rule, known, from, event);
  const satisfying = found.satisfying ?? ofDecision(rule, known);
  limits.push(
    limitOf(scope, rule, {
      computed,
      from,
      office: officeOfRule(rule, scope.application) ?? scope.application.office,
      satisfied: satisfying === undefined ? undefined : evidenceOf(scope.family, satisfying.event),
      late: lateOf(rule, computed, facts, scope),
      // A hearing that is over took place, and a fee whose surcharge period is over can no longer be paid: nothing is owed any more.
      settled: rule.event === 'hearing' || (rule.satisfiedBy.includes('fee-paid') && (computed.grace?.due ?? computed.due) < scope.today),
      warnings: missingWarnings(computed),
      year: undefined,
      qualifier,
      notNeeded: undefined,
      remedy: undefined,
      movedFrom: undefined,
      eventId: event === undefined || event.type !== computed.limb.from ? undefined : event.event.id,
      facts,
      ended: found.ended || (scope.ended && !survives(rule)),
      superseded: found.superseding !== undefined,
    }),
  );
};

/** What came after the event: the act itself, what took the limit's place, what ended the matter. */
const followedBy = (rule: Rule, { events, days }: ApplicationDays, from: DayNumber, event: DatedEvent | undefined): { readonly satisfying: DatedEvent | undefined; readonly superseding: DatedEvent | undefined; readonly ended: boolean } => {
  let satisfying: DatedEvent | undefined;
  let superseding: DatedEvent | undefined;
  let ended = (days.grant !== undefined && rule.endedBy.includes('grant')) || (days.publication !== undefined && rule.endedBy.includes('publication'));
  for (const other of events) {
    if (other.day < from || other.event === event?.event) continue;
    if (superseding === undefined && rule.supersededBy.includes(other.type) && (other.day > from || other.type !== rule.event)) superseding = other;
    if (satisfying === undefined && (superseding === undefined || other.day <= superseding.day) && rule.satisfiedBy.includes(other.type)) satisfying = other;
    ended ||= rule.endedBy.includes(other.type);
  }
  return { satisfying, superseding, ended };
};

/** What the end of the application itself sets running outlives it: appeal against a refusal, further processing, re-establishment. */
const survives = ({ event }: Rule): boolean => event === 'refusal' || event === 'loss-of-rights' || event === 'removal-of-cause' || event === 'opposition-decision';

/** What is recorded without regard to the order of days: a validation or unitary effect whose day is that of the grant. */
const ofDecision = (rule: Rule, { events }: ApplicationDays): DatedEvent | undefined => (rule.event === 'grant' ? events.find(({ type }) => rule.satisfiedBy.includes(type)) : undefined);
