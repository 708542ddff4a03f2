import type { CaseFamily } from '../../model/case-family';
import type { LegalEvent } from '../../model/event';
import { applicationName } from '../application-name';
import { type Cell, type Line, type TableBlock, cell, known, notKnown, plain } from '../document';
import { languageOf } from '../family-title';
import { showDate } from '../show-date';
import { eventParticulars } from './event-detail';

/** Legal events, grouped by application, oldest first; an event without a date stands last in its group. What happened alike in several states on one day stands once. */
export const events = (family: CaseFamily): TableBlock => ({
  kind: 'table',
  title: 'Legal events',
  columns: [
    { id: 'date', label: 'Date', width: 14 },
    { id: 'code', label: 'Office, code', width: 18 },
    { id: 'event', label: 'Event', width: 68 },
  ],
  groups: family.applications.flatMap((application) =>
    application.events.length === 0 ? [] : [{ label: [{ text: applicationName(application), strong: true }], rows: alike(application.events.toSorted((a, b) => compare(a.date ?? '9999', b.date ?? '9999'))).map(eventRow) }],
  ),
  footnotes: [],
  empty: 'No legal event is recorded.',
});

/** Events that differ in the state alone, in the order of the first of them. */
const alike = (sorted: readonly LegalEvent[]): readonly (readonly LegalEvent[])[] => {
  const groups = new Map<string, LegalEvent[]>();
  for (const event of sorted) {
    const key = JSON.stringify([event.date, event.office, event.code, event.type, event.text, eventParticulars(event), stateOf(event) === undefined]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [event]);
    else group.push(event);
  }
  return [...groups.values()];
};

const stateOf = ({ state, office }: LegalEvent): string | undefined => (state === office ? undefined : state);

const eventRow = ([event, ...more]: readonly LegalEvent[]): readonly Cell[] => {
  if (event === undefined) return [];
  const states = [...new Set([event, ...more].flatMap((one) => stateOf(one) ?? []))].sort();
  const particulars = eventParticulars(event);
  const said = particulars.join(' · ');
  return [
    known(event.date === undefined ? undefined : showDate(event.date)),
    cell([event.office, event.code, states.length === 1 ? `for ${states.join('')}` : undefined].filter((part) => part !== undefined).join(' ')),
    {
      lines: [
        text(event),
        ...(states.length > 1 ? [plain(`for ${states.join(', ')}`)] : []),
        ...(states.length === 0 && more.length > 0 ? [[{ text: `recorded ${more.length + 1} times`, quiet: true }]] : []),
        ...(said === '' ? [] : [[{ text: said, quiet: true, lang: languageOf(said) }]]),
      ],
    },
  ];
};

const text = ({ text: words, type }: LegalEvent): Line =>
  words !== undefined ? [{ text: words, lang: languageOf(words) }] : type !== undefined ? plain(type.replaceAll('-', ' ')) : notKnown;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
