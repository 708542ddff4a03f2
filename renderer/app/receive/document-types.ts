import type { Law } from '#shared/law/law';
import { rulesOfOffice } from '#shared/law/office-limits/office-rules';
import type { Application } from '#shared/model/application';
import { type EventType, eventTypes, isDocument } from '#shared/model/event';

/** Periods that an office sets in a document. */
export const periods = [{ id: 'usual', label: 'the usual one' }, ...[1, 2, 3, 4, 6].map((months) => ({ id: `P${months}M`, label: `${months} ${months === 1 ? 'month' : 'months'}` })), { id: 'P30D', label: '30 days' }, { id: 'P60D', label: '60 days' }];

/** Documents and events, those that set a limit running at the office of the application first. */
export const typesFor = (application: Application, law: Law): readonly EventType[] => {
  const rules = application.route === 'pct' ? law.internationalPhase : rulesOfOffice(law, application);
  const used = new Set<string>(rules.flatMap((versions) => versions.map(({ event }) => event)));
  // What comes most often first: the examiner's actions, then other documents, then facts.
  const rank = (type: EventType): number => (type === 'office-action' ? 0 : isDocument(type) ? 1 : 2);
  const first = eventTypes.filter((type) => used.has(type)).sort((a, b) => rank(a) - rank(b));
  return [...first, ...eventTypes.filter((type) => !used.has(type))];
};
