import { type DayNumber, toDayNumber } from '../model/date';
import { type EventType, isDocument } from '../model/event';
import type { Calendar, Move, PeriodLaw } from './closed-days';
import { type Anchor, type Anchors, type Deadline, type Limb, dayOf, seldomAnchors } from './deadline';
import { notified, presumedReceipt } from './notification';
import { type Period, addMonths, addPeriod, monthEnd } from './period';
import type { Further, Rule } from './rule';
import type { CalendarTrust, LateKind } from './time-limit';

/** What a rule is applied to. */
export type Facts = {
  readonly days: Anchors;
  /** Days on which documents were received. */
  readonly received?: Anchors | undefined;
  /** Year that a fee of a series is for. */
  readonly year?: number | undefined;
  /** Period that the office set in place of the usual one. */
  readonly setPeriod?: Period | undefined;
  /** Extension that was recorded, in months; it counts only where the rule offers it. */
  readonly extensionMonths?: number | undefined;
};

/** The part of a rule that says how long. */
export type RuleArithmetic = Pick<Rule, 'deadline' | 'law' | 'event'> & Partial<Pick<Rule, 'series' | 'setByOffice' | 'extensions' | 'longest' | 'opens' | 'hasBase' | 'dueDate' | 'grace' | 'abandonedAfter' | 'remedy' | 'notRolled'>>;

/**
 * What a deadline comes to before it is moved: the day, the limb that decided, the day it runs from, and events that may still make the day
 * a later one. An application that entered no national phase has no expiry of it.
 */
export type RawDeadline = { readonly day: DayNumber; readonly limb: Limb; readonly from: DayNumber; readonly missing: readonly Anchor[] };

/** A further day that follows the last one (`due`), and the same before it was moved, where that is told (`day`). */
export type FurtherDay = { readonly kind: LateKind; readonly day: DayNumber | undefined; readonly due: DayNumber; readonly further: Pick<Further, 'label' | 'basis'> };
type FurtherOfRule = FurtherDay & { readonly day: DayNumber; readonly further: Further };

/** A deadline with the roll: `due` is the last day to act, `day` the same before closed days were passed over. */
export type Computed = Omit<RawDeadline, 'from'> & {
  readonly due: DayNumber;
  readonly calendar: CalendarTrust;
  readonly roll: Move | undefined;
  readonly base?: DayNumber | undefined;
  readonly earliest?: DayNumber | undefined;
  readonly grace?: FurtherOfRule | undefined;
  readonly abandoned?: DayNumber | undefined;
  readonly remedy?: FurtherOfRule | undefined;
};

const none: readonly Anchor[] = [];

/** Whether a limb runs from what the rule is about, so that years of a series, set periods and extensions are added to it. */
export const runsFromEvent = (limb: Limb, rule: RuleArithmetic): boolean => limb.from === rule.event;

/** Months that a rule adds to the period of a limb from its event: the year of a series, and a recorded extension. */
export const addedMonths = (rule: RuleArithmetic, facts: Facts): number => (rule.series === undefined || facts.year === undefined ? 0 : Math.round((facts.year + rule.series.offset) * 12));

/** The extension of so many months that a rule offers. */
export const extensionOf = (rule: RuleArithmetic, months: number | undefined): Further | undefined => (months === undefined || months === 0 ? undefined : rule.extensions?.find((one) => one.months === months));

/** Periods first, then the days of late delivery of each limb, then the later or earlier limb; undefined where no limb has a date to run from. */
export const rawDeadline = (deadline: Deadline, rule: RuleArithmetic, facts: Facts): RawDeadline | undefined => {
  if ('from' in deadline) {
    const from = limbStart(deadline, rule, facts);
    return from === undefined ? undefined : { day: limbEnd(deadline, rule, facts, from), limb: deadline, from, missing: none };
  }
  const later = 'laterOf' in deadline;
  const limbs = later ? deadline.laterOf : deadline.earlierOf;
  let best: RawDeadline | undefined;
  let missing = none;
  for (const limb of limbs) {
    const found = rawDeadline(limb, rule, facts);
    if (found === undefined) {
      const wanted = later ? wantedOf(limb) : none;
      if (wanted.length > 0) missing = missing.length === 0 ? wanted : [...missing, ...wanted];
    } else {
      if (found.missing.length > 0) missing = [...missing, ...found.missing];
      if (best === undefined || (later ? found.day > best.day : found.day < best.day)) best = found;
    }
  }
  return best === undefined || missing.length === 0 ? best : { day: best.day, limb: best.limb, from: best.from, missing };
};

const wanted = new WeakMap<Deadline, readonly Anchor[]>();
/** What a reader misses of a deadline without a date; asked for every limit, so it is remembered. */
const wantedOf = (deadline: Deadline): readonly Anchor[] => {
  let known = wanted.get(deadline);
  if (known === undefined) wanted.set(deadline, (known = anchorsOf(deadline).filter((anchor) => !seldomAnchors.has(anchor))));
  return known;
};

/** The day a limb runs from: of a document the day on which it counts as notified or received. Undefined where it is not known. */
const limbStart = (limb: Limb, rule: RuleArithmetic, facts: Facts): DayNumber | undefined => {
  const dated = dayOf(facts.days, limb.from);
  if (dated === undefined) return undefined;
  if (limb.receipt !== undefined) return presumedReceipt(dated, limb.receipt.plus, facts.received?.[limb.from]);
  return isNotified(limb.from) ? notified(rule.law, dated, facts.received?.[limb.from]).day : dated;
};

/** Days by which a limb is extended at its end because its document came late. */
export const lateDaysOf = (limb: Limb, rule: RuleArithmetic, facts: Facts): number => {
  if (limb.receipt !== undefined || !isNotified(limb.from)) return 0;
  const dated = dayOf(facts.days, limb.from);
  return dated === undefined ? 0 : notified(rule.law, dated, facts.received?.[limb.from]).lateDays;
};

/** The day a limb ends on that runs from a day, with the days of late delivery. */
const limbEnd = (limb: Limb, rule: RuleArithmetic, facts: Facts, from: DayNumber): DayNumber => {
  const own = runsFromEvent(limb, rule);
  const plus = own && rule.setByOffice === true && facts.setPeriod !== undefined ? facts.setPeriod : limb.plus;
  let day = addMonths(from, plus.months + (own ? addedMonths(rule, facts) : 0)) + plus.days;
  if (own && facts.extensionMonths !== undefined) {
    const extension = extensionOf(rule, facts.extensionMonths);
    if (extension !== undefined && extension.counted === 'event') {
      // Months are counted from the event again; to a period of days they are added at its last calendar day (MPEP 710.01(a)).
      day = plus.days === 0 ? addMonths(from, plus.months + extension.plus.months) + extension.plus.days : addMonths(day, extension.plus.months) + extension.plus.days;
      if (rule.longest !== undefined) day = Math.min(day, addPeriod(from, rule.longest));
    }
  }
  if (limb.back !== undefined) day = addMonths(day, -limb.back.months) - limb.back.days;
  if (limb.align === 'month-end') day = monthEnd(day);
  else if (limb.align === 'day-before') day -= 1;
  else if (limb.align === 'month-end-of-day-before') day = monthEnd(day - 1);
  return day + lateDaysOf(limb, rule, facts);
};

const documentAnchors = new Map<Anchor, boolean>();
/** Whether what a limb runs from is a document that is notified; asked for every limit, so it is remembered. */
const isNotified = (anchor: Anchor): boolean => {
  if (anchor === 'filing' || anchor === 'priority' || anchor === 'grant') return false;
  if (anchor === 'first-office-action') return true;
  let known = documentAnchors.get(anchor);
  // Sound: of the other anchors none is the name of a document.
  if (known === undefined) documentAnchors.set(anchor, (known = isDocument(anchor as EventType)));
  return known;
};

/**
 * Moves a raw deadline once, by the closed days of the office where the act is done. Without an office (no act, or none chosen)
 * it stays; it also stays where the office's closed days are not known.
 */
export const rolled = ({ day, limb, missing }: Omit<RawDeadline, 'from'>, office: string | undefined, calendars: ReadonlyMap<string, Calendar>, law?: PeriodLaw): Computed => {
  // Written out: these objects are made by the million, and spreading costs three times as much.
  if (office === undefined) return { day, limb, missing, due: day, calendar: 'not-rolled', roll: undefined };
  const calendar = calendars.get(office);
  if (calendar === undefined) return { day, limb, missing, due: day, calendar: 'unknown', roll: undefined };
  const roll = calendar.move(day, law);
  return { day, limb, missing, due: day + roll.days, calendar: roll.trust, roll };
};

/** A day that no closed day moves: no act is done at an office, or the law says so. */
export const unmoved = (day: DayNumber, limb: Limb): Computed => ({ day, limb, missing: none, due: day, calendar: 'not-rolled', roll: undefined });

/**
 * What a rule comes to, in the order of the law: per limb the notified event, the period clamped to the end of a shorter month, the
 * days of late delivery; then the later or earlier limb; then an announced general extension; then the move to an open day, once.
 * `office` is where the act is done; undefined where nothing is moved. Undefined where no limb has a date to run from.
 */
export const evaluateRule = (rule: RuleArithmetic, facts: Facts, office: string | undefined, calendars: ReadonlyMap<string, Calendar>): Computed | undefined => {
  const { deadline } = rule;
  let limb: Limb;
  let from: DayNumber;
  let end: DayNumber;
  let missing = none;
  // Limits are computed by the million: of a single limb no object is made on the way.
  if ('from' in deadline) {
    const start = limbStart(deadline, rule, facts);
    if (start === undefined) return undefined;
    limb = deadline;
    from = start;
    end = limbEnd(deadline, rule, facts, start);
  } else {
    const raw = rawDeadline(deadline, rule, facts);
    if (raw === undefined) return undefined;
    ({ limb, from, missing, day: end } = raw);
  }
  const at = rule.notRolled === true ? undefined : office;
  const calendar = at === undefined ? undefined : calendars.get(at);
  let day = end;
  let roll = calendar?.move(day, rule.law);
  const extension = extensionOf(rule, facts.extensionMonths);
  if (extension !== undefined && extension.counted !== 'event') {
    day = furtherDay(extension, rule, facts, limb, from, end, day + (roll?.days ?? 0));
    roll = calendar?.move(day, rule.law);
  }
  const due = day + (roll?.days ?? 0);
  const trust: CalendarTrust = at === undefined ? 'not-rolled' : (roll?.trust ?? 'unknown');
  const { opens, dueDate, grace, remedy } = rule;
  // The due date as the law names it, where it has one of its own: else it is the end.
  const named = dueDate === undefined ? undefined : rawDeadline(dueDate, rule, facts);
  // Written out: these objects are made by the million, and spreading costs three times as much.
  return {
    day,
    limb,
    missing,
    due,
    calendar: trust,
    roll,
    base: rule.hasBase === true || dueDate !== undefined ? (named?.day ?? end) : undefined,
    earliest: opens === undefined ? undefined : named === undefined ? opening(opens, rule, facts, limb, from, end) : opening(opens, rule, facts, named.limb, named.from, named.day),
    grace:
      grace === undefined
        ? undefined
        : furtherOf(grace, 'surcharge', named !== undefined && grace.counted === 'base' ? furtherDay(grace, rule, facts, named.limb, named.from, named.day, due) : furtherDay(grace, rule, facts, limb, from, end, due), rule, calendar),
    abandoned: rule.abandonedAfter === true ? due + 1 : undefined,
    remedy: typeof remedy === 'object' && 'counted' in remedy ? furtherOf(remedy, 'reinstatement', furtherDay(remedy, rule, facts, limb, from, end, due), rule, calendar) : undefined,
  };
};

/** Every extension that a rule offers, with the last day it would give. */
export const extensionLadder = (rule: RuleArithmetic, facts: Facts, office: string | undefined, calendars: ReadonlyMap<string, Calendar>): readonly { readonly months: number; readonly due: DayNumber; readonly label: string }[] =>
  (rule.extensions ?? []).flatMap(({ months, label }) => {
    const shorter = evaluateRule(rule, { ...facts, extensionMonths: months - 1 }, office, calendars);
    const extended = months <= (facts.extensionMonths ?? 0) ? undefined : evaluateRule(rule, { ...facts, extensionMonths: months }, office, calendars);
    // A month that leads past the longest period gives nothing.
    return extended === undefined || shorter === undefined || extended.due <= shorter.due ? [] : [{ months, due: extended.due, label }];
  });

const furtherOf = (further: Further, kind: LateKind, day: DayNumber, { law }: RuleArithmetic, calendar: Calendar | undefined): FurtherOfRule => ({ kind, day, due: day + (calendar?.move(day, law).days ?? 0), further });

/** The end of a further period, not moved: `limb`, `from` and `end` are those of the deadline that it is added to, `due` is the last day. */
const furtherDay = ({ plus, counted, align }: Further, rule: RuleArithmetic, facts: Facts, limb: Limb, from: DayNumber, end: DayNumber, due: DayNumber): DayNumber => {
  const day = counted === 'event' ? addMonths(from, limb.plus.months + addedMonths(rule, facts) + plus.months) + limb.plus.days + plus.days : addPeriod(counted === 'base' ? end : due, plus);
  // From a month's end to a month's end, but only where the due date is one (not where a fee was deferred to another limit).
  return align === 'month-end' && endsMonth(limb) ? monthEnd(day) : day;
};

/** The first day on which it may be done. */
const opening = ({ before, firstYearBefore, counted, align }: NonNullable<Rule['opens']>, rule: RuleArithmetic, facts: Facts, limb: Limb, from: DayNumber, end: DayNumber): DayNumber => {
  // A fee that falls due with an event cannot be paid before it.
  if (limb.from === 'divisional-filing' || limb.from === 'unitary-effect-registered') return end;
  const { months, days } = firstYearBefore !== undefined && facts.year === firstYear(rule) ? firstYearBefore : before;
  const day = counted === 'event' ? addMonths(from, limb.plus.months + addedMonths(rule, facts) - months) + limb.plus.days - days : addMonths(end, -months) - days;
  return align === 'month-end' && endsMonth(limb) ? monthEnd(day) : day;
};

const endsMonth = ({ align }: Limb): boolean => align === 'month-end' || align === 'month-end-of-day-before';

const firstYear = ({ series }: RuleArithmetic): number | undefined => (series === undefined ? undefined : Array.isArray(series.years) ? series.years[0] : 'first' in series.years ? series.years.first : undefined);

/** The version of a rule that applies, with what it comes to: versions follow each other in time. */
export const evaluateVersions = (
  versions: readonly Rule[],
  facts: Facts,
  office: string | undefined,
  calendars: ReadonlyMap<string, Calendar>,
): { readonly rule: Rule; readonly computed: Computed } | undefined => {
  const only = versions[0];
  if (versions.length === 1 && only !== undefined && only.valid === undefined) {
    const computed = evaluateRule(only, facts, office, calendars);
    return computed === undefined ? undefined : { rule: only, computed };
  }
  let outcome: { readonly rule: Rule; readonly computed: Computed } | undefined;
  for (const rule of versions) {
    if (!inForce(rule, outcome?.computed.due, facts.days)) break;
    const computed = evaluateRule(rule, facts, office, calendars);
    if (computed === undefined) return outcome;
    outcome = { rule, computed };
  }
  return outcome;
};

/**
 * Whether a later version applies, by the date that its law looks at; not where that date is not known. For a filing date that is not known
 * stands the latest that its priority allows: the version that may hold is shown, not one that may have been replaced.
 */
const inForce = ({ valid, event }: Rule, dueBefore: DayNumber | undefined, days: Anchors): boolean => {
  if (valid === undefined) return true;
  const on = valid.by === 'expiry' ? dueBefore : valid.by === 'event' ? days[event] : (filingOf(valid.by, days) ?? (days.priority === undefined ? undefined : addMonths(days.priority, 12)));
  return on !== undefined && on >= startOf(valid);
};

const filingOf = (by: 'filing' | 'international-filing', days: Anchors): DayNumber | undefined => days[by] ?? days['international-filing'] ?? days.filing;

/** Whether the version hangs on a filing date that is not known and that the priority leaves open. */
export const versionIsUnsure = (versions: readonly Rule[], days: Anchors): boolean =>
  versions.some(({ valid }) => {
    if (valid === undefined || valid.by === 'expiry' || valid.by === 'event' || days.priority === undefined || filingOf(valid.by, days) !== undefined) return false;
    return days.priority < startOf(valid) && addMonths(days.priority, 12) >= startOf(valid);
  });

const starts = new WeakMap<object, DayNumber>();
const startOf = (valid: NonNullable<Rule['valid']>): DayNumber => {
  let start = starts.get(valid);
  if (start === undefined) starts.set(valid, (start = toDayNumber(valid.from)));
  return start;
};

export const anchorsOf = (deadline: Deadline): readonly Anchor[] =>
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
