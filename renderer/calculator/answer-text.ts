import type { CallResult } from '#shared/law/answer-call';
import type { CalendarTrust, RuleTrust } from '#shared/law/time-limit';

export const ruleTrust: Readonly<Record<RuleTrust, string>> = { verified: 'rule read in its source', partly: 'rule read in part', recalled: 'rule not read in a source: check it' };

export const calendarTrust: Readonly<Record<CalendarTrust, string>> = {
  official: 'closed days as published',
  'by-law': 'closed days as the law lists them',
  projected: 'closed days projected',
  added: 'closed days as added in this portfolio',
  unknown: 'closed days not known: not moved',
  'not-rolled': 'not moved for closed days',
};

/** A calculation as plain text, for a letter or a file note: dates as ISO, one step a line. */
export const answerText = (answer: CallResult): string =>
  [
    `${answer.label ?? 'Period'}: ${answer.due}`,
    ...(answer.base === undefined || answer.base === answer.due ? [] : [`Due date: ${answer.base}`]),
    ...(answer.earliest === undefined ? [] : [`May be done from: ${answer.earliest}`]),
    ...(answer.grace === undefined ? [] : [`With surcharge until: ${answer.grace}`]),
    ...(answer.abandoned === undefined ? [] : [`Abandoned on: ${answer.abandoned}`]),
    ...(answer.extensions ?? []).map(({ label, due }) => `${label}: ${due}`),
    ...(answer.remedy === undefined ? [] : [`After that: ${answer.remedy}`]),
    '',
    ...answer.steps.map(({ what, from, to, provision }) => `${what}: ${from} -> ${to} [${provision}]`),
    '',
    `Basis: ${answer.basis}${answer.rule === undefined ? '' : ` (rule ${answer.rule}, ${answer.ruleVersion ?? ''})`}`,
    ...(answer.trust === undefined ? [] : [`Trust: ${ruleTrust[answer.trust.rule]}; ${calendarTrust[answer.trust.calendar]}`]),
    ...answer.warnings.map((warning) => `Note: ${warning}`),
  ].join('\n');
