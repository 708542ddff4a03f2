import { type DayNumber, type IsoDate, fromDayNumber, toDayNumber } from '../model/date';
import type { OfficeCode } from '../model/office';
import { type Call, type FreePeriod, type RuleCall, callSchema } from './call';
import { type Computed, type Facts, evaluateRule, evaluateVersions, extensionLadder, extensionOf } from './evaluate';
import { factsOfCall } from './call-facts';
import { type Law, officeName } from './law';
import { pctAnswer } from './pct/pct-answer';
import { parsePeriod } from './period';
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
  /** In words, or with its last day. */
  readonly remedy?: string;
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
export type CallError = { readonly error: 'invalid-call' | 'unknown-rule' | 'unknown-office' | 'missing-event' | 'closed-route' | 'no-such-extension' | 'no-such-year'; readonly message: string; readonly use?: OfficeCode };
export type CallAnswer = CallResult | CallError;

/** Checks a call and computes it. Never throws: what is wrong with a call is its answer. */
export const answerCall = (input: unknown, law: Law): CallAnswer => {
  const parsed = callSchema.safeParse(input);
  if (!parsed.success) return { error: 'invalid-call', message: invalidWords(input, parsed.error.issues) };
  const call: Call = parsed.data;
  if ('rule' in call) return ruleAnswer(call, law);
  return periodAnswer(call, law);
};

const invalidWords = (input: unknown, issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string; readonly errors?: unknown }[]): string => {
  const isRule = typeof input === 'object' && input !== null && 'rule' in input;
  const found = issues.flatMap((issue) => (Array.isArray(issue.errors) ? (issue.errors as (typeof issues)[])[isRule ? 1 : 0] ?? [] : [issue]))[0];
  const place = found?.path.map(String).join('.') ?? '';
  return `${place === '' ? 'The call' : place}: ${found?.message ?? 'not a call'}`;
};

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
  const rule = { deadline: { from: event, plus: period, basis }, law: lawOfCall, event, basis } as const;
  const facts: Facts = { days: { [event]: toDayNumber(call.event) }, ...(call.received === undefined ? {} : { received: { [event]: toDayNumber(call.received) } }) };
  const computed = evaluateRule(rule, facts, call.office, law.calendars);
  if (computed === undefined) return { error: 'missing-event', message: 'The event has no date.' };
  const steps = stepsOf(rule, facts, call.office === undefined ? undefined : law.calendars.get(call.office)).map((one) => ({ ...one, what: one.what.replace(/^(?:loss of rights noted|other) plus/, call.document === true ? 'document plus' : 'event plus') }));
  return { ...resultOf(computed, call.office, law), steps, basis };
};

const ruleAnswer = (call: RuleCall, law: Law): CallAnswer => {
  const unknown = unknownOffice(call.office, law);
  if (unknown !== undefined) return unknown;
  if (call.rule === 'term.expiry') return termAnswer(call, law);
  const versions = rulesOfCall(call, law);
  const [rule] = versions;
  if (call.rule === 'pct.national-phase' || rule?.appliesTo.routes[0] === 'pct') return pctAnswer(call, versions, law);
  if (rule === undefined) return { error: 'unknown-rule', message: `There is no rule ${call.rule.slice(0, 60)}.` };
  const facts = factsOfCall(call, rule, law);
  if ('error' in facts) return facts;
  const office = rule.office ?? call.office;
  const found = evaluateVersions(versions, facts, rule.where === 'none' ? undefined : office, law.calendars);
  if (found === undefined) return { error: 'missing-event', message: `${call.rule} runs from an event that the call does not date: ${rule.event}.` };
  return answerOf(found.rule, found.computed, facts, office, law);
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
    warnings: [...trustWarnings(rule), ...computed.missing.map((anchor) => `Not known: ${anchor.replaceAll('-', ' ')}.`), ...calendarWarnings(computed, at)],
  };
};

const remedyOf = (rule: Rule, computed: Computed): { readonly remedy?: string } => {
  if (rule.remedy === undefined) return {};
  if (typeof rule.remedy === 'string') return { remedy: rule.remedy };
  return { remedy: computed.remedy === undefined ? rule.remedy.label : `${rule.remedy.label}, until ${fromDayNumber(computed.remedy.due)}` };
};

/** What a reader has to know of a rule that was not fully checked. */
export const trustWarnings = ({ trust }: Pick<Rule, 'trust'>): readonly string[] =>
  trust === 'verified' ? [] : [trust === 'partly' ? 'The rule was checked against its source only in part.' : 'The rule is recalled and was not checked against a source.'];

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
