import { toDayNumber } from '../model/date';
import { type CallAnswer, trustWarnings } from './answer-call';
import { type RuleCall, dateOfEvent } from './call';
import { daysOfCall } from './call-facts';
import type { Law } from './law';
import { expiry, termOf, termSteps } from './term';

/** A call about the end of a term: from filing, in some offices the earliest filing relied on, or the grant; never from a priority, never moved. */
export const termAnswer = (call: RuleCall, law: Law): CallAnswer => {
  const { office, right = 'patent' } = call;
  if (office === undefined) return { error: 'invalid-call', message: 'office: term.expiry needs the office of the right' };
  const days = daysOfCall(call);
  const filed = dateOfEvent(call.events, 'filing') ?? call.events.internationalFiling;
  const term = filed === undefined ? undefined : termOf(law, office, right, filed);
  if (filed === undefined) return { error: 'missing-event', message: 'term.expiry runs from an event that the call does not date: filing.' };
  if (term === undefined) return { error: 'unknown-rule', message: `There is no term of a ${right.replaceAll('-', ' ')} at ${office}.` };
  // Of an international application the filing date is the international one (PCT Art. 11(3)); of a continuation `filing` is that of the earliest application relied on.
  const from = term.from === 'grant' ? days.grant : Math.min(toDayNumber(filed), days['international-filing'] ?? Infinity);
  if (from === undefined) return { error: 'missing-event', message: 'term.expiry runs from an event that the call does not date: grant.' };
  const found = expiry(term, from, undefined, days.grant);
  return {
    raw: found.date,
    due: found.date,
    steps: termSteps(found),
    basis: term.basis,
    rule: 'term.expiry',
    ruleVersion: law.version,
    label: 'Term ends',
    nature: 'information',
    trust: { rule: term.trust, calendar: 'not-rolled' },
    warnings: [...trustWarnings(term), ...found.warnings],
  };
};
