import type { DayNumber } from '../../model/date';
import { dayOf } from '../deadline';
import { type Facts, addedMonths, evaluateVersions } from '../evaluate';
import { type LimitDraft, type LimitScope, limitOf } from '../limit-of';
import { evidenceOf } from '../limit-status';
import { addMonths } from '../period';
import type { Rule } from '../rule';
import { type ApplicationDays, parentDays, parentOf } from './application-days';
import { feePayments, paymentFor } from './fee-payments';
import { lateOf, missingWarnings, officeOfRule } from './further-parts';

/** One limit for each year of a series of fees, up to the end of the term and as long as this office is to be paid. */
export const seriesLimits = (scope: LimitScope, known: ApplicationDays, versions: readonly Rule[], rule: Rule, limits: LimitDraft[]): void => {
  const anchor = dayOf(known.days, rule.event);
  if (rule.series === undefined || anchor === undefined) return;
  const payments = feePayments(scope.application, known, scope.members, scope.law);
  const office = officeOfRule(rule, scope.application);
  const { from, to, dueAfter } = payableHere(scope, known, rule);
  // One object for all years: it is read at once and kept nowhere.
  const facts: Facts & { year: number } = { days: known.days, received: undefined, year: 0, setPeriod: undefined, extensionMonths: undefined };
  for (const year of yearsOf(rule.series)) {
    facts.year = year;
    const begins = addMonths(anchor, addedMonths(rule, facts));
    if (begins > to) return;
    if (begins < from) continue;
    const outcome = evaluateVersions(versions, facts, office, scope.law.calendars);
    if (outcome === undefined) continue;
    const { computed } = outcome;
    if (scope.expiry !== undefined && computed.day > scope.expiry) return;
    if (computed.day <= dueAfter) continue;
    const graceEnd = computed.grace?.due ?? computed.due;
    const paid = paymentFor(payments, year, computed.day, graceEnd);
    const settled = graceEnd < scope.today;
    limits.push(
      limitOf(scope, outcome.rule, {
        computed,
        from: dayOf(known.days, computed.limb.from) ?? anchor,
        office,
        satisfied: paid === undefined ? undefined : evidenceOf(scope.family, paid),
        late: lateOf(outcome.rule, computed, facts, scope),
        settled,
        warnings: settled && paid === undefined ? notRecorded : missingWarnings(computed),
        year,
      }),
    );
  }
};

const notRecorded: readonly string[] = ['The payment is not recorded. The period for it is over: the right stands only if the fee was paid.'];

/** Which years an office is to be paid for: by the day on which a year begins, and by the day on which its fee falls due. */
type Payable = { readonly from: DayNumber; readonly to: DayNumber; readonly dueAfter: DayNumber };

const everyYear: Payable = { from: -Infinity, to: Infinity, dueAfter: -Infinity };

/**
 * The EPO takes the years that began up to the mention of the grant (EPC Art. 86(2)), the states and the unitary patent those that begin
 * after it (EPC Art. 141(1)); where fees begin with the grant, an office takes those due after it.
 */
const payableHere = ({ application, members, law }: LimitScope, { days }: ApplicationDays, rule: Rule): Payable => {
  const { grant } = days;
  if (application.route === 'validation' || application.route === 'unitary') {
    const parent = parentOf(application, members);
    const granted = (parent === undefined ? undefined : parentDays(parent, members, law).days.grant) ?? grant;
    return { ...everyYear, from: granted === undefined ? Infinity : granted + 1 };
  }
  if (grant === undefined) return everyYear;
  if (application.office === 'EP') return { ...everyYear, to: grant };
  return rule.conditions.includes('granted') ? { ...everyYear, dueAfter: grant } : everyYear;
};

const listed = new WeakMap<object, readonly number[]>();

/** The years of a series; asked for every application, so they are listed once. */
export const yearsOf = ({ years }: NonNullable<Rule['series']>): readonly number[] => {
  let list = listed.get(years);
  if (list === undefined) listed.set(years, (list = Array.isArray(years) ? years : Array.from({ length: 'first' in years ? years.last - years.first + 1 : 0 }, (_, index) => ('first' in years ? years.first : 0) + index)));
  return list;
};
