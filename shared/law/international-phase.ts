import type { DayNumber } from '../model/date';
import type { Law } from './law';
import { type ClosedRoute, type NationalPhaseLimit, nationalPhaseLimit } from './pct/national-phase-limit';
import type { PctCase } from './pct/pct-case';
import { addPeriod } from './period';

/** Last day of the international phase: of the last limit among the chosen offices, and not before 31 months from priority. */
export const endOfInternationalPhase = (pct: PctCase, law: Law): DayNumber => lastOf(pct, pct.chosen.map((office) => nationalPhaseLimit(pct, office, law)));

/** The same where the limits at the chosen offices are at hand. */
export const lastOf = (pct: PctCase, limits: readonly (NationalPhaseLimit | ClosedRoute | undefined)[]): DayNumber => {
  let last = addPeriod(pct.dates.changes.at(-1)?.priority ?? pct.dates.asFiled, { months: 31, days: 0 });
  for (const limit of limits) {
    if (limit !== undefined && !('closed' in limit) && limit.computed.due > last) last = limit.computed.due;
  }
  return last;
};
