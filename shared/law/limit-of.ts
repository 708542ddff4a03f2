import type { Application } from '../model/application';
import type { CaseFamily } from '../model/case-family';
import { type DayNumber, type IsoDate, fromDayNumber, toDayNumber } from '../model/date';
import type { LimitMark } from '../model/limit-mark';
import type { OfficeCode } from '../model/office';
import type { Computed } from './evaluate';
import type { FamilyMembers } from './family-members';
import type { Law } from './law';
import { type Evidence, endOf, limitStatus } from './limit-status';
import type { Anchor } from './deadline';
import type { Rule } from './rule';
import type { TimeLimit } from './time-limit';

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

/** What was found out about one limit. */
export type LimitParts = {
  readonly key: string;
  readonly computed: Computed;
  readonly from: DayNumber;
  readonly satisfied: Evidence | undefined;
  readonly notNeeded?: boolean;
  readonly office?: OfficeCode;
  readonly late?: NonNullable<TimeLimit['late']>;
  readonly remedy?: string;
  readonly movedFrom?: DayNumber;
  readonly eventId?: string;
  readonly year?: number;
  readonly earliest?: IsoDate;
  readonly base?: IsoDate;
  readonly abandoned?: IsoDate;
  readonly extensions?: NonNullable<TimeLimit['extensions']>;
  /** A later event took its place. */
  readonly superseded?: boolean;
  /** Past and not recorded as done, but no longer owed: the period for a fee is over, a hearing was held. */
  readonly settled?: boolean;
  readonly warnings?: readonly string[];
};

/** A computed period as a time limit: with its status on the day of the scope, the person's mark and what a reader has to know. */
export const limitOf = (scope: LimitScope, rule: Pick<Rule, 'id' | 'version' | 'label' | 'nature' | 'basis' | 'trust' | 'event'> & Partial<Pick<Rule, 'remedy'>>, parts: LimitParts): TimeLimit => {
  const { computed, late, movedFrom, office } = parts;
  const mark = scope.marks.get(parts.key);
  const remedy = parts.remedy ?? (typeof rule.remedy === 'string' ? rule.remedy : rule.remedy?.label);
  const fixed = mark?.override?.due ?? mark?.confirmed?.due;
  const due = fixed === undefined ? computed.due : toDayNumber(fixed);
  const presumed = isPresumedDone(scope, due, late);
  const status = limitStatus({
    mark,
    satisfied: parts.satisfied,
    ended: scope.ended,
    notNeeded: parts.notNeeded ?? false,
    nature: rule.nature,
    superseded: parts.superseded ?? false,
    settled: parts.settled === true || presumed,
    due,
    today: scope.today,
  });
  const raw = fromDayNumber(computed.day);
  const limit: { -readonly [Field in keyof TimeLimit]: TimeLimit[Field] } = {
    key: parts.key,
    application: scope.application.id,
    rule: rule.id,
    ruleVersion: rule.version,
    label: rule.label,
    nature: rule.nature,
    basis: rule.basis,
    event: eventOf(computed.limb.from, rule.event),
    eventDate: fromDayNumber(parts.from),
    raw,
    due: due === computed.day ? raw : fromDayNumber(due),
    status,
    trust: { rule: rule.trust, calendar: computed.calendar },
    warnings: warningsOf(scope, parts, status === 'passed' && presumed && rule.nature === 'act'),
  };
  if (office !== undefined) limit.office = office;
  if (late !== undefined) limit.late = late;
  if (remedy !== undefined) limit.remedy = remedy;
  if (movedFrom !== undefined) limit.movedFrom = fromDayNumber(movedFrom);
  if (due !== computed.due) limit.recomputed = fromDayNumber(computed.due);
  if (parts.eventId !== undefined) limit.eventId = parts.eventId;
  if (parts.year !== undefined) limit.year = parts.year;
  if (parts.earliest !== undefined) limit.earliest = parts.earliest;
  if (parts.base !== undefined) limit.base = parts.base;
  if (parts.abandoned !== undefined) limit.abandoned = parts.abandoned;
  if (parts.extensions !== undefined) limit.extensions = parts.extensions;
  if (mark !== undefined) limit.mark = mark;
  return limit;
};

const eventOf = (anchor: Anchor, fallback: Rule['event']): TimeLimit['event'] => {
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
const isPresumedDone = ({ heardOn, ended, reported }: LimitScope, due: DayNumber, late: TimeLimit['late']): boolean =>
  heardOn !== undefined && !ended && reported === undefined && due < heardOn && (late === undefined || toDayNumber(late.date) < heardOn);

/** What a reader has to know beyond the trust of rule and calendar, which `trust` says. */
const warningsOf = (scope: LimitScope, { computed, warnings, office, settled }: LimitParts, presumed: boolean): readonly string[] => {
  if (computed.roll?.projected === undefined && scope.reported === undefined && !presumed) return warnings ?? none;
  const all = [...(warnings ?? none)];
  if (presumed && settled !== true && scope.heardOn !== undefined) all.push(`Not recorded as done. Office data as of ${fromDayNumber(scope.heardOn)} report no loss of the application.`);
  if (computed.roll?.projected !== undefined) all.push(`${office ?? 'The office'} is perhaps closed on that day (${computed.roll.projected}); the notice is not known, the last day is not moved.`);
  if (scope.reported !== undefined) all.push(`Office data report an end${scope.reported.date === undefined ? '' : ` on ${scope.reported.date}`}; nobody confirmed it.`);
  return all;
};
