import type { Application } from '../model/application';
import type { CaseFamily } from '../model/case-family';
import { type DayNumber, fromDayNumber, toDayNumber } from '../model/date';
import type { LimitMark } from '../model/limit-mark';
import type { OfficeCode } from '../model/office';
import { type Computed, type Facts, type FurtherDay, extensionLadder } from './evaluate';
import type { FamilyMembers } from './family-members';
import type { Law } from './law';
import { type Evidence, endOf, limitStatus } from './limit-status';
import type { Anchor } from './deadline';
import type { Rule } from './rule';
import type { TimeLimit, TimeLimitStatus } from './time-limit';

/** Whose limits are derived, against what: one application of a family, the law, the day, a person's marks and how it ended. */
export type LimitScope = {
  readonly family: CaseFamily;
  readonly members: FamilyMembers;
  readonly application: Application;
  readonly law: Law;
  readonly today: DayNumber;
  /** End of the term, where it can be computed. */
  readonly expiry: DayNumber | undefined;
  /** The newest day that office data of an imported application are as of; undefined for one that a person entered. */
  readonly heardOn: DayNumber | undefined;
  readonly marks: ReadonlyMap<string, LimitMark>;
} & ReturnType<typeof endOf>;

const none: readonly string[] = [];

/**
 * What was found out about one limit. Those that most limits have come first and are always there, in this order: engines read objects of few
 * makes several times as fast.
 */
export type LimitParts = {
  readonly computed: Computed;
  readonly from: DayNumber;
  readonly office: OfficeCode | undefined;
  readonly satisfied: Evidence | undefined;
  /** What is possible after the last day. */
  readonly late: FurtherDay | undefined;
  /** Past and not recorded as done, but no longer owed: the period for a fee is over, a hearing was held. */
  readonly settled: boolean;
  readonly warnings: readonly string[] | undefined;
  readonly year?: number | undefined;
  /** What tells it from other limits under its rule, beside the year: an office, an event. */
  readonly qualifier?: string | undefined;
  readonly notNeeded?: boolean | undefined;
  readonly remedy?: string | undefined;
  readonly movedFrom?: DayNumber | undefined;
  readonly eventId?: string | undefined;
  /** What the rule was applied to, where it offers extensions. */
  readonly facts?: Facts | undefined;
  /** Over, although the application is not: another event ended what the rule is about; or the other way round. */
  readonly ended?: boolean | undefined;
  /** A later event took its place. */
  readonly superseded?: boolean | undefined;
};

/** The part of a rule that a limit tells of. */
export type RuleHead = Pick<Rule, 'id' | 'version' | 'label' | 'nature' | 'basis'> & Pick<TimeLimit, 'event'> & { readonly trust: TimeLimit['trust']['rule'] } & Partial<Pick<Rule, 'remedy' | 'extensions' | 'notRolled' | 'deadline' | 'law'>>;

/**
 * A limit in days: due, what may follow it, and its status on the day of the scope. Limits are counted by the million; only those that are
 * shown become texts ({@link timeLimitOf}).
 */
export type LimitDraft = {
  readonly scope: LimitScope;
  readonly rule: RuleHead;
  readonly parts: LimitParts;
  /** Last day: a person's override or confirmed date, else the computed one. */
  readonly due: DayNumber;
  readonly status: TimeLimitStatus;
};

/** Key of a limit of an application, `application:rule[:qualifier]`. */
export const limitKey = (application: string, rule: string, qualifier: string | number | undefined): string => (qualifier === undefined ? `${application}:${rule}` : `${application}:${rule}:${qualifier}`);

const keyOf = ({ application }: LimitScope, { id }: RuleHead, { qualifier, year }: LimitParts): string => limitKey(application.id, id, qualifier ?? year);

const markOf = (scope: LimitScope, rule: RuleHead, parts: LimitParts): LimitMark | undefined => (scope.marks.size === 0 ? undefined : scope.marks.get(keyOf(scope, rule, parts)));

/** A computed period with its status, a person's mark first. */
export const limitOf = (scope: LimitScope, rule: RuleHead, parts: LimitParts): LimitDraft => {
  const mark = markOf(scope, rule, parts);
  const fixed = mark === undefined ? undefined : (mark.override?.due ?? mark.confirmed?.due);
  const due = fixed === undefined ? parts.computed.due : toDayNumber(fixed);
  return { scope, rule, parts, due, status: limitStatus(mark, parts, parts.ended ?? scope.ended, rule.nature, parts.settled || isPresumedDone(scope, due, parts.late), due, scope.today) };
};

/** A limit as views show it. */
export const timeLimitOf = ({ scope, rule, parts, due, status }: LimitDraft): TimeLimit => {
  const { computed, late, movedFrom, office } = parts;
  const mark = markOf(scope, rule, parts);
  const remedy = parts.remedy ?? remedyInWords(rule, computed);
  const raw = fromDayNumber(computed.day);
  const limit: { -readonly [Field in keyof TimeLimit]: TimeLimit[Field] } = {
    key: keyOf(scope, rule, parts),
    application: scope.application.id,
    rule: rule.id,
    ruleVersion: rule.version,
    label: rule.label,
    nature: rule.nature,
    basis: rule.basis,
    event: rule.event === 'stated' ? 'stated' : eventOf(computed.limb.from, rule.event),
    eventDate: fromDayNumber(parts.from),
    raw,
    due: due === computed.day ? raw : fromDayNumber(due),
    status,
    trust: { rule: rule.trust, calendar: computed.calendar },
    warnings: warningsOf(scope, parts, status === 'passed' && rule.nature === 'act' && isPresumedDone(scope, due, late)),
  };
  if (office !== undefined) limit.office = office;
  if (late !== undefined) limit.late = { kind: late.kind, date: fromDayNumber(late.due), ...(late.day === undefined ? {} : { base: fromDayNumber(late.day) }), label: late.further.label, basis: late.further.basis };
  if (remedy !== undefined) limit.remedy = remedy;
  if (movedFrom !== undefined) limit.movedFrom = fromDayNumber(movedFrom);
  if (due !== computed.due) limit.recomputed = fromDayNumber(computed.due);
  if (parts.eventId !== undefined) limit.eventId = parts.eventId;
  if (parts.year !== undefined) limit.year = parts.year;
  if (computed.earliest !== undefined) limit.earliest = fromDayNumber(computed.earliest);
  if (computed.base !== undefined) limit.base = fromDayNumber(computed.base);
  if (computed.abandoned !== undefined) limit.abandoned = fromDayNumber(computed.abandoned);
  const extensions = extensionsOf(scope, rule, parts);
  if (extensions.length > 0) limit.extensions = extensions;
  if (mark !== undefined) limit.mark = mark;
  return limit;
};

const remedyInWords = ({ remedy }: RuleHead, computed: Computed): string | undefined => {
  if (remedy === undefined || typeof remedy === 'string') return remedy;
  return computed.remedy === undefined ? remedy.label : `${computed.remedy.further.label} until ${fromDayNumber(computed.remedy.due)} (${computed.remedy.further.basis})`;
};

const extensionsOf = (scope: LimitScope, rule: RuleHead, { facts, office }: LimitParts): NonNullable<TimeLimit['extensions']> => {
  if (facts === undefined || rule.extensions === undefined || rule.extensions.length === 0) return noExtensions;
  const { extensions, deadline, law, event, ...rest } = rule;
  if (deadline === undefined || law === undefined || event === 'stated') return noExtensions;
  return extensionLadder({ ...rest, extensions, deadline, law, event }, facts, rest.notRolled === true ? undefined : office, scope.law.calendars).map((one) => ({ ...one, due: fromDayNumber(one.due) }));
};
const noExtensions: NonNullable<TimeLimit['extensions']> = [];

const eventOf = (anchor: Anchor, fallback: TimeLimit['event']): TimeLimit['event'] => {
  switch (anchor) {
    case 'isr-transmitted':
    case 'search-copy-received':
    case 'demand-filed':
    case 'grant':
    case 'filing':
    case 'international-filing':
      return anchor;
    case 'term-start':
      return 'filing';
    default:
      return fallback;
  }
};

/** An act whose last day, with all that could follow it, lies before office data that report no end of the application was most likely done. */
const isPresumedDone = ({ heardOn, ended, reported }: LimitScope, due: DayNumber, late: FurtherDay | undefined): boolean =>
  heardOn !== undefined && !ended && reported === undefined && due < heardOn && (late === undefined || late.due < heardOn);

/** What a reader has to know beyond the trust of rule and calendar, which `trust` says. */
const warningsOf = (scope: LimitScope, { computed, warnings, office, settled }: LimitParts, presumed: boolean): readonly string[] => {
  if (computed.roll?.projected === undefined && scope.reported === undefined && !presumed) return warnings ?? none;
  const all = [...(warnings ?? none)];
  if (presumed && !settled && scope.heardOn !== undefined) all.push(`Not recorded as done. Office data as of ${fromDayNumber(scope.heardOn)} report no loss of the application.`);
  if (computed.roll?.projected !== undefined) all.push(`${office ?? 'The office'} is perhaps closed on that day (${computed.roll.projected}); the notice is not known, the last day is not moved.`);
  if (scope.reported !== undefined) all.push(`Office data report an end${scope.reported.date === undefined ? '' : ` on ${scope.reported.date}`}; nobody confirmed it.`);
  return all;
};
