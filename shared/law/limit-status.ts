import type { Application } from '../model/application';
import type { CaseFamily } from '../model/case-family';
import type { DayNumber } from '../model/date';
import type { LegalEvent } from '../model/event';
import type { LimitMark } from '../model/limit-mark';
import type { Source } from '../model/source';
import type { TimeLimitNature, TimeLimitStatus } from './time-limit';

/** How surely something happened: by a person's word, or only by the data of an office. */
export type Evidence = 'person' | 'office-data';

/** Whether an event stands on a person's word (entered or confirmed) or only on imported data. */
export const evidenceOf = (family: Pick<CaseFamily, 'sources'>, event: Pick<LegalEvent, 'src' | 'confirmed'>): Evidence =>
  event.confirmed !== undefined || enteredByPerson(family, event.src) ? 'person' : 'office-data';

/** Whether a value was entered by a person; a value without a recorded source counts as entered. */
export const enteredByPerson = (family: Pick<CaseFamily, 'sources'>, src: number | undefined): boolean =>
  src === undefined || sourceOf(family.sources, src)?.kind !== 'import';

/** Sources are numbered from 1 on: where none was taken out, a source stands in the place of its number. */
const sourceOf = (sources: readonly Source[], id: number): Source | undefined => (sources[id - 1]?.id === id ? sources[id - 1] : sources.find((source) => source.id === id));

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

/** Status of a limit: a person's mark first, then what satisfied it, then what took its place or ended it, then the calendar. */
export const limitStatus = (
  mark: LimitMark | undefined,
  { satisfied, notNeeded, superseded }: { readonly satisfied: Evidence | undefined; readonly notNeeded?: boolean | undefined; readonly superseded?: boolean | undefined },
  ended: boolean,
  nature: TimeLimitNature,
  /** Past without a record, but no longer owed. */
  settled: boolean,
  /** The last day on which the act can be done in time. */
  due: DayNumber,
  today: DayNumber,
): TimeLimitStatus => {
  if (mark?.state === 'done') return 'done';
  if (mark?.state === 'not-needed') return 'not-needed';
  // A note or an override leaves the limit as it is; only a person who opened it again outranks what is recorded.
  const reopened = mark?.reopened === true;
  if (!reopened) {
    if (satisfied === 'person') return 'done';
    if (satisfied === 'office-data') return 'done-per-office-data';
    if (notNeeded === true) return 'not-needed';
    if (superseded === true) return 'superseded';
  }
  if (ended) return nature === 'option' && due < today ? 'passed' : 'ended';
  if (nature === 'information') return 'information';
  if (due >= today) return 'open';
  return nature === 'act' && (!settled || reopened) ? 'overdue' : 'passed';
};
