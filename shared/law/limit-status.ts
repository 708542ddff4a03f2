import type { Application } from '../model/application';
import type { CaseFamily } from '../model/case-family';
import type { DayNumber } from '../model/date';
import type { LegalEvent } from '../model/event';
import type { LimitMark } from '../model/limit-mark';
import type { TimeLimitNature, TimeLimitStatus } from './time-limit';

/** How surely something happened: by a person's word, or only by the data of an office. */
export type Evidence = 'person' | 'office-data';

/** Whether an event stands on a person's word (entered or confirmed) or only on imported data. */
export const evidenceOf = (family: Pick<CaseFamily, 'sources'>, event: Pick<LegalEvent, 'src' | 'confirmed'>): Evidence =>
  event.confirmed !== undefined || enteredByPerson(family, event.src) ? 'person' : 'office-data';

/** Whether a value was entered by a person; a value without a recorded source counts as entered. */
export const enteredByPerson = (family: Pick<CaseFamily, 'sources'>, src: number | undefined): boolean =>
  src === undefined || family.sources.find(({ id }) => id === src)?.kind !== 'import';

/**
 * Why the limits of an application no longer matter: no longer ours, given a final status by a person, or ended by an event
 * that a person entered or confirmed. An end that only office data report does not count; it is a warning.
 */
export const endOf = (family: CaseFamily, application: Application): { readonly ended: boolean; readonly reported: LegalEvent | undefined } => {
  if (application.notOurs !== undefined || application.status?.value === 'lapsed' || application.status?.value === 'expired') return { ended: true, reported: undefined };
  const end = lastEnd(application);
  if (end === undefined) return notEnded;
  return evidenceOf(family, end) === 'person' ? { ended: true, reported: undefined } : { ended: false, reported: end };
};

const notEnded = { ended: false, reported: undefined } as const;
const endTypes: ReadonlySet<string> = new Set(['withdrawal', 'deemed-withdrawn', 'refusal', 'revocation', 'lapse', 'expiry']);

/** The event that ended the application itself, unless a restoration followed; what concerns one state of a regional right does not count. */
export const lastEnd = (application: Application): LegalEvent | undefined => {
  let end: LegalEvent | undefined;
  for (const event of application.events) {
    if (event.type === undefined || (event.state !== undefined && event.state !== application.office)) continue;
    if (endTypes.has(event.type) && (end === undefined || (event.date ?? '') >= (end.date ?? ''))) end = event;
    else if (event.type === 'restoration' && end !== undefined && (event.date ?? '') >= (end.date ?? '')) end = undefined;
  }
  return end;
};

/** Status of a limit: a person's mark first, then what satisfied it, then the end of the application, then the calendar. */
export const limitStatus = (input: {
  readonly mark: LimitMark | undefined;
  readonly satisfied: Evidence | undefined;
  readonly ended: boolean;
  readonly notNeeded: boolean;
  readonly nature: TimeLimitNature;
  /** A later event took its place. */
  readonly superseded: boolean;
  /** Past without a record, but no longer owed. */
  readonly settled: boolean;
  /** The last day on which the act can be done in time. */
  readonly due: DayNumber;
  readonly today: DayNumber;
}): TimeLimitStatus => {
  if (input.mark?.state === 'done') return 'done';
  if (input.mark?.state === 'not-needed') return 'not-needed';
  const reopened = input.mark?.state === 'open';
  if (!reopened && input.satisfied === 'person') return 'done';
  if (!reopened && input.satisfied === 'office-data') return 'done-per-office-data';
  if (!reopened && input.notNeeded) return 'not-needed';
  if (input.superseded && !reopened) return 'superseded';
  if (input.ended) return input.nature === 'option' && input.due < input.today ? 'passed' : 'ended';
  if (input.nature === 'information') return 'information';
  if (input.due >= input.today) return 'open';
  return input.nature === 'act' && (!input.settled || reopened) ? 'overdue' : 'passed';
};
