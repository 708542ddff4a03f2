import { deriveTimeLimits } from '../law/derive-time-limits';
import type { Law } from '../law/law';
import { type LimitChange, limitChanges } from '../law/limit-changes';
import type { CaseFamily } from '../model/case-family';
import type { IsoDate } from '../model/date';
import type { LegalEvent } from '../model/event';
import { remarkLimits } from '../model/mark-limits';

/** What recording an event does to the time limits of a family, before it is saved. */
export type ReceivePreview = {
  readonly family: CaseFamily;
  /** Limits that it sets running, to be confirmed with it. */
  readonly added: readonly LimitChange[];
  /** Limits that it moves, answers, supersedes or ends. */
  readonly others: readonly LimitChange[];
};

/** A family with an event of one application put in, or put in the place of the one with its id. */
export const withEvent = (family: CaseFamily, application: string, event: LegalEvent): CaseFamily => ({
  ...family,
  applications: family.applications.map((member) =>
    member.id === application ? { ...member, events: member.events.some(({ id }) => id === event.id) ? member.events.map((one) => (one.id === event.id ? event : one)) : [...member.events, event] } : member,
  ),
});

/** What recording (or correcting) an event would change. */
export const previewEvent = (family: CaseFamily, application: string, event: LegalEvent, law: Law, today: IsoDate): ReceivePreview => {
  const after = withEvent(family, application, event);
  const changes = limitChanges(family, after, law, today);
  const added = changes.filter(({ kind, statusAfter }) => kind === 'new' && (statusAfter === 'open' || statusAfter === 'overdue'));
  return { family: after, added, others: changes.filter((change) => !added.includes(change)) };
};

/** What is said of the new limits in the same step; keys of those confirmed. */
export type ReceiveWords = {
  readonly confirmed: ReadonlySet<string>;
  readonly responsible?: string | undefined;
  /** Sent on to an agent in the same step. */
  readonly instructed?: { readonly to: string; readonly reference?: string | undefined } | undefined;
  readonly person: string;
};

/** The family with the event and what was said of the limits that it sets running: one change, one entry. */
export const receiveEvent = (preview: ReceivePreview, { confirmed, responsible, instructed, person }: ReceiveWords, law: Law, today: IsoDate): CaseFamily => {
  const limits = deriveTimeLimits(preview.family, law, today).filter(({ key }) => preview.added.some((one) => one.key === key));
  return limits.reduce((saved, { key, due, ruleVersion, eventDate }) => {
    const words = {
      ...(confirmed.has(key) ? { confirmed: { by: person, on: today, due, ruleVersion, eventDate } } : {}),
      ...(responsible === undefined ? {} : { responsible }),
      ...(instructed === undefined ? {} : { instructed: { to: instructed.to, on: today, ...(instructed.reference === undefined ? {} : { reference: instructed.reference }) } }),
    };
    return Object.keys(words).length === 0 ? saved : remarkLimits(saved, [key], words);
  }, preview.family);
};
