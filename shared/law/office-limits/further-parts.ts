import type { Application } from '../../model/application';
import type { OfficeCode } from '../../model/office';
import { anchorName } from '../anchor-names';
import { type Computed, type Facts, evaluateRule } from '../evaluate';
import type { LateParts, LimitScope } from '../limit-of';
import type { Rule } from '../rule';

/** Office at which the act under a rule is done, where closed days count. */
export const officeOfRule = (rule: Rule | undefined, application: Pick<Application, 'office'>): OfficeCode | undefined =>
  rule === undefined || rule.where === 'none' || rule.where === 'not-chosen' ? undefined : (rule.office ?? application.office);

/** What is possible after the last day: payment with surcharge, the longest extension that can be bought, a remedy with a day of its own. */
export const lateOf = (rule: Rule, { grace, remedy }: Computed, facts: Facts, { application, law }: LimitScope): LateParts | undefined => {
  if (grace !== undefined) return { kind: 'surcharge', day: grace.due, base: grace.day, label: grace.further.label, basis: grace.further.basis };
  if (rule.extensions.length > 0) {
    // Bought after the last day in the United States; elsewhere an extension is asked for before it and moves the limit itself.
    const last = rule.extensions.at(-1);
    if (last?.kind !== 'by-fee') return undefined;
    const longest = evaluateRule(rule, { ...facts, extensionMonths: last.months }, officeOfRule(rule, application), law.calendars);
    return longest === undefined ? undefined : { kind: 'extension', day: longest.due, label: 'Extension by fee', basis: last.basis };
  }
  return remedy === undefined ? undefined : { kind: 'reinstatement', day: remedy.due, base: remedy.day, label: remedy.further.label, basis: remedy.further.basis };
};

/** What is not known and could move the limit, for the reader. */
export const missingWarnings = ({ missing }: Computed): readonly string[] | undefined => (missing.length === 0 ? undefined : missing.map((anchor) => `Not known: ${anchorName(anchor)}; the limit may be another.`));
