import { type DayNumber, fromDayNumber, toDayNumber } from '../model/date';
import { type EventType, isDocument } from '../model/event';
import { anchorName } from './anchor-names';
import type { Calendar, PeriodLaw } from './closed-days';
import type { Deadline, Limb } from './deadline';
import { type Facts, type RuleArithmetic, addedMonths, evaluateRule, extensionOf, lateDaysOf, rawDeadline, runsFromEvent } from './evaluate';
import { notificationBasis, notified, presumedReceipt } from './notification';
import { periodInWords } from './period';
import type { Rule } from './rule';
import type { Step } from './time-limit';

/** The arithmetic of a rule in steps for the why card: each limb, the choice between them, the move to an open day, and what may follow. */
export const stepsOf = (rule: RuleArithmetic & Pick<Rule, 'basis'> & Partial<Pick<Rule, 'office'>>, facts: Facts, calendar: Calendar | undefined): readonly Step[] => {
  const steps: Step[] = [];
  limbSteps(rule.deadline, rule, facts, steps);
  const raw = rawDeadline(rule.deadline, rule, facts);
  if (raw === undefined) return steps;
  // A choice only where there was one: a limb without a date to run from is none.
  if (!('from' in rule.deadline) && steps.filter(({ what }) => what.includes(' plus ') || what.endsWith(SAME_DAY)).length > 1) {
    const word = 'laterOf' in rule.deadline ? 'the later date decides' : 'the earlier date decides';
    steps.push(step(word, raw.day, raw.day, rule.basis));
  }
  const at = rule.notRolled === true || calendar === undefined ? undefined : calendar;
  const calendars = new Map(at === undefined ? [] : [[at.office, at]]);
  const computed = evaluateRule(rule, facts, at?.office, calendars);
  if (computed === undefined) return steps;
  const extension = extensionOf(rule, facts.extensionMonths);
  if (extension !== undefined && extension.counted !== 'event') steps.push(step(extension.label, raw.day, computed.day, extension.basis));
  if (at !== undefined) steps.push(...rollSteps(computed.day, at, rule.law));
  const base = rule.dueDate === undefined ? undefined : rawDeadline(rule.dueDate, rule, facts);
  if (base !== undefined && computed.base !== undefined) steps.push(step('due date, not moved', base.from, computed.base, base.limb.basis));
  if (computed.earliest !== undefined && rule.opens !== undefined) steps.push(step('may be done from', computed.base ?? computed.day, computed.earliest, rule.opens.basis));
  for (const later of [computed.grace, computed.remedy]) {
    if (later === undefined) continue;
    const start = later.further.counted === 'event' ? raw.from : later.further.counted === 'base' ? (computed.base ?? raw.day) : computed.due;
    const counted = { event: 'from the event', base: 'from the due date, not moved', expiry: 'from the last day' }[later.further.counted];
    steps.push(step(`${later.further.label}: ${later.further.counted === 'event' ? counted : `${periodInWords(later.further.plus)} ${counted}`}`, start, later.day, later.further.basis));
    if (at !== undefined) steps.push(...rollSteps(later.day, at, rule.law));
  }
  return steps;
};

const step = (what: string, from: DayNumber, to: DayNumber, provision: string): Step => ({ what, from: fromDayNumber(from), to: fromDayNumber(to), provision });

const limbSteps = (deadline: Deadline, rule: RuleArithmetic & Partial<Pick<Rule, 'office'>>, facts: Facts, steps: Step[]): void => {
  if (!('from' in deadline)) {
    for (const limb of 'laterOf' in deadline ? deadline.laterOf : deadline.earlierOf) limbSteps(limb, rule, facts, steps);
    return;
  }
  const dated = facts.days[deadline.from];
  const raw = rawDeadline(deadline, rule, facts);
  if (dated === undefined || raw === undefined) return;
  steps.push(...notificationSteps(deadline, rule, facts, dated));
  const lateDays = lateDaysOf(deadline, rule, facts);
  const { words, set } = periodOf(deadline, rule, facts);
  steps.push(step(`${anchorName(deadline.from, rule.office)}${isNothing(deadline, words) ? SAME_DAY : ` plus ${words}`}${backWords(deadline)}${alignWords(deadline)}`, raw.from, raw.day - lateDays, set ? `${deadline.basis}, period set by the office` : deadline.basis));
  if (lateDays > 0) steps.push(step(`extended by ${days(lateDays)}: received more than seven days after its date`, raw.day - lateDays, raw.day, notificationBasis(rule.law, dated)));
};

/** Deemed delivery of a document, where it is on another day than the document's date. */
const notificationSteps = (limb: Limb, rule: RuleArithmetic, facts: Facts, dated: DayNumber): readonly Step[] => {
  if (limb.receipt !== undefined) {
    const day = presumedReceipt(dated, limb.receipt.plus, facts.received?.[limb.from]);
    return day === dated ? [] : [step('counts as received', dated, day, limb.receipt.basis)];
  }
  // Sound: of the other anchors none is the name of a document.
  if (!isDocument(limb.from as EventType)) return [];
  const { day } = notified(rule.law, dated, facts.received?.[limb.from]);
  return day === dated ? [] : [step('deemed delivered', dated, day, notificationBasis(rule.law, dated))];
};

/** The period of a limb in words, with what a series, a set period or an extension made of it. */
const periodOf = (limb: Limb, rule: RuleArithmetic, facts: Facts): { readonly words: string; readonly set: boolean } => {
  if (!runsFromEvent(limb, rule)) return { words: periodInWords(limb.plus), set: false };
  const set = rule.setByOffice === true && facts.setPeriod !== undefined;
  const plus = set && facts.setPeriod !== undefined ? facts.setPeriod : limb.plus;
  const extension = extensionOf(rule, facts.extensionMonths);
  const longer = extension?.counted === 'event' ? extension.plus : { months: 0, days: 0 };
  const whole = { months: plus.months + addedMonths(rule, facts) + longer.months, days: plus.days + longer.days };
  const words = periodInWords(whole);
  const cut = rule.longest !== undefined && extension?.counted === 'event' && whole.months > rule.longest.months ? `, at most ${periodInWords(rule.longest)}` : '';
  return { words: `${extension?.counted === 'event' ? `${words} (${extension.label})` : words}${cut}`, set };
};

const backWords = ({ back }: Limb): string => (back === undefined ? '' : `, less ${periodInWords(back)}`);

const alignWords = ({ align }: Limb): string => (align === 'month-end' ? ', to the end of that month' : align === 'day-before' ? ', the day before' : align === 'month-end-of-day-before' ? ', to the end of the month of the day before' : '');

const SAME_DAY = ', the same day';

/** Whether a limb ends on the day it runs from. */
const isNothing = (limb: Limb, words: string): boolean => words === periodInWords(NO_PERIOD) && limb.back === undefined && limb.align === undefined;

const NO_PERIOD = { months: 0, days: 0 };

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** The move of a last day as steps, one per closed day passed over. */
export const rollSteps = (day: DayNumber, calendar: Calendar, law?: PeriodLaw): readonly Step[] => {
  const steps: Step[] = [];
  const { day: due, extension, projected, corrected } = calendar.roll(day, law);
  let at = day;
  if (extension !== undefined) {
    steps.push({ what: 'general extension of periods', from: fromDayNumber(at), to: extension.to, provision: extension.basis });
    at = toDayNumber(extension.to);
  }
  for (; at < due; at += 1) {
    const reason = calendar.closedBecause(at) ?? 'closed';
    steps.push(step(`${calendar.office} closed (${reason}): next day`, at, at + 1, calendar.basis));
  }
  if (corrected !== undefined) steps.push(step(`${calendar.office} ${corrected}`, due, due, calendar.basis));
  if (projected !== undefined) steps.push(step(`${calendar.office} perhaps closed (${projected}), not published: not moved`, due, due, calendar.basis));
  return steps;
};
