import { statedKey } from '#shared/law/stated-limits';
import type { TimeLimit } from '#shared/law/time-limit';
import type { CaseFamily } from '#shared/model/case-family';
import { dateToText } from '../../ui/marks/DateText';
import { provenanceText } from '../../ui/marks/provenance';

/** Where the event that a limit runs from is known from: the file and record, or the person who entered it, and who confirmed it; undefined where nothing is recorded. */
export const eventSourceOf = (family: CaseFamily, limit: TimeLimit): string | undefined => {
  const member = family.applications.find(({ id }) => id === limit.application);
  if (member === undefined) return undefined;
  const stated = member.takenOver?.find((taken) => statedKey(member.id, taken) === limit.key);
  if (stated !== undefined) return provenanceText(family.sources, stated, 'due');
  const event = member.events.find(({ id }) => id === limit.eventId) ?? member.events.find(({ type, date }) => type === limit.event && date === limit.eventDate);
  if (event !== undefined) {
    const from = provenanceText(family.sources, event, 'date');
    return event.confirmed === undefined ? from : [from, `confirmed by ${event.confirmed.by}, ${dateToText(event.confirmed.on)}`].filter((part) => part !== undefined).join('; ');
  }
  const claim = member.priorities.find(({ date }) => date === limit.eventDate);
  if (limit.event === 'priority' && claim !== undefined) return provenanceText(family.sources, claim, 'date');
  const publication = member.publications.find(({ date }) => date === limit.eventDate);
  if ((limit.event === 'publication' || limit.event === 'grant') && publication !== undefined) return provenanceText(family.sources, publication, 'date');
  // A filing, also the earlier one that another member has.
  const filed = member.filingDate === limit.eventDate ? member : family.applications.find(({ filingDate }) => filingDate === limit.eventDate);
  return filed === undefined ? undefined : provenanceText(family.sources, filed, 'filingDate');
};
