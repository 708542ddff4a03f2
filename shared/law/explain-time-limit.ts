import type { Application } from '../model/application';
import type { CaseFamily } from '../model/case-family';
import { type DayNumber, fromDayNumber, toDayNumber } from '../model/date';
import { anchorsOf } from './evaluate';
import { rollSteps, stepsOf } from './steps';
import { familyMembers } from './family-members';
import type { Law } from './law';
import { explainOfficeLimit } from './office-limits/explain-office-limit';
import { nationalPhaseLimit } from './pct/national-phase-limit';
import { type PctCase, officeOf, outcomeOf, pctCase, withEvent } from './pct/pct-case';
import { addPeriod } from './period';
import { expiryOf, termSteps } from './term';
import type { Step, TimeLimit } from './time-limit';

/** How a time limit was computed, step by step, each with its provision. Empty where the application is no longer in the family. */
export const explainTimeLimit = (family: CaseFamily, limit: Pick<TimeLimit, 'key' | 'application' | 'rule' | 'office' | 'eventDate' | 'eventId' | 'year'>, law: Law): readonly Step[] => {
  const application = family.applications.find(({ id }) => id === limit.application);
  if (application === undefined) return [];
  if (limit.rule === 'paris.priority') return prioritySteps(application, limit, law);
  if (limit.rule === 'term.expiry') {
    const found = expiryOf(application, family, law);
    return found === undefined ? [] : termSteps(found);
  }
  const members = familyMembers(family);
  if (application.route !== 'pct') return explainOfficeLimit(members, application, limit, law);
  const whole = pctCase(members, application, law);
  if (whole === undefined) return [];
  const event = limit.eventId === undefined ? undefined : application.events.find(({ id }) => id === limit.eventId);
  const pct = event === undefined ? whole : withEvent(whole, event);
  if (limit.rule === 'pct.national-phase') return limit.office === undefined ? unchosenSteps(pct) : explainNationalPhase(pct, limit.office, law);
  const versions = law.rules.get(limit.rule);
  const outcome = versions === undefined ? undefined : outcomeOf(versions, pct, law);
  if (outcome === undefined) return [];
  const office = officeOf(outcome.rule, pct);
  const used = outcome.anchors.priority;
  return [
    ...(used === undefined || !anchorsOf(outcome.rule.deadline).includes('priority') ? [] : changeSteps(pct, used)),
    ...stepsOf(outcome.rule, pct.factsWith(used ?? pct.dates.asFiled), office === undefined ? undefined : law.calendars.get(office)),
  ];
};

const prioritySteps = (application: Application, limit: Pick<TimeLimit, 'office' | 'eventDate'>, law: Law): readonly Step[] => {
  const rule = law.priorityRules.find(({ appliesTo }) => appliesTo.rights?.includes(application.right) === true);
  const calendar = limit.office === undefined ? undefined : law.calendars.get(limit.office);
  if (rule === undefined) return [];
  const from = toDayNumber(limit.eventDate);
  return stepsOf(rule, { days: { 'first-filing': from } }, calendar);
};

const unchosenSteps = (pct: PctCase): readonly Step[] => {
  const priority = pct.dates.changes.at(-1)?.priority ?? pct.dates.asFiled;
  return [
    ...changeSteps(pct, priority),
    { what: `${anchorWord(pct)} plus 30 months`, from: fromDayNumber(priority), to: fromDayNumber(addPeriod(priority, { months: 30, days: 0 })), provision: 'PCT Art. 22(1), 39(1)(a)' },
  ];
};

/** The computation for entry at one office, step by step. */
export const explainNationalPhase = (pct: PctCase, office: string, law: Law): readonly Step[] => {
  const found = nationalPhaseLimit(pct, office, law);
  if (found === undefined || 'closed' in found) return [];
  const { computed, limb, late, anchors } = found;
  const priority = anchors.priority ?? pct.dates.asFiled;
  const calendar = law.calendars.get(office);
  const steps: Step[] = [...changeSteps(pct, priority)];
  const period = `${found.months} months`;
  if (found.row.earlier !== undefined) {
    const before = found.months === found.row.chapter1 ? 'the former limit had not expired before' : 'the former limit had expired before';
    steps.push({ what: `${before} ${found.row.earlier.changedOn}: ${period} hold`, from: fromDayNumber(priority), to: fromDayNumber(priority), provision: limb.basis });
  }
  steps.push({ what: `${anchorWord(pct)} plus ${period}`, from: fromDayNumber(priority), to: fromDayNumber(computed.day), provision: limb.basis });
  if (calendar !== undefined) steps.push(...rollSteps(computed.day, calendar));
  if (late !== undefined) {
    const from = late.fromExpiry ? computed.day : priority;
    const start = late.fromExpiry ? 'limit' : anchorWord(pct);
    steps.push({ what: `${late.label}: ${start} plus ${late.limb.plus.months} months`, from: fromDayNumber(from), to: fromDayNumber(late.raw), provision: late.basis });
    if (calendar !== undefined) steps.push(...rollSteps(late.raw, calendar));
  }
  return steps;
};

const anchorWord = ({ dates }: PctCase): string =>
  dates.claimed ? (dates.recorded === 'entries' ? 'priority date (as claimed by an entry)' : 'priority date') : `international filing date (${dates.recorded === 'nowhere' ? 'no priority known' : 'no priority claimed'})`;

/** What a change of the priority date did, where there was one: recomputed while open, left where it had expired. */
export const changeSteps = ({ dates }: PctCase, used: DayNumber): readonly Step[] => {
  const last = dates.changes.findLastIndex(({ priority }) => priority === used);
  return dates.changes.map(({ on, priority, what }, index) => ({
    what: `priority claim ${what} on ${fromDayNumber(on)}: ${index <= last ? 'limit recomputed' : 'limit had expired or was settled: unchanged'}`,
    from: fromDayNumber(dates.changes[index - 1]?.priority ?? dates.asFiled),
    to: fromDayNumber(priority),
    provision: what === 'added' ? 'PCT R.26bis.1(c)' : 'PCT R.90bis.3(d)',
  }));
};
