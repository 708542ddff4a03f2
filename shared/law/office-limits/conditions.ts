import type { Application } from '../../model/application';
import type { CaseFamily } from '../../model/case-family';
import type { LimitScope } from '../limit-of';
import type { Condition } from '../rule';
import { type ApplicationDays, parentOf } from './application-days';

/** Whether the facts under which a rule of an office applies are there. */
export const conditionsHold = (conditions: readonly Condition[], scope: LimitScope, known: ApplicationDays): boolean => {
  for (const condition of conditions) if (!holds(condition, scope, known)) return false;
  return true;
};

const holds = (condition: Condition, { application, family, members }: LimitScope, { days, divisional }: ApplicationDays): boolean => {
  switch (condition) {
    case 'pct-entry':
      return application.route === 'pct-entry';
    case 'not-pct-entry':
      return application.route !== 'pct-entry';
    case 'divisional':
      return divisional;
    case 'not-divisional':
      return !divisional;
    case 'granted':
      return days.grant !== undefined || parentOf(application, members) !== undefined;
    case 'not-granted':
      return days.grant === undefined;
    case 'priority-claimed':
      return application.priorities.some(({ withdrawnOn }) => withdrawnOn === undefined);
    case 'no-priority-claimed':
      return application.priorities.every(({ withdrawnOn }) => withdrawnOn !== undefined);
    case 'applicant-resident':
      return isResident(application, family);
    case 'applicant-abroad':
      return !isResident(application, family);
    default:
      // Facts about international applications.
      return false;
  }
};

/** Whether an applicant or owner is known to sit in the country of the office. */
const isResident = ({ office, parties }: Application, family: CaseFamily): boolean =>
  office !== undefined && [...parties, ...family.parties].some(({ role, country }) => country === office && (role === 'applicant' || role === 'owner'));
