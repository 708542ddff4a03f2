import type { CaseFamily } from '../../model/case-family';
import type { LegalEvent } from '../../model/event';
import { applicationName } from '../application-name';
import { type Cell, type Line, type TableBlock, cell, known, notKnown, plain } from '../document';
import { languageOf } from '../family-title';
import { showDate } from '../show-date';

/** Legal events, grouped by application, oldest first; an event without a date stands last in its group. */
export const events = (family: CaseFamily): TableBlock => ({
  kind: 'table',
  title: 'Legal events',
  columns: [
    { id: 'date', label: 'Date', width: 14 },
    { id: 'code', label: 'Office, code', width: 16 },
    { id: 'event', label: 'Event', width: 70 },
  ],
  groups: family.applications.flatMap((application) =>
    application.events.length === 0
      ? []
      : [{ label: [{ text: applicationName(application), strong: true }], rows: application.events.toSorted((a, b) => compare(a.date ?? '9999', b.date ?? '9999')).map(eventRow) }],
  ),
  footnotes: [],
  empty: 'No legal event is recorded.',
});

const eventRow = (event: LegalEvent): readonly Cell[] => [
  known(event.date === undefined ? undefined : showDate(event.date)),
  cell([event.office, event.code, event.state === undefined || event.state === event.office ? undefined : `for ${event.state}`].filter((part) => part !== undefined).join(' ')),
  { lines: [text(event), ...detail(event)] },
];

const text = ({ text: words, type }: LegalEvent): Line =>
  words !== undefined ? [{ text: words, lang: languageOf(words) }] : type !== undefined ? plain(type.replaceAll('-', ' ')) : notKnown;

const detail = ({ detail: particulars, effective }: LegalEvent): readonly Line[] => {
  const parts = [
    ...(effective === undefined ? [] : [`effective ${showDate(effective)}`]),
    ...Object.entries(particulars ?? {}).map(([label, value]) => `${label}: ${value}`),
  ];
  return parts.length === 0 ? [] : [[{ text: parts.join(' · '), quiet: true, lang: languageOf(parts.join('')) }]];
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
