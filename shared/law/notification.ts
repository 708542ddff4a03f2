import { type DayNumber, dayNumberOf } from '../model/date';
import { type Period, addPeriod } from './period';
import type { Rule } from './rule';

/**
 * When a document counts as notified: the day from which its period runs, and the days by which the period is extended at its end
 * because the document came late.
 */
export type Notification = { readonly day: DayNumber; readonly lateDays: number };

/** EPC Rules 126(2) and 127(2) as in force from 1 November 2023 apply to documents that bear this date or a later one (OJ EPO 2023, A29). */
const deliveredOnItsDate = dayNumberOf(2023, 11, 1);

const tenDays = 10;
const sevenDays = 7;

/**
 * Notification of a document that bears `dated` and, where it is known, came on `received`.
 *
 * - EPC, documents dated up to 31 October 2023: deemed delivered on the tenth day after the date, or on the later day of actual
 *   receipt (Rule 126(2) as it was).
 * - EPC, documents dated later: deemed delivered on the date they bear; where they came more than seven days after it, the period is
 *   extended at its end by the days beyond seven (Rule 126(2), 127(2)).
 * - PCT: the period runs from the date of the document, and is extended likewise (Rule 80.6).
 * - National law and the Paris Convention: no fiction that is common to all; the period runs from the date of the document.
 */
export const notified = (law: Rule['law'], dated: DayNumber, received: DayNumber | undefined): Notification => {
  if (law === 'EPC' && dated < deliveredOnItsDate) return { day: Math.max(dated + tenDays, received ?? 0), lateDays: 0 };
  if (law === 'EPC' || law === 'PCT') return { day: dated, lateDays: received === undefined ? 0 : Math.max(0, received - dated - sevenDays) };
  return { day: dated, lateDays: 0 };
};

/** Day of receipt that a national law presumes for a document that bears `dated`; a later actual receipt counts instead. */
export const presumedReceipt = (dated: DayNumber, plus: Period, received: DayNumber | undefined): DayNumber => Math.max(addPeriod(dated, plus), received ?? dated);

/** Provision on the notification of a document, for the why card. */
export const notificationBasis = (law: Rule['law'], dated: DayNumber): string =>
  law === 'EPC' ? (dated < deliveredOnItsDate ? 'EPC R.126(2) as in force until 31 October 2023' : 'EPC R.126(2), 127(2)') : 'PCT R.80.6';
