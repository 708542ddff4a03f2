import type { DayNumber } from '../model/date';
import type { Law } from './law';
import { nationalPhaseLimit } from './pct/national-phase-limit';
import type { PctCase } from './pct/pct-case';
import { addPeriod } from './period';

/** Last day of the international phase: of the last limit among the chosen offices, and not before 31 months from priority. */
export const endOfInternationalPhase = (pct: PctCase, law: Law): DayNumber => {
  let last = addPeriod(pct.dates.changes.at(-1)?.priority ?? pct.dates.asFiled, { months: 31, days: 0 });
  for (const office of pct.chosen) {
    const limit = nationalPhaseLimit(pct, office, law);
    if (limit !== undefined && !('closed' in limit) && limit.computed.due > last) last = limit.computed.due;
  }
  return last;
};
