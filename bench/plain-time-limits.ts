import type { TimeLimit } from '#shared/law/time-limit';

/** Closed days as a set of texts, as one would write it at first. */
const isClosed = (date: Date, closed: ReadonlySet<string>): boolean => date.getUTCDay() === 0 || date.getUTCDay() === 6 || closed.has(date.toISOString().slice(0, 10));

const christmas: ReadonlySet<string> = new Set(Array.from({ length: 40 }, (_, index) => [`${2000 + index}-01-01`, `${2000 + index}-12-25`, `${2000 + index}-12-26`]).flat());

/** The straightforward way: each limit from the text of its event by Date objects, month by month, day by day. Counts those that are not past. */
export const plainTimeLimits = (limits: readonly TimeLimit[], today: string): number => {
  let open = 0;
  for (const limit of limits) {
    const event = new Date(`${limit.eventDate}T00:00:00Z`);
    const raw = new Date(`${limit.raw}T00:00:00Z`);
    const months = (raw.getUTCFullYear() - event.getUTCFullYear()) * 12 + raw.getUTCMonth() - event.getUTCMonth();
    const due = addMonths(event, months);
    while (isClosed(due, christmas)) due.setUTCDate(due.getUTCDate() + 1);
    const grace = addMonths(due, 6);
    while (isClosed(grace, christmas)) grace.setUTCDate(grace.getUTCDate() + 1);
    if (due.toISOString().slice(0, 10) >= today || grace.toISOString().slice(0, 10) >= today) open += 1;
  }
  return open;
};

const addMonths = (date: Date, months: number): Date => {
  const later = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(date.getUTCDate(), last));
  return later;
};
