import type { Application } from '../model/application';
import type { CaseFamily } from '../model/case-family';
import { type DayNumber, fromDayNumber } from '../model/date';
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
  readonly marks: ReadonlyMap<string, LimitMark>;
} & ReturnType<typeof endOf>;

const none: readonly string[] = [];

type Parts = {
  readonly key: string;
  readonly computed: Computed;
  readonly from: DayNumber;
  readonly satisfied: Evidence | undefined;
  readonly notNeeded?: boolean;
  readonly office?: OfficeCode;
  readonly late?: NonNullable<TimeLimit['late']>;
  readonly remedy?: string;
  readonly movedFrom?: DayNumber;
  readonly warnings?: readonly string[];
};

/** A computed period as a time limit: with its status on the day of the scope, the person's mark and what a reader has to know. */
export const limitOf = (scope: LimitScope, rule: Pick<Rule, 'id' | 'version' | 'label' | 'nature' | 'basis' | 'trust' | 'event'> & Partial<Pick<Rule, 'remedy'>>, parts: Parts): TimeLimit => {
  const { computed, late, movedFrom, office } = parts;
  const mark = scope.marks.get(parts.key);
  const remedy = parts.remedy ?? (typeof rule.remedy === 'string' ? rule.remedy : rule.remedy?.label);
  const status = limitStatus({
    mark,
    satisfied: parts.satisfied,
    ended: scope.ended,
    notNeeded: parts.notNeeded ?? false,
    nature: rule.nature,
    due: computed.due,
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
    due: computed.due === computed.day ? raw : fromDayNumber(computed.due),
    status,
    trust: { rule: rule.trust, calendar: computed.calendar },
    warnings: warningsOf(scope, parts),
  };
  if (office !== undefined) limit.office = office;
  if (late !== undefined) limit.late = late;
  if (remedy !== undefined) limit.remedy = remedy;
  if (movedFrom !== undefined) limit.movedFrom = fromDayNumber(movedFrom);
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

/** What a reader has to know beyond the trust of rule and calendar, which `trust` says. */
const warningsOf = (scope: LimitScope, { computed, warnings, office }: Parts): readonly string[] => {
  if (computed.roll?.projected === undefined && scope.reported === undefined) return warnings ?? none;
  const all = [...(warnings ?? none)];
  if (computed.roll?.projected !== undefined) all.push(`${office ?? 'The office'} is perhaps closed on that day (${computed.roll.projected}); the notice is not known, the last day is not moved.`);
  if (scope.reported !== undefined) all.push(`Office data report an end${scope.reported.date === undefined ? '' : ` on ${scope.reported.date}`}; nobody confirmed it.`);
  return all;
};
