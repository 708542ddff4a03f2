import type { CaseFamily } from '../model/case-family';
import type { IsoDate } from '../model/date';
import type { OfficeCode } from '../model/office';
import { deriveTimeLimits } from './derive-time-limits';
import type { Law } from './law';
import type { TimeLimit, TimeLimitStatus } from './time-limit';

/** What becomes of one time limit: it is new, gone, moved to another day, or another status on the same day. */
export type LimitChange = {
  readonly kind: 'new' | 'gone' | 'moved' | 'status';
  readonly key: string;
  readonly label: string;
  readonly application: string;
  readonly office?: OfficeCode;
  /** Last day before and after; one of them is absent where the limit is new or gone. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly statusBefore?: TimeLimitStatus;
  readonly statusAfter?: TimeLimitStatus;
  /** A person confirmed or overrode the day: it stays, and this is what the computation comes to now. */
  readonly recomputed?: IsoDate;
};

/** What an edit of a family does to its time limits, in the order of the days; limits of no concern to anyone (information on both sides) that only change status are left out. */
export const limitChanges = (before: CaseFamily, after: CaseFamily, law: Law, today: IsoDate): readonly LimitChange[] =>
  changesBetween(deriveTimeLimits(before, law, today), deriveTimeLimits(after, law, today));

/** What other law tables do to the time limits of a family that still wait for an act. */
export const lawChanges = (family: CaseFamily, lawBefore: Law, lawAfter: Law, today: IsoDate): readonly LimitChange[] =>
  changesBetween(deriveTimeLimits(family, lawBefore, today), deriveTimeLimits(family, lawAfter, today)).filter(({ statusBefore, statusAfter }) => isWaiting(statusBefore) || isWaiting(statusAfter));

const isWaiting = (status: TimeLimitStatus | undefined): boolean => status === 'open' || status === 'overdue';

const changesBetween = (before: readonly TimeLimit[], after: readonly TimeLimit[]): readonly LimitChange[] => {
  const old = new Map(before.map((limit) => [limit.key, limit]));
  const changes: LimitChange[] = [];
  for (const limit of after) {
    const former = old.get(limit.key);
    old.delete(limit.key);
    const change = former === undefined ? appeared(limit) : changed(former, limit);
    if (change !== undefined) changes.push(change);
  }
  for (const limit of old.values()) changes.push({ ...named(limit), kind: 'gone', from: limit.due, statusBefore: limit.status });
  return changes.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
};

const dayOf = ({ from, to }: LimitChange): string => to ?? from ?? '';

const named = ({ key, label, application, office }: TimeLimit): Pick<LimitChange, 'key' | 'label' | 'application' | 'office'> => ({ key, label, application, ...(office === undefined ? {} : { office }) });

const appeared = (limit: TimeLimit): LimitChange => ({ ...named(limit), kind: 'new', to: limit.due, statusAfter: limit.status });

const changed = (former: TimeLimit, limit: TimeLimit): LimitChange | undefined => {
  const whole = { ...named(limit), from: former.due, to: limit.due, statusBefore: former.status, statusAfter: limit.status };
  if (former.due !== limit.due) return { ...whole, kind: 'moved' };
  // A confirmed or overridden day stays; that the computation comes to another one now is what the change does to it.
  if (limit.recomputed !== undefined && limit.recomputed !== former.recomputed) return { ...whole, kind: 'moved', recomputed: limit.recomputed };
  return former.status === limit.status ? undefined : { ...whole, kind: 'status' };
};
