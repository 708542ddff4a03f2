import { type DayNumber, fromDayNumber, toDayNumber } from '../model/date';
import type { Calendar, Roll } from './closed-days';
import { addPeriod, periodInWords } from './period';
import { anchorName } from './anchor-names';
import type { Anchor, Deadline, Limb } from './deadline';
import type { Rule } from './rule';
import type { CalendarTrust, Step } from './time-limit';

/** Days from which periods run, as far as they are known. */
export type Anchors = { readonly [name in Anchor]?: DayNumber | undefined };

/** What a deadline comes to before it is moved: the day, the limb that decided, and anchors that were wanted but unknown. */
export type RawDeadline = { readonly day: DayNumber; readonly limb: Limb; readonly missing: readonly Anchor[] };

/** A deadline with the roll: `due` is the last day to act. */
export type Computed = RawDeadline & { readonly due: DayNumber; readonly calendar: CalendarTrust; readonly roll: Roll | undefined };

const none: readonly Anchor[] = [];

/** Periods first, then the later or earlier limb; undefined where no limb has a date to run from. */
export const rawDeadline = (deadline: Deadline, anchors: Anchors): RawDeadline | undefined => {
  if ('from' in deadline) {
    const from = anchors[deadline.from];
    return from === undefined ? undefined : { day: addPeriod(from, deadline.plus), limb: deadline, missing: none };
  }
  const later = 'laterOf' in deadline;
  const limbs = later ? deadline.laterOf : deadline.earlierOf;
  let best: RawDeadline | undefined;
  const missing: Anchor[] = [];
  for (const limb of limbs) {
    const found = rawDeadline(limb, anchors);
    if (found === undefined) {
      missing.push(...anchorsOf(limb));
      continue;
    }
    missing.push(...found.missing);
    if (best === undefined || (later ? found.day > best.day : found.day < best.day)) best = found;
  }
  return best === undefined ? undefined : missing.length === 0 ? best : { ...best, missing };
};

/**
 * Moves a raw deadline once, by the closed days of the office where the act is done. Without an office (no act, or none chosen)
 * it stays; it also stays where the office's closed days are not known.
 */
export const rolled = ({ day, limb, missing }: RawDeadline, office: string | undefined, calendars: ReadonlyMap<string, Calendar>): Computed => {
  // Written out: these objects are made by the million, and spreading costs three times as much.
  if (office === undefined) return { day, limb, missing, due: day, calendar: 'not-rolled', roll: undefined };
  const calendar = calendars.get(office);
  if (calendar === undefined) return { day, limb, missing, due: day, calendar: 'unknown', roll: undefined };
  const roll = calendar.roll(day);
  return { day, limb, missing, due: roll.day, calendar: roll.trust, roll };
};

const anchorsOf = (deadline: Deadline): readonly Anchor[] =>
  'from' in deadline ? [deadline.from] : ('laterOf' in deadline ? deadline.laterOf : deadline.earlierOf).flatMap(anchorsOf);

const moving = new WeakMap<Deadline, boolean>();

/** Whether a deadline runs from the priority date and so moves when that changes; asked for every limit, so it is remembered. */
export const runsFromPriority = (deadline: Deadline): boolean => {
  const known = moving.get(deadline);
  if (known !== undefined) return known;
  const names = anchorsOf(deadline);
  const moves = names.includes('priority') && !names.includes('priority-as-filed');
  moving.set(deadline, moves);
  return moves;
};

/** The arithmetic in steps for the why card: each limb, the choice between them, and the move to an open day. */
export const stepsOf = (rule: Pick<Rule, 'deadline' | 'basis'>, anchors: Anchors, calendar: Calendar | undefined): readonly Step[] => {
  const steps: Step[] = [];
  describe(rule.deadline, anchors, steps);
  const raw = rawDeadline(rule.deadline, anchors);
  if (raw === undefined) return steps;
  if (!('from' in rule.deadline)) {
    const word = 'laterOf' in rule.deadline ? 'the later date decides' : 'the earlier date decides';
    steps.push({ what: word, from: fromDayNumber(raw.day), to: fromDayNumber(raw.day), provision: rule.basis });
  }
  if (calendar !== undefined) steps.push(...rollSteps(raw.day, calendar));
  return steps;
};

/** The move of a last day as steps, one per closed day passed over. */
export const rollSteps = (day: DayNumber, calendar: Calendar): readonly Step[] => {
  const steps: Step[] = [];
  const { day: due, extension, projected } = calendar.roll(day);
  let at = day;
  if (extension !== undefined) {
    steps.push({ what: 'general extension of periods', from: fromDayNumber(at), to: extension.to, provision: extension.basis });
    at = toDayNumber(extension.to);
  }
  for (; at < due; at += 1) {
    const reason = calendar.closedBecause(at) ?? 'closed';
    steps.push({ what: `${calendar.office} closed (${reason}): next day`, from: fromDayNumber(at), to: fromDayNumber(at + 1), provision: calendar.basis });
  }
  const dueDate = fromDayNumber(due);
  if (projected !== undefined) steps.push({ what: `${calendar.office} perhaps closed (${projected}), not published: not moved`, from: dueDate, to: dueDate, provision: calendar.basis });
  return steps;
};

const describe = (deadline: Deadline, anchors: Anchors, steps: Step[]): void => {
  if (!('from' in deadline)) {
    for (const limb of 'laterOf' in deadline ? deadline.laterOf : deadline.earlierOf) describe(limb, anchors, steps);
    return;
  }
  const from = anchors[deadline.from];
  if (from === undefined) return;
  steps.push({ what: `${anchorName(deadline.from)} plus ${periodInWords(deadline.plus)}`, from: fromDayNumber(from), to: fromDayNumber(addPeriod(from, deadline.plus)), provision: deadline.basis });
};
