import type { Application } from '../model/application';
import { toDayNumber } from '../model/date';
import { evaluateRule } from './evaluate';
import type { FamilyMembers } from './family-members';
import type { Law } from './law';
import { type Evidence, enteredByPerson } from './limit-status';
import { lateOf } from './office-limits/further-parts';
import { type LimitDraft, type LimitScope, limitOf } from './limit-of';
import type { Rule } from './rule';

/** The twelve months (designs: six) of a first filing: an application that claims no priority and depends on no earlier one. */
export const priorityLimit = (scope: LimitScope, limits: LimitDraft[]): void => {
  const { application, law } = scope;
  if (application.filingDate === undefined || application.priorities.length > 0 || application.relations.length > 0) return;
  if (application.route !== 'direct' && application.route !== 'pct') return;
  const rule = priorityRule(law, application);
  if (rule === undefined) return;
  const from = toDayNumber(application.filingDate);
  const facts = { days: { 'first-filing': from } };
  const computed = evaluateRule(rule, facts, undefined, law.calendars);
  if (computed === undefined) return;
  limits.push(
    limitOf(scope, rule, {
      computed,
      from,
      office: undefined,
      satisfied: claimedBy(scope.members, application),
      late: lateOf(rule, computed, facts, scope),
      settled: false,
      warnings: undefined,
      year: undefined,
    }),
  );
};

/** A filing that is planned at an office with a priority: there the office is chosen, and its closed days move the last day. */
export const plannedFilingLimit = (scope: LimitScope, limits: LimitDraft[]): void => {
  const { application, law, members } = scope;
  const { office } = application;
  const rule = priorityRule(law, application);
  if (office === undefined || rule === undefined) return;
  const claimed = application.priorities.flatMap((claim) => {
    const day = claim.withdrawnOn === undefined ? (claim.date ?? members.named(claim)?.filingDate) : undefined;
    return day === undefined ? [] : [toDayNumber(day)];
  });
  if (claimed.length === 0) return;
  const from = Math.min(...claimed);
  // Of an international application the receiving office is not chosen before it is filed.
  const at = office === 'WO' ? undefined : office;
  const facts = { days: { 'first-filing': from } };
  const computed = evaluateRule(rule, facts, at, law.calendars);
  if (computed === undefined) return;
  limits.push(
    limitOf(
      scope,
      { ...rule, label: `File at ${office} with priority`, nature: 'act', event: 'priority' },
      { computed, from, office: at, satisfied: undefined, late: lateOf(rule, computed, facts, scope), settled: false, warnings: undefined, qualifier: office },
    ),
  );
};

const priorityRule = (law: Law, { right, route }: Application): Rule | undefined => law.priorityRules.find(({ appliesTo }) => appliesTo.rights?.includes(right) === true && appliesTo.routes.includes(route));

/** Whether another member claims the priority of an application: by its number in any form, or by office and date where it has none. */
const claimedBy = (members: FamilyMembers, application: Application): Evidence | undefined => {
  let found: Evidence | undefined;
  for (const member of members.family.applications) {
    if (member.id === application.id || member.stage !== 'filed') continue;
    for (const claim of member.priorities) {
      const earlier = members.named(claim);
      const sameDay = earlier === undefined && claim.date === application.filingDate && claim.country === application.office && application.number === undefined;
      if (earlier?.id !== application.id && !sameDay) continue;
      if (enteredByPerson(members.family, claim.src)) return 'person';
      found = 'office-data';
    }
  }
  return found;
};
