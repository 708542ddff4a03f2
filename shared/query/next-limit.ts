import type { IsoDate } from '../model/date';
import type { IndexedLimit } from './indexed-family';
import type { NextLimit } from './rows';
import { daysUntil, urgencyOfDays } from './urgency';

type Stated = Pick<IndexedLimit, 'status' | 'nature' | 'due' | 'rule'>;

/**
 * Whether a limit waits for an act on a day. A stored `open` limit may have become overdue since, or, where it is an option,
 * may have passed: only its date tells.
 */
export const isOpenLimit = ({ status, nature, due }: Stated, today: IsoDate): boolean =>
  (status === 'open' || status === 'overdue') && (nature !== 'option' || due >= today);

/** Whether a limit that had to be kept passed without a word that it was; options are never overdue. */
export const isOverdueLimit = (limit: Stated, today: IsoDate): boolean => limit.due < today && limit.nature !== 'option' && isOpenLimit(limit, today);

/** The earliest limit after which a right is lost, else the earliest other option; undefined where nothing is open. */
export const nextOpenLimit = <Limit extends Stated>(limits: readonly Limit[], today: IsoDate): Limit | undefined => {
  let next: Limit | undefined;
  for (const limit of limits) {
    if (!isOpenLimit(limit, today)) continue;
    if (next === undefined || rank(limit) < rank(next) || (rank(limit) === rank(next) && limit.due < next.due)) next = limit;
  }
  return next;
};

/** Options by law whose end nevertheless loses a right for good: filing abroad with priority, entering somewhere. */
const losing: ReadonlySet<string> = new Set(['paris.priority', 'pct.national-phase']);
const rank = ({ nature, rule }: Stated): number => (nature === 'option' && !losing.has(rule) ? 1 : 0);

/** The limit of {@link nextOpenLimit} as a row shows it, with the numbers of overdue and open ones. */
export const nextLimitOf = (limits: readonly IndexedLimit[], today: IsoDate): NextLimit | undefined => {
  const next = nextOpenLimit(limits, today);
  if (next === undefined) return undefined;
  const days = daysUntil(next.due, today);
  return {
    due: next.due,
    days,
    urgency: urgencyOfDays(days),
    label: next.label,
    ...(next.office === undefined ? {} : { office: next.office }),
    application: next.application,
    key: next.key,
    overdue: limits.filter((limit) => isOverdueLimit(limit, today)).length,
    open: limits.filter((limit) => isOpenLimit(limit, today)).length,
    optional: next.nature === 'option',
    unconfirmed: next.unconfirmed,
  };
};
