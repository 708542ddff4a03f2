import type { Application } from '../../model/application';
import type { DayNumber } from '../../model/date';
import type { LegalEvent } from '../../model/event';
import type { FamilyMembers } from '../family-members';
import type { ApplicationDays, DatedEvent } from './application-days';
import { parentDays, parentOf } from './application-days';
import type { Law } from '../law';

/** Half a year: a fee is seldom paid, and often not payable, longer before it is due. */
const paidAheadAtMost = 184;

/** Payments of renewal fees that are recorded of an application: its own events, of a national part also those that the EPO reports of its state. */
export const feePayments = (application: Application, { events }: ApplicationDays, members: FamilyMembers, law: Law): readonly DatedEvent[] => {
  const own = events.filter(({ type, event }) => type === 'fee-paid' && (event.state === undefined || event.state === application.office));
  if (application.route !== 'validation') return own;
  const parent = parentOf(application, members);
  if (parent === undefined) return own;
  return [...own, ...parentDays(parent, members, law).events.filter(({ type, event }) => type === 'fee-paid' && event.state === application.office)];
};

/** The payment for a year: by the year that the office names, else by its day, which lies between half a year before the due date and the end of the surcharge. */
export const paymentFor = (payments: readonly DatedEvent[], year: number, base: DayNumber, graceEnd: DayNumber): LegalEvent | undefined => {
  for (const { day, event } of payments) if (event.year === undefined ? day > base - paidAheadAtMost && day <= graceEnd : event.year === year) return event;
  return undefined;
};
