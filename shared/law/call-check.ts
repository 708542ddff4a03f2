import type { IsoDate } from '../model/date';
import { eventTypes } from '../model/event';
import { type FreePeriod, type RuleCall, callName, dateOfEvent } from './call';
import type { Rule } from './rule';

/** What is wrong with the days of receipt in a call, or undefined: a document that is not dated, or came before its own date. */
export const wrongReceipt = (call: RuleCall | FreePeriod): string | undefined => {
  if ('event' in call) return call.received === undefined || call.received >= call.event ? undefined : cameBefore('received', call.received, call.event);
  for (const [name, received] of Object.entries(call.received ?? {})) {
    const type = name === 'action' ? 'office-action' : eventTypes.find((one) => callName(one) === name);
    if (type === undefined) return `received.${name}: there is no such document.`;
    const dated = dateOfEvent(call.events, type);
    if (dated === undefined) return `received.${name}: events.${name} does not date the document.`;
    if (received < dated) return cameBefore(`received.${name}`, received, dated);
  }
  return undefined;
};

/** A date of the call in a year that no case has; far ahead or back the counting would leave the calendar. */
export const strangeDate = (call: RuleCall | FreePeriod): string | undefined => {
  const date = JSON.stringify(call).match(/(?<=")\d{4}-\d{2}-\d{2}(?=")/g)?.find((one) => one < '1500' || one >= '3000');
  return date === undefined ? undefined : `${date} lies outside the years 1500 to 2999.`;
};

const cameBefore = (name: string, received: IsoDate, dated: IsoDate): string => `${name}: ${received} is earlier than ${dated}, the date of the document.`;

/** Fields of a call that the rule has no use for, so that nobody believes they were counted. */
export const unusedFields = (call: RuleCall, rule: Rule): readonly string[] => [
  ...(rule.office !== undefined && call.office !== undefined && rule.office !== call.office ? [`${rule.id} is a rule of ${rule.office}: the closed days of ${call.office} do not count.`] : []),
  ...(call.shortened !== undefined && !rule.setByOffice ? [`shortened does not count: the period of ${rule.id} is not set by the office.`] : []),
  ...(call.renewalYear !== undefined && rule.series === undefined ? [`renewalYear does not count: ${rule.id} is no series of fees.`] : []),
];
