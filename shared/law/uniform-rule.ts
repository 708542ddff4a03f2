import type { Deadline, Limb } from './deadline';
import type { Rule } from './rule';

/**
 * The same rule with every field there, those that it does not have as undefined, in one order. Rules are asked by the million: engines read a
 * field of objects of one make several times as fast as of objects that were each made in a way of their own.
 */
export const uniformRule = (rule: Rule): Rule => ({
  id: rule.id,
  version: rule.version,
  label: rule.label,
  nature: rule.nature,
  law: rule.law,
  office: rule.office,
  appliesTo: rule.appliesTo,
  conditions: rule.conditions,
  event: rule.event,
  eachEvent: rule.eachEvent,
  occurrence: rule.occurrence,
  deadline: uniformDeadline(rule.deadline),
  setByOffice: rule.setByOffice,
  series: rule.series,
  opens: rule.opens,
  hasBase: rule.hasBase,
  dueDate: rule.dueDate === undefined ? undefined : uniformDeadline(rule.dueDate),
  where: rule.where,
  notRolled: rule.notRolled,
  extensions: rule.extensions,
  longest: rule.longest,
  grace: rule.grace,
  abandonedAfter: rule.abandonedAfter,
  satisfiedBy: rule.satisfiedBy,
  endedBy: rule.endedBy,
  settledBefore: rule.settledBefore,
  supersededBy: rule.supersededBy,
  remedy: rule.remedy,
  valid: rule.valid,
  trust: rule.trust,
  basis: rule.basis,
  source: rule.source,
  sourceDate: rule.sourceDate,
  note: rule.note,
  examples: rule.examples,
});

const uniformDeadline = (deadline: Deadline): Deadline => {
  if ('from' in deadline) return uniformLimb(deadline);
  return 'laterOf' in deadline ? { laterOf: deadline.laterOf.map(uniformDeadline) } : { earlierOf: deadline.earlierOf.map(uniformDeadline) };
};

const uniformLimb = ({ from, plus, back, align, receipt, basis }: Limb): Limb => ({ from, plus, back, align, receipt, basis });
