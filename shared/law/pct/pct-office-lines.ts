import { type DayNumber, type IsoDate, fromDayNumber } from '../../model/date';
import type { OfficeDecision } from '../../model/office-decision';
import type { OfficeCode } from '../../model/office';
import { type Law, officeName } from '../law';
import { type NationalPhaseLimit, nationalPhaseLimit } from './national-phase-limit';
import type { PctCase } from './pct-case';
import type { OfficeLineState, PctOfficeLine } from './pct-timeline';
import type { TimeLimit } from '../time-limit';

type Scope = {
  readonly pct: PctCase;
  readonly law: Law;
  readonly limits: ReadonlyMap<string, TimeLimit>;
  readonly today: DayNumber;
  readonly at: (date: IsoDate) => number;
};

/** One line per chosen office, by due date, then code. */
export const officeLines = (scope: Scope): readonly PctOfficeLine[] =>
  scope.pct.chosen
    .map((office) => officeLine(scope, office))
    .toSorted((a, b) => compare(a.limit?.due ?? '9999', b.limit?.due ?? '9999') || compare(a.office, b.office));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const officeLine = (scope: Scope, office: OfficeCode): PctOfficeLine => {
  const { pct, law } = scope;
  const decision = pct.application.decisions.find(({ id }) => id === office);
  const base = { office, name: officeName(law, office), decision };
  const found = nationalPhaseLimit(pct, office, law);
  if (found === undefined) return { ...base, state: decision?.state ?? 'undecided' };
  if ('closed' in found) return { ...base, state: 'closed-route', use: found.use, ...(found.known ? {} : { note: 'Not in the table of national phase limits.' }) };
  const limit = scope.limits.get(`${pct.application.id}:pct.national-phase:${office}`);
  const entry = pct.entries.get(office);
  const { computed } = found;
  const due = fromDayNumber(computed.due);
  const window = lateWindow(scope, found);
  const state = stateOf(decision, entry?.stage === 'filed', computed.due, window, scope.today);
  // After an entry, or a decision against it, nothing is left to be done late.
  const late = state === 'entered' || state === 'do-not-enter' ? undefined : window;
  return {
    ...base,
    state,
    ...(limit === undefined ? {} : { limit }),
    at: scope.at(due),
    ...(computed.day === computed.due ? {} : { rawAt: scope.at(fromDayNumber(computed.day)) }),
    ...(found.movedFrom === undefined || found.movedFrom === computed.due ? {} : { movedFromAt: scope.at(fromDayNumber(found.movedFrom)) }),
    months: found.months,
    daysLeft: computed.due - scope.today,
    ...(late === undefined ? {} : { late }),
    ...(found.remedy === undefined ? {} : { remedy: found.remedy }),
    ...(entry === undefined
      ? {}
      : { entry: { application: entry.id, ...(entry.number === undefined ? {} : { number: entry.number.text }), ...entryDate(entry.events) } }),
    ...(found.row.note === undefined ? {} : { note: found.row.note }),
  };
};

const entryDate = (events: readonly { readonly type?: string | undefined; readonly date?: IsoDate | undefined }[]): { readonly date?: IsoDate } => {
  const date = events.find(({ type }) => type === 'national-entry')?.date;
  return date === undefined ? {} : { date };
};

const lateWindow = (scope: Scope, { computed, late }: NationalPhaseLimit): PctOfficeLine['late'] =>
  late === undefined || late.due <= computed.due
    ? undefined
    : { kind: late.kind, from: scope.at(fromDayNumber(computed.due)), to: scope.at(fromDayNumber(late.due)), date: fromDayNumber(late.due), label: late.label, daysLeft: late.due - scope.today };

const stateOf = (decision: OfficeDecision | undefined, entered: boolean, due: DayNumber, late: PctOfficeLine['late'], today: DayNumber): OfficeLineState => {
  if (entered || decision?.state === 'entered') return 'entered';
  if (decision?.state === 'do-not-enter') return 'do-not-enter';
  if (due < today) return late !== undefined && late.daysLeft >= 0 ? late.kind : 'limit-passed';
  return decision?.state ?? 'undecided';
};
