import type { CaseFamily } from '../model/case-family';
import { type IsoDate, toDayNumber } from '../model/date';
import type { LimitMark } from '../model/limit-mark';
import { unmoved } from './evaluate';
import { familyMembers } from './family-members';
import type { Law } from './law';
import { endOf } from './limit-status';
import { type LimitScope, limitOf } from './limit-of';
import { pctLimits } from './pct/pct-limits';
import { plannedFilingLimit, priorityLimit } from './priority-limits';
import { expiryOf } from './term';
import type { TimeLimit } from './time-limit';

/**
 * All time limits of a case family: Paris priority, the international phase, national phase per chosen office, end of term.
 * Past ones stay as a record. Pure: the same family, law and day give the same limits, in the order of applications and rules.
 */
export const deriveTimeLimits = (family: CaseFamily, law: Law, today: IsoDate): readonly TimeLimit[] => {
  const limits: TimeLimit[] = [];
  const marks = family.limits.length === 0 ? noMarks : new Map(family.limits.map((mark) => [mark.id, mark]));
  const day = toDayNumber(today);
  const members = familyMembers(family);
  for (const application of family.applications) {
    const scope = { family, members, application, law, today: day, marks, ...endOf(family, application) };
    if (application.stage !== 'filed') {
      plannedFilingLimit(scope, limits);
      continue;
    }
    priorityLimit(scope, limits);
    if (application.route === 'pct') pctLimits(scope, limits);
    else termLimit(scope, limits);
  }
  return limits;
};

const noMarks: ReadonlyMap<string, LimitMark> = new Map();

const termLimit = (scope: LimitScope, limits: TimeLimit[]): void => {
  const found = expiryOf(scope.application, scope.family, scope.law);
  if (found === undefined) return;
  const { term } = found;
  const day = toDayNumber(found.date);
  limits.push(
    limitOf(
      scope,
      { id: 'term.expiry', version: scope.law.version, label: 'Term ends', nature: 'information', basis: term.basis, trust: term.trust, event: term.from === 'grant' ? 'grant' : 'filing' },
      {
        key: `${scope.application.id}:term.expiry`,
        computed: unmoved(day, { from: term.from, plus: term.period, basis: term.basis }),
        from: found.from,
        satisfied: undefined,
        ...(scope.application.office === undefined ? {} : { office: scope.application.office }),
        warnings: found.warnings,
      },
    ),
  );
};
