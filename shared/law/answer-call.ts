import { anchorName } from './anchor-names';
import { type DayNumber, type IsoDate, fromDayNumber, toDayNumber } from '../model/date';
import type { OfficeCode } from '../model/office';
import { type Call, type FreePeriod, type RuleCall, callName, callSchema } from './call';
import { strangeDate, unusedFields, wrongReceipt } from './call-check';
import { type Computed, type Facts, evaluateRule, evaluateVersions, extensionLadder, extensionOf, versionIsUnsure } from './evaluate';
import { factsOfCall } from './call-facts';
import { type Law, officeName } from './law';
import { pctAnswer } from './pct/pct-answer';
import { parsePeriod, periodInWords } from './period';
import { receiptOf } from './receipt';
import type { Rule } from './rule';
import { stepsOf } from './steps';
import { termAnswer } from './term-answer';
import type { CalendarTrust, RuleTrust, Step } from './time-limit';

/** What a call comes to: dates that are meaningless for the rule are absent. */
export type CallResult = {
  /** The deciding limb, unrolled, extensions included. */
  readonly raw: IsoDate;
  /** Last day to act. */
  readonly due: IsoDate;
  /** The due date as the law names it, where it is not moved. */
  readonly base?: IsoDate;
  readonly earliest?: IsoDate;
  readonly graceBase?: IsoDate;
  readonly grace?: IsoDate;
  readonly abandoned?: IsoDate;
  /** Last day of a remedy that runs from a known day (restoration, reinstatement); one that runs from a future notice has none. */
  readonly remedy?: IsoDate;
  readonly remedyWords?: string;
  readonly extensions?: readonly { readonly months: number; readonly due: IsoDate; readonly label: string }[];
  readonly steps: readonly Step[];
  readonly basis: string;
  readonly rule?: string;
  readonly ruleVersion?: string;
  readonly label?: string;
  readonly nature?: Rule['nature'];
  readonly trust?: { readonly rule: RuleTrust; readonly calendar: CalendarTrust };
  readonly warnings: readonly string[];
};

/** Why a call has no answer. `use`: the office to turn to where the national route is closed. */
export type CallError = { readonly error: 'invalid-call' | 'unknown-rule' | 'unknown-office' | 'missing-event' | 'closed-route' | 'no-such-extension' | 'no-such-year' | 'not-in-force'; readonly message: string; readonly use?: OfficeCode };
export type CallAnswer = CallResult | CallError;

/** Checks a call and computes it. Never throws: what is wrong with a call is its answer. */
export const answerCall = (input: unknown, law: Law): CallAnswer => {
  const parsed = callSchema.safeParse(input);
  if (!parsed.success) return { error: 'invalid-call', message: invalidWords(input, parsed.error.issues) };
  // Acts at WIPO are done at its International Bureau.
  const call: Call = parsed.data.office === 'WO' ? { ...parsed.data, office: 'IB' } : parsed.data;
  const wrong = strangeDate(call) ?? wrongReceipt(call);
  if (wrong !== undefined) return { error: 'invalid-call', message: wrong };
  return 'rule' in call ? ruleAnswer(call, law) : periodAnswer(call, law);
};

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string; readonly errors?: unknown };

/** What is wrong with a call, in words of its own fields. */
const invalidWords = (input: unknown, issues: readonly Issue[]): string => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return 'A call is an object: {event, period} or {rule, events}.';
  const isRule = 'rule' in input;
  if (!isRule && !('event' in input) && !('period' in input)) return 'The call names neither a rule nor an event with a period.';
  const found = issues.flatMap((issue) => (Array.isArray(issue.errors) ? ((issue.errors as (readonly Issue[])[])[isRule ? 1 : 0] ?? []) : [issue]))[0];
  const place = found?.path.map(String).join('.') ?? '';
  const value = found?.path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Readonly<Record<PropertyKey, unknown>>)[key] : undefined), input);
  return `${place === '' ? 'The call' : place}: ${place !== '' && value === undefined ? 'is missing' : wordsOf(found)}`;
};

/** The schema has no words of its own for a list of dates. */
const wordsOf = (issue: Issue | undefined): string => (issue?.message === 'Invalid input' ? 'not a calendar date (YYYY-MM-DD) nor a list of them' : (issue?.message ?? 'not a call'));

/** A free period from a date, under EPC, PCT or the law of an office. */
const periodAnswer = (call: FreePeriod, law: Law): CallAnswer => {
  const period = parsePeriod(call.period);
  if (period === undefined) return { error: 'invalid-call', message: `period: not a period (P30M, P1Y, P10D): ${call.period.slice(0, 40)}` };
  const unknown = unknownOffice(call.office, law);
  if (unknown !== undefined) return unknown;
  const lawOfCall = call.law ?? (call.office === 'IB' ? 'PCT' : call.office === 'EP' || call.office === 'UP' ? 'EPC' : 'national');
  // A period of no days is the day itself: a question about the calendar alone.
  const event = call.document === true ? ('loss-of-rights' as const) : ('other' as const);
  const basis = { EPC: 'EPC R.131', PCT: 'PCT R.80.1 to 80.3', national: `law of ${call.office === undefined ? 'the office' : officeName(law, call.office)}` }[lawOfCall];
  const receipt = lawOfCall === 'national' && call.document === true ? receiptOf(law.receipts, call.office, toDayNumber(call.event)) : undefined;
  const rule = { deadline: { from: event, plus: period, ...(receipt === undefined ? {} : { receipt }), basis }, law: lawOfCall, event, basis } as const;
  const facts: Facts = { days: { [event]: toDayNumber(call.event) }, ...(call.received === undefined ? {} : { received: { [event]: toDayNumber(call.received) } }) };
  const computed = evaluateRule(rule, facts, call.office, law.calendars);
  if (computed === undefined) return { error: 'missing-event', message: 'The event has no date.' };
  const steps = stepsOf(rule, facts, call.office === undefined ? undefined : law.calendars.get(call.office)).map((one) => ({ ...one, what: one.what.replace(/^(?:notification of the loss of rights|other) plus/, call.document === true ? 'document plus' : 'event plus') }));
  const result = resultOf(computed, call.office, law);
  return { ...result, steps, basis, warnings: [...receivedWarnings(call, lawOfCall, receipt !== undefined, law), ...(receipt === undefined ? [] : trustWarnings(receipt)), ...result.warnings] };
};

/** A day of receipt that was given and does not count. */
const receivedWarnings = ({ received, document, office }: FreePeriod, lawOfCall: NonNullable<FreePeriod['law']>, isCounted: boolean, law: Law): readonly string[] => {
  if (received === undefined) return [];
  if (document !== true) return ['received counts for a document only: the call does not say document: true.'];
  return lawOfCall === 'national' && !isCounted ? [`received does not count: under the law of ${office === undefined ? 'the office' : officeName(law, office)} the period is counted here from the date of the document.`] : [];
};

const ruleAnswer = (call: RuleCall, law: Law): CallAnswer => {
  const unknown = unknownOffice(call.office, law);
  if (unknown !== undefined) return unknown;
  if (call.rule === 'term.expiry') return termAnswer(call, law);
  const versions = rulesOfCall(call, law).map((one) => (call.law === undefined ? one : { ...one, law: call.law }));
  const [rule] = versions;
  if (call.rule === 'pct.national-phase') return pctAnswer(call, versions, law);
  if (rule === undefined) return noRule(call, law);
  if (rule.appliesTo.routes[0] === 'pct') return pctAnswer(call, versions, law);
  const facts = factsOfCall(call, rule, law);
  if ('error' in facts) return facts;
  const office = rule.office ?? call.office;
  const found = evaluateVersions(versions, facts, rule.where === 'none' ? undefined : office, law.calendars);
  if (found === undefined && rule.valid !== undefined && facts.days[rule.event] !== undefined) return { error: 'not-in-force', message: `${call.rule} holds from ${rule.valid.from} on.` };
  if (found === undefined) return { error: 'missing-event', message: `${call.rule} runs from an event that the call does not date: ${callName(rule.event)}.` };
  const answer = answerOf(found.rule, found.computed, facts, office, law);
  if ('error' in answer) return answer;
  const unsure = versionIsUnsure(versions, facts.days) ? [`The filing date is not given, and ${call.rule} changed in the year after the priority date: the version shown may not be the one that holds.`] : [];
  return { ...answer, warnings: [...unsure, ...unusedFields(call, rule), ...answer.warnings] };
};

const noRule = ({ rule, right = 'patent' }: RuleCall, law: Law): CallError => {
  const known = [...law.rules.values()].some(([first]) => first?.id === rule);
  return { error: 'unknown-rule', message: known ? `The rule ${rule} is not for a ${right.replaceAll('-', ' ')}.` : `There is no rule ${rule.slice(0, 60)}.` };
};

/** Versions of the rule that a call names; of rules for several rights that for patents. */
export const rulesOfCall = ({ rule, right = 'patent' }: Pick<RuleCall, 'rule' | 'right'>, law: Law): readonly Rule[] => {
  const named = [...law.rules.values()].filter((versions) => versions[0]?.id === rule);
  return named.find(([first]) => first?.appliesTo.rights === undefined || first.appliesTo.rights.includes(right)) ?? [];
};

/** The answer that an evaluated rule gives; `office` is where the act is done. */
export const answerOf = (rule: Rule, computed: Computed, facts: Facts, office: OfficeCode | undefined, law: Law): CallAnswer => {
  if (facts.extensionMonths !== undefined && facts.extensionMonths > 0 && extensionOf(rule, facts.extensionMonths) === undefined)
    return { error: 'no-such-extension', message: `${rule.id} cannot be extended by ${facts.extensionMonths} months.` };
  const at = rule.where === 'none' ? undefined : office;
  const ladder = extensionLadder(rule, facts, rule.notRolled ? undefined : at, law.calendars);
  return {
    ...resultOf(computed, at, law),
    ...(ladder.length === 0 ? {} : { extensions: ladder.map((one) => ({ ...one, due: fromDayNumber(one.due) })) }),
    ...remedyOf(rule, computed),
    steps: stepsOf(rule, facts, at === undefined ? undefined : law.calendars.get(at)),
    basis: rule.basis,
    rule: rule.id,
    ruleVersion: rule.version,
    label: rule.label,
    nature: rule.nature,
    trust: { rule: rule.trust, calendar: computed.calendar },
    warnings: [...trustWarnings(rule), ...longestWarnings(rule, facts), ...computed.missing.map((anchor) => `Not known: ${anchorName(anchor, rule.office)}; the limit may be another.`), ...calendarWarnings(computed, at)],
  };
};

const remedyOf = ({ remedy }: Rule, computed: Computed): Pick<CallResult, 'remedy' | 'remedyWords'> =>
  remedy === undefined ? {} : { ...date('remedy', computed.remedy?.due), remedyWords: typeof remedy === 'string' ? remedy : `${remedy.label} (${remedy.basis})` };

/** What a reader has to know of a rule that was not fully checked. */
export const trustWarnings = ({ trust }: Pick<Rule, 'trust'>): readonly string[] =>
  trust === 'verified' ? [] : [trust === 'partly' ? 'The rule was checked against its source only in part.' : 'The rule is recalled and was not checked against a source.'];

/** An extension of which the law lets a part only count. */
const longestWarnings = (rule: Rule, { extensionMonths, setPeriod }: Facts): readonly string[] => {
  const extension = extensionOf(rule, extensionMonths);
  const usual = 'from' in rule.deadline ? rule.deadline.plus : undefined;
  if (extension === undefined || rule.longest === undefined || usual === undefined) return [];
  const period = rule.setByOffice ? (setPeriod ?? usual) : usual;
  return period.months + extension.plus.months <= rule.longest.months ? [] : [`No extension leads beyond ${periodInWords(rule.longest)} from the event: ${rule.id} cannot be extended by all of ${extensionMonths ?? 0} months.`];
};

const calendarWarnings = ({ calendar, roll, due }: Computed, office: OfficeCode | undefined): readonly string[] => {
  const year = fromDayNumber(due).slice(0, 4);
  if (calendar === 'unknown') return [`The closed days of ${office ?? 'the office'} in ${year} are not known: the date is not moved.`];
  if (calendar === 'projected') return [`${office ?? 'The office'} is perhaps closed on that day${roll?.projected === undefined ? '' : ` (${roll.projected})`}; no notice of it is known, the date is not moved.`];
  return [];
};

/** The dates of a computation as ISO text. */
export const resultOf = (computed: Computed, office: OfficeCode | undefined, law: Law): Pick<CallResult, 'raw' | 'due' | 'base' | 'earliest' | 'graceBase' | 'grace' | 'abandoned' | 'warnings'> => ({
  raw: fromDayNumber(rawOf(computed)),
  due: fromDayNumber(computed.due),
  ...date('base', computed.base),
  ...date('earliest', computed.earliest),
  ...date('graceBase', computed.grace?.day),
  ...date('grace', computed.grace?.due),
  ...date('abandoned', computed.abandoned),
  warnings: calendarWarnings(computed, office === undefined || law.offices.has(office) ? office : undefined),
});

/** The day before any roll, a general extension included. */
const rawOf = ({ day, roll }: Computed): DayNumber => (roll?.extension === undefined ? day : toDayNumber(roll.extension.to));

const date = <Name extends string>(name: Name, day: DayNumber | undefined): { readonly [name in Name]?: IsoDate } =>
  // Sound: the only property that is made is the one named.
  (day === undefined ? {} : { [name]: fromDayNumber(day) }) as { readonly [name in Name]?: IsoDate };

const unknownOffice = (office: OfficeCode | undefined, law: Law): CallError | undefined =>
  office === undefined || law.offices.has(office) || law.calendars.has(office) ? undefined : { error: 'unknown-office', message: `${office} is no office that the tables know.` };
