import { type DayNumber, type IsoDate, fromDayNumber } from '../../model/date';
import type { OfficeCode } from '../../model/office';
import { type Computed, type Facts, extensionLadder } from '../evaluate';
import type { Application } from '../../model/application';
import type { LimitParts, LimitScope } from '../limit-of';
import type { Rule } from '../rule';
import type { TimeLimit } from '../time-limit';

/** Office at which the act under a rule is done, where closed days count. */
export const officeOfRule = (rule: Rule | undefined, application: Pick<Application, 'office'>): OfficeCode | undefined =>
  rule === undefined || rule.where === 'none' || rule.where === 'not-chosen' ? undefined : (rule.office ?? application.office);

type Further = Pick<LimitParts, 'office' | 'late' | 'remedy' | 'earliest' | 'base' | 'abandoned' | 'extensions' | 'warnings'>;

/** What a rule says beside the last day: the first day, the due date that is not moved, surcharge, extensions, remedy. */
export const furtherParts = (rule: Rule, computed: Computed, scope: LimitScope, facts: Facts): Further => {
  const office = officeOfRule(rule, scope.application) ?? (rule.where === 'none' ? scope.application.office : undefined);
  const extensions = rule.extensions.length === 0 ? [] : extensionLadder(rule, facts, rule.notRolled ? undefined : officeOfRule(rule, scope.application), scope.law.calendars).map((one) => ({ ...one, due: fromDayNumber(one.due) }));
  const late = lateOf(rule, computed, extensions);
  const remedy = typeof rule.remedy === 'string' ? rule.remedy : computed.remedy === undefined ? rule.remedy?.label : `${computed.remedy.further.label} until ${fromDayNumber(computed.remedy.due)} (${computed.remedy.further.basis})`;
  return {
    ...(office === undefined ? {} : { office }),
    ...(late === undefined ? {} : { late }),
    ...(remedy === undefined ? {} : { remedy }),
    ...date('earliest', computed.earliest),
    ...date('base', computed.base),
    ...date('abandoned', computed.abandoned),
    ...(extensions.length === 0 ? {} : { extensions }),
    ...(computed.missing.length === 0 ? {} : { warnings: computed.missing.map((anchor) => `Not known: ${anchor.replaceAll('-', ' ')}; the limit may be another.`) }),
  };
};

const lateOf = (rule: Rule, { grace, remedy }: Computed, extensions: NonNullable<TimeLimit['extensions']>): TimeLimit['late'] => {
  if (grace !== undefined) return { kind: 'surcharge', date: fromDayNumber(grace.due), base: fromDayNumber(grace.day), label: grace.further.label, basis: grace.further.basis };
  const last = extensions.at(-1);
  // Bought after the last day in the United States; elsewhere an extension is asked for before it and moves the limit itself.
  if (last !== undefined && rule.extensions.some(({ kind }) => kind === 'by-fee')) return { kind: 'extension', date: last.due, label: last.label, basis: rule.extensions[0]?.basis ?? rule.basis };
  return remedy === undefined ? undefined : { kind: 'reinstatement', date: fromDayNumber(remedy.due), base: fromDayNumber(remedy.day), label: remedy.further.label, basis: remedy.further.basis };
};

const date = <Name extends string>(name: Name, day: DayNumber | undefined): { readonly [name in Name]?: IsoDate } =>
  // Sound: the only property that is made is the one named.
  (day === undefined ? {} : { [name]: fromDayNumber(day) }) as { readonly [name in Name]?: IsoDate };
