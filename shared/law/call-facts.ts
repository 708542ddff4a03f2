import { type DayNumber, type IsoDate, toDayNumber } from '../model/date';
import { eventTypes } from '../model/event';
import type { CallError } from './answer-call';
import { type RuleCall, callName, dateOfEvent } from './call';
import { type Anchor, type Anchors, upcEntryIntoForce } from './deadline';
import type { Facts } from './evaluate';
import type { Law } from './law';
import { nationalPhaseExpiry } from './pct/pct-answer';
import { type Period, parsePeriod } from './period';
import type { Rule } from './rule';

/** The events of a call as days, by the names that rules use. */
export const daysOfCall = (call: RuleCall): Anchors => {
  const { events } = call;
  const days: { [name in Anchor]?: DayNumber } = {};
  const put = (anchor: Anchor, date: IsoDate | undefined): void => {
    if (date !== undefined) days[anchor] = toDayNumber(date);
  };
  for (const type of eventTypes) {
    put(type, dateOfEvent(events, type));
  }
  const filed = dateOfEvent(events, 'filing');
  put('international-filing', events.internationalFiling);
  put('first-office-action', dateOfEvent(events, 'office-action'));
  put('divisional-filing', dateOfEvent(events, 'divisional-filed'));
  days['upc-entry-into-force'] = upcEntryIntoForce;
  put('missed-period-expiry', events.missedPeriodExpiry);
  put('mention-of-grant', events.mentionOfGrant);
  put('grant', dateOfEvent(events, 'grant') ?? events.mentionOfGrant);
  put('filing', filed ?? events.internationalFiling ?? events.provisional);
  const claimed = [...(events.priority ?? [])].sort();
  put('priority', claimed[0] ?? events.firstFiling ?? events.internationalFiling ?? filed);
  put('first-filing', events.firstFiling ?? events.provisional ?? claimed[0] ?? filed);
  put('term-start', filed ?? events.internationalFiling);
  return days;
};

/** What a rule is applied to in a call; an error where year, extension or period do not fit the rule. */
export const factsOfCall = (call: RuleCall, rule: Rule, law: Law): Facts | CallError => {
  const period: Period | undefined = call.shortened === undefined ? undefined : parsePeriod(call.shortened);
  if (call.shortened !== undefined && period === undefined) return { error: 'invalid-call', message: `shortened: not a period (P2M, P30D): ${call.shortened.slice(0, 40)}` };
  if (rule.series !== undefined && (call.renewalYear === undefined || !hasYear(rule.series, call.renewalYear))) {
    return { error: 'no-such-year', message: `${rule.id} needs renewalYear: ${yearsInWords(rule.series)}${call.renewalYear === undefined ? '' : `, not ${call.renewalYear}`}.` };
  }
  const received: { [name in Anchor]?: DayNumber } = {};
  for (const type of eventTypes) {
    const date = call.received?.[callName(type)] ?? (type === 'office-action' ? call.received?.['action'] : undefined);
    if (date !== undefined) received[type] = toDayNumber(date);
  }
  const entry = rule.office === undefined || call.events.internationalFiling === undefined ? undefined : nationalPhaseExpiry(call, rule.office, law);
  return {
    days: { ...daysOfCall(call), ...(entry === undefined ? {} : { 'national-phase-expiry': entry }) },
    received,
    year: call.renewalYear,
    setPeriod: period,
    extensionMonths: call.extensionMonths,
  };
};

type Series = NonNullable<Rule['series']>;

const hasYear = ({ years }: Series, year: number): boolean => (Array.isArray(years) ? years.includes(year) : 'first' in years && Number.isInteger(year) && year >= years.first && year <= years.last);

const yearsInWords = ({ years }: Series): string => (Array.isArray(years) ? years.join(', ') : 'first' in years ? `${years.first} to ${years.last}` : '');
