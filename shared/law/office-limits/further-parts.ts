import type { Application } from '../../model/application';
import type { OfficeCode } from '../../model/office';
import { anchorName } from '../anchor-names';
import { type Computed, type Facts, type FurtherDay, evaluateRule } from '../evaluate';
import type { LimitScope } from '../limit-of';
import type { Rule } from '../rule';

/** Office at which the act under a rule is done, where closed days count. */
export const officeOfRule = (rule: Rule | undefined, application: Pick<Application, 'office'>): OfficeCode | undefined =>
  rule === undefined || rule.where === 'none' || rule.where === 'not-chosen' ? undefined : (rule.office ?? application.office);

/** What is possible after the last day: payment with surcharge, the longest extension that can be bought, a remedy with a day of its own. */
export const lateOf = (rule: Rule, { grace, remedy }: Computed, facts: Facts, { application, law }: LimitScope): FurtherDay | undefined => {
  if (grace !== undefined || rule.extensions.length === 0) return grace ?? remedy;
  // Bought after the last day in the United States; elsewhere an extension is asked for before it and moves the limit itself.
  const last = rule.extensions.at(-1);
  if (last?.kind !== 'by-fee') return undefined;
  const longest = evaluateRule(rule, { ...facts, extensionMonths: last.months }, officeOfRule(rule, application), law.calendars);
  return longest === undefined ? undefined : { kind: 'extension', day: undefined, due: longest.due, further: { label: 'Extension by fee', basis: last.basis } };
};

/** What is not known and could move the limit, for the reader. */
export const missingWarnings = ({ missing }: Computed): readonly string[] | undefined => (missing.length === 0 ? undefined : missing.map((anchor) => `Not known: ${anchorName(anchor)}; the limit may be another.`));
