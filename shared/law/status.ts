import type { Application, ApplicationStatus } from '../model/application';
import type { CaseFamily } from '../model/case-family';
import { type IsoDate, fromDayNumber, toDayNumber } from '../model/date';
import type { LegalEvent } from '../model/event';
import { kindMeaning } from '../numbers/kinds/kind-code';
import { familyMembers } from './family-members';
import type { Law } from './law';
import { type Evidence, evidenceOf, lastEnd } from './limit-status';
import { endOfInternationalPhase } from './international-phase';
import { pctCase } from './pct/pct-case';
import { addPeriod } from './period';
import { statusWord } from './status-words';
import { expiryOf } from './term';

/** Status of an application with what it rests on. */
export type ApplicationState = {
  readonly value: ApplicationStatus;
  /** More exactly, in words: `withdrawn`, `refused`, `international phase ended`. */
  readonly detail: string;
  /** The most exact short word: `Withdrawn`, `Phase ended`, else the usual one. */
  readonly word: string;
  readonly since?: IsoDate;
  /** person: entered or confirmed · office-data: only imported · computed: from dates and the law tables. */
  readonly trust: Evidence | 'computed';
  /** What it was read from, for the reader. */
  readonly basis: string;
};

/** What a list or drawing shows of a status: its shape by value, and its word. */
export type ShownStatus = Pick<ApplicationState, 'value' | 'word'>;

/**
 * Status by the strongest word there is: a person's; the stage of a plan; an end or grant among the events; the status that a register
 * or list states; a granted publication; the end of term or of the international phase; else pending, or unknown where nothing was heard for ten years.
 */
export const statusOf = (application: Application, family: CaseFamily, law: Law, today: IsoDate): ApplicationState => {
  const own = application.status;
  if (own !== undefined) return state(own.value, own.note ?? own.value, own.on, 'person', 'set by a person');
  if (application.stage !== 'filed') return state('planned', application.stage, undefined, 'person', 'not filed yet');

  const end = lastEnd(application);
  if (end !== undefined) return state(end.type === 'expiry' ? 'expired' : 'lapsed', endWords[end.type ?? ''] ?? 'ended', end.date, evidenceOf(family, end), `event ${eventName(end)}`);

  const reported = application.reportedStatus;
  if (reported?.value === 'lapsed' || reported?.value === 'expired') return state(reported.value, reportedEnd(reported.text), reported.on, 'office-data', `status in a file: ${reported.text}`);

  const expiry = expiryOf(application, family, law);
  if (expiry !== undefined && expiry.date < today) return state('expired', 'term ended', expiry.date, 'computed', `${expiry.term.basis}, without adjustments or extensions`);

  const grant = grantOf(application, family);
  if (grant !== undefined) return grant;
  if (reported?.value === 'granted') return state('granted', 'granted', reported.on, 'office-data', `status in a file: ${reported.text}`);
  return application.route === 'pct' ? internationalPhase(application, family, law, today) : pendingOrUnknown(application, today);
};

const state = (value: ApplicationStatus, detail: string, since: IsoDate | undefined, trust: ApplicationState['trust'], basis: string): ApplicationState => ({
  value,
  detail,
  word: statusWord(value, detail),
  ...(since === undefined ? {} : { since }),
  trust,
  basis,
});

const endWords: Readonly<Record<string, string>> = {
  withdrawal: 'withdrawn',
  'deemed-withdrawn': 'deemed withdrawn',
  refusal: 'refused',
  revocation: 'revoked',
  lapse: 'lapsed',
  expiry: 'expired',
};

/** What kind of end the words of a register name. */
const reportedEnd = (text: string): string => {
  if (/deemed (?:to be )?withdrawn/i.test(text)) return 'deemed withdrawn';
  const word = /withdrawn|refused|revoked/i.exec(text)?.[0].toLowerCase();
  return word ?? 'ended';
};

const eventName = (event: LegalEvent): string => [event.code, event.date].filter((part) => part !== undefined).join(', ') || (event.type ?? 'without type');

const grantTypes: ReadonlySet<string> = new Set(['grant', 'registration', 'validation', 'unitary-effect-registered']);

const grantOf = (application: Application, family: CaseFamily): ApplicationState | undefined => {
  const event = application.events.find(({ type, state: where }) => type !== undefined && grantTypes.has(type) && (where === undefined || where === application.office));
  if (event !== undefined) return state('granted', event.type === 'validation' ? 'validated' : 'granted', event.date, evidenceOf(family, event), `event ${eventName(event)}`);
  const publication = application.publications.find(({ country, kind, date }) => kindMeaning(country, kind, date).granted);
  if (publication !== undefined)
    return state('granted', 'granted', publication.date, 'office-data', `publication ${publication.country} ${publication.number} ${publication.kind}`);
  if (application.route === 'validation' || application.route === 'unitary') return state('granted', application.route === 'unitary' ? 'unitary effect' : 'validated', undefined, 'computed', 'entered as part of a granted European patent');
  return undefined;
};

const internationalPhase = (application: Application, family: CaseFamily, law: Law, today: IsoDate): ApplicationState => {
  const pct = pctCase(familyMembers(family), application, law);
  if (pct === undefined) return pendingOrUnknown(application, today);
  const last = endOfInternationalPhase(pct, law);
  if (last >= toDayNumber(today)) return state('pending', 'international phase', application.filingDate, 'computed', 'PCT Art. 22, 39');
  return state('expired', 'international phase ended', fromDayNumber(last), 'computed', 'PCT Art. 22, 39');
};

/** Without a grant or an end in the data an application counts as pending for ten years after the last that was heard of it. */
const pendingOrUnknown = (application: Application, today: IsoDate): ApplicationState => {
  const dates = [application.filingDate, ...application.publications.map(({ date }) => date), ...application.events.map(({ date }) => date)];
  const latest = dates.reduce<IsoDate | undefined>((a, b) => (b !== undefined && (a === undefined || b > a) ? b : a), undefined);
  if (latest === undefined) return state('unknown', 'not known', undefined, 'computed', 'no date, publication or event');
  const silentFrom = fromDayNumber(addPeriod(toDayNumber(latest), { months: 120, days: 0 }));
  if (silentFrom < today) return state('unknown', 'not known', latest, 'computed', 'nothing heard for ten years');
  return state('pending', application.publications.length > 0 ? 'published' : 'filed', application.filingDate, 'computed', 'no grant and no end in the data');
};
