import type { Application } from '../../model/application';
import type { FamilyMembers } from '../family-members';
import { type Facts, evaluateVersions } from '../evaluate';
import type { Law } from '../law';
import { stepsOf } from '../steps';
import type { Step, TimeLimit } from '../time-limit';
import { applicationDays } from './application-days';
import { officeOfRule } from './further-parts';
import { factsOf } from './office-limits';
import { rulesOfOffice } from './office-rules';

/** How a limit under a rule of an office was computed; empty where the rule or the event is no longer there. */
export const explainOfficeLimit = (members: FamilyMembers, application: Application, limit: Pick<TimeLimit, 'rule' | 'eventId' | 'year' | 'key'>, law: Law): readonly Step[] => {
  const versions = rulesOfOffice(law, application).find(([first]) => first?.id === limit.rule);
  if (versions === undefined) return [];
  const known = applicationDays(application, members, law);
  // Where another limb decided, the key still names the document that the limit is about.
  const event = known.events.find(({ event: { id } }) => id === limit.eventId || (versions[0]?.eachEvent === true && limit.key === `${application.id}:${limit.rule}:${id}`));
  const months = members.family.limits.find(({ id }) => id === limit.key)?.extension?.months;
  const base: Facts = event === undefined ? known : factsOf(known, event);
  const facts: Facts = { ...base, ...(limit.year === undefined ? {} : { year: limit.year }), ...(months === undefined ? {} : { extensionMonths: months }) };
  const office = officeOfRule(versions[0], application);
  const outcome = evaluateVersions(versions, facts, office, law.calendars);
  return outcome === undefined ? [] : stepsOf(outcome.rule, facts, office === undefined ? undefined : law.calendars.get(office));
};
