import { type IsoDate, toDayNumber } from '../model/date';

/** Urgency as it is drawn: overdue ▲, within 14 days ◆, later ○. */
export type Urgency = 'overdue' | 'soon' | 'later';

/** Groups of the time limits view. Periods roll from today: `week` ends 7 days from today, `month` 31, `quarter` 92. */
export const dueBuckets = ['overdue', 'today', 'week', 'month', 'quarter', 'later'] as const;
export type DueBucket = (typeof dueBuckets)[number];

/** Days within which an open time limit counts as due soon. */
export const soonDays = 14;

/** Days from today to the due date; negative: past. */
export const daysUntil = (due: IsoDate, today: IsoDate): number => toDayNumber(due) - toDayNumber(today);

export const urgencyOfDays = (days: number): Urgency => (days < 0 ? 'overdue' : days <= soonDays ? 'soon' : 'later');

export const dueBucketOfDays = (days: number): DueBucket =>
  days < 0 ? 'overdue' : days === 0 ? 'today' : days <= 7 ? 'week' : days <= 31 ? 'month' : days <= 92 ? 'quarter' : 'later';
