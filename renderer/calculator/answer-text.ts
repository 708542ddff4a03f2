import type { CallResult } from '#shared/law/answer-call';
import type { IsoDate } from '#shared/model/date';
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

/** What is possible after the last day, with its own last day where it has one. */
export const remedyText = ({ remedy, remedyWords }: Pick<CallResult, 'remedy' | 'remedyWords'>, dated: (date: IsoDate) => string = (date) => date): string | undefined =>
  remedy === undefined ? remedyWords : `${remedyWords ?? 'Remedy'}, until ${dated(remedy)}`;

/** A calculation as plain text, for a letter or a file note: dates as ISO, one step a line. */
export const answerText = (answer: CallResult): string =>
  [
    `${answer.label ?? 'Period'}: ${answer.due}`,
    ...(answer.base === undefined || answer.base === answer.due ? [] : [`Due date: ${answer.base}`]),
    ...(answer.earliest === undefined ? [] : [`May be done from: ${answer.earliest}`]),
    ...(answer.grace === undefined ? [] : [`With surcharge until: ${answer.grace}`]),
    ...(answer.abandoned === undefined ? [] : [`Abandoned on: ${answer.abandoned}`]),
    ...(answer.extensions ?? []).map(({ label, due }) => `${label}: ${due}`),
    ...[remedyText(answer)].flatMap((text) => (text === undefined ? [] : [`After that: ${text}`])),
    '',
    ...answer.steps.map(({ what, from, to, provision }) => `${what}: ${from} -> ${to} [${provision}]`),
    '',
    `Basis: ${answer.basis}${answer.rule === undefined ? '' : ` (rule ${answer.rule}, ${answer.ruleVersion ?? ''})`}`,
    ...(answer.trust === undefined ? [] : [`Trust: ${ruleTrust[answer.trust.rule]}; ${calendarTrust[answer.trust.calendar]}`]),
    ...answer.warnings.map((warning) => `Note: ${warning}`),
  ].join('\n');
