import { eventNames } from '../model/event-names';
import type { EventType } from '../model/event';
import type { OfficeCode } from '../model/office';
import type { Anchor } from './deadline';

/** Name of a date from which a period runs, as the why card says it: in the words of the office where it has its own. */
export const anchorName = (anchor: Anchor, office?: OfficeCode): string => (office === undefined ? undefined : ofOffice[office]?.[anchor]) ?? names[anchor] ?? (isEvent(anchor) ? lower(eventNames[anchor]) : anchor.replaceAll('-', ' '));

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
  registration: 'registration',
  'national-entry': 'entry into the national phase',
  'acceptance-advertised': 'advertisement of acceptance',
  'unitary-effect-registered': 'registration of unitary effect',
  'appeal-filed': 'notice of appeal',
  'removal-of-cause': 'removal of the cause of non-compliance',
  'loss-of-rights': 'notification of the loss of rights',
};

/** Names that an office gives the documents of its examination. */
const ofOffice: Readonly<Record<string, Readonly<Partial<Record<Anchor, string>>>>> = {
  EP: { 'office-action': 'communication under Article 94(3)', allowance: 'communication under Rule 71(3)', grant: 'mention of the grant' },
  US: { 'office-action': 'Office action', allowance: 'notice of allowance', 'invitation-to-correct': 'notice to file missing parts', grant: 'issue of the patent' },
  CN: { 'office-action': 'Office action', allowance: 'notification to grant the patent right', refusal: 'decision of rejection' },
  JP: { 'office-action': 'notice of reasons for refusal', allowance: 'decision to grant', refusal: 'decision of refusal' },
  KR: { 'office-action': 'notice of grounds for rejection', allowance: 'decision to grant', refusal: 'decision of rejection' },
  DE: { 'office-action': 'examination communication', grant: 'publication of the grant' },
  GB: { 'office-action': 'examination report', publication: 'publication of the application' },
  CA: { 'office-action': 'examiner’s report', allowance: 'notice of allowance', 'direction-to-request-examination': 'notice of the Commissioner', 'renewal-reminder': 'notice of the Commissioner' },
  AU: { 'office-action': 'first examination report' },
  NZ: { 'office-action': 'first examination report' },
  IN: { 'office-action': 'first examination report' },
  FR: { 'search-report': 'preliminary search report', grant: 'publication of the mention of the grant' },
  TW: { allowance: 'decision to grant', grant: 'publication of the patent' },
  MX: { 'office-action': 'official action', allowance: 'notice of allowance' },
};
