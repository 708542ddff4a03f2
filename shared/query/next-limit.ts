import type { TimeLimit } from '../law/time-limit';
import type { IsoDate } from '../model/date';
import type { NextLimit } from './rows';
import { daysUntil, urgencyOfDays } from './urgency';

type Stated = Pick<TimeLimit, 'status' | 'nature' | 'due'>;

/**
 * Whether a limit waits for an act on a day. A stored `open` limit may have become overdue since, or, where it is an option,
 * may have passed: only its date tells.
 */
export const isOpenLimit = ({ status, nature, due }: Stated, today: IsoDate): boolean =>
  (status === 'open' || status === 'overdue') && (nature !== 'option' || due >= today);

/** Whether a limit that had to be kept passed without a word that it was; options are never overdue. */
export const isOverdueLimit = (limit: Stated, today: IsoDate): boolean => limit.due < today && limit.nature !== 'option' && isOpenLimit(limit, today);

/** Whether a limit comes after others as the next one: an option, unless its end loses a right for good: filing abroad with priority, entering somewhere. */
export const isLesserOption = ({ nature, rule }: Pick<TimeLimit, 'nature' | 'rule'>): boolean => nature === 'option' && !losing.has(rule);
const losing: ReadonlySet<string> = new Set(['paris.priority', 'pct.national-phase']);

/** The earliest limit after which a right is lost, else the earliest other option, as a row shows it, with the numbers of overdue and open ones. */
export const shownNextLimit = (next: TimeLimit, overdue: number, open: number, isUnconfirmed: boolean, today: IsoDate): NextLimit => {
  const days = daysUntil(next.due, today);
  return {
    due: next.due,
    days,
    urgency: urgencyOfDays(days),
    label: next.label,
    ...(next.office === undefined ? {} : { office: next.office }),
    application: next.application,
    key: next.key,
    overdue,
    open,
    optional: next.nature === 'option',
    unconfirmed: isUnconfirmed,
  };
};
