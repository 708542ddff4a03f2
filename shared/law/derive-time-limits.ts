import type { CaseFamily } from '../model/case-family';
import { type IsoDate, parseIsoDate, toDayNumber } from '../model/date';
import type { LimitMark } from '../model/limit-mark';
import { unmoved } from './evaluate';
import { familyMembers } from './family-members';
import type { Law } from './law';
import { endOf, enteredByPerson } from './limit-status';
import { type LimitDraft, type LimitScope, limitOf, timeLimitOf } from './limit-of';
import { pctLimits } from './pct/pct-limits';
import { plannedFilingLimit, priorityLimit } from './priority-limits';
import { statedLimits } from './stated-limits';
import { officeLimits } from './office-limits/office-limits';
import { type Expiry, expiryOf } from './term';
import type { TimeLimit } from './time-limit';

/**
 * All time limits of a case family: Paris priority, the international phase, national phase per chosen office, end of term, and those that
 * another docket or a person states and no rule gives.
 * Past ones stay as a record. Pure: the same family, law and day give the same limits, in the order of applications and rules.
 */
export const deriveTimeLimits = (family: CaseFamily, law: Law, today: IsoDate): readonly TimeLimit[] => draftTimeLimits(family, law, today).map(timeLimitOf);

/** The same in days, with status, for counting and for columns: nothing is put into words. */
export const draftTimeLimits = (family: CaseFamily, law: Law, today: IsoDate): readonly LimitDraft[] => {
  const limits: LimitDraft[] = [];
  const marks = family.limits.length === 0 ? noMarks : new Map(family.limits.map((mark) => [mark.id, mark]));
  const day = toDayNumber(today);
  const members = familyMembers(family);
  const heard = newestOfficeData(family);
  for (const application of family.applications) {
    const expiry = application.stage === 'filed' ? expiryOf(application, family, law) : undefined;
    const { ended, reported } = endOf(family, application);
    const scope: LimitScope = {
      family,
      members,
      application,
      law,
      today: day,
      marks,
      expiry: expiry?.day,
      heardOn: heard === undefined || enteredByPerson(family, application.src) ? undefined : heard,
      ended,
      reported,
    };
    const first = limits.length;
    if (application.stage !== 'filed') plannedFilingLimit(scope, limits);
    else {
      priorityLimit(scope, limits);
      if (application.route === 'pct') pctLimits(scope, limits);
      else {
        officeLimits(scope, limits);
        if (expiry !== undefined) termLimit(scope, expiry, limits);
      }
    }
    if (application.takenOver !== undefined) statedLimits(scope, limits.slice(first), limits);
  }
  return limits;
};

const noMarks: ReadonlyMap<string, LimitMark> = new Map();

/** The newest day that imported data of a family are as of. */
const newestOfficeData = ({ sources }: CaseFamily): number | undefined => {
  let newest = '';
  for (const source of sources) {
    if (source.kind !== 'import') continue;
    const date = source.dataDate ?? source.at;
    if (date > newest) newest = date;
  }
  const date = newest === '' ? undefined : parseIsoDate(newest.slice(0, 10));
  return date === undefined ? undefined : toDayNumber(date);
};

const termLimit = (scope: LimitScope, found: Expiry, limits: LimitDraft[]): void => {
  const { term, day } = found;
  limits.push(
    limitOf(
      scope,
      { id: 'term.expiry', version: scope.law.version, label: 'Term ends', nature: 'information', basis: term.basis, trust: term.trust, event: term.from === 'grant' ? 'grant' : 'filing' },
      {
        computed: unmoved(day, { from: term.from, plus: term.period, basis: term.basis }),
        from: found.from,
        office: scope.application.office,
        satisfied: undefined,
        late: undefined,
        settled: false,
        warnings: found.warnings,
        year: undefined,
      },
    ),
  );
};
