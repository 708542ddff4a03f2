import { eventNames } from '../model/event-names';
import type { EventType } from '../model/event';
import type { Anchor } from './deadline';

/** Name of a date from which a period runs, as the why card says it. */
export const anchorName = (anchor: Anchor): string => names[anchor] ?? (isEvent(anchor) ? lower(eventNames[anchor]) : anchor.replaceAll('-', ' '));

const isEvent = (anchor: Anchor): anchor is Anchor & EventType => anchor in eventNames;

const lower = (text: string): string => (/^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

const names: Readonly<Partial<Record<Anchor, string>>> = {
  priority: 'priority date',
  'priority-as-filed': 'priority date as filed',
  'priority-period-expiry': 'expiry of the priority period',
  'international-filing': 'international filing date',
  'first-filing': 'first filing',
  filing: 'filing date',
  'divisional-filed': 'filing of the divisional',
  'term-start': 'earliest filing relied on',
  'national-phase-expiry': 'expiry of the limit for entry',
  'first-office-action': 'first examination report',
  'divisional-filing': 'filing of the divisional',
  'missed-period-expiry': 'expiry of the missed period',
  'upc-entry-into-force': 'entry into force of the UPC Agreement',
  'mention-of-grant': 'mention of the grant of the European patent',
  grant: 'grant',
  refusal: 'decision to refuse',
  publication: 'publication',
  'search-report-published': 'mention of the publication of the search report',
  'isr-transmitted': 'transmittal of the search report',
  'search-copy-received': 'receipt of the search copy',
  'demand-filed': 'demand',
};
