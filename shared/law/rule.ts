import { z } from 'zod';
import { rights, routes } from '../model/application';
import { isoDateSchema } from '../model/date';
import { eventTypes } from '../model/event';
import { officeCodeSchema } from '../model/office';
import { deadlineSchema, limbSchema, periodSchema } from './deadline';
import { ruleExampleSchema } from './rule-example';

/** How far a rule was checked: read in at least one public source, in part, or only recalled. */
export const ruleTrusts = ['verified', 'partly', 'recalled'] as const;

/** Facts under which a rule applies at all. */
export const conditions = [
  'priority-claimed',
  'no-priority-claimed',
  'filed-after-priority-period',
  'chapter-I',
  'chapter-II',
  'old-article-22-state-chosen',
  /** The application is the regional or national phase of an international one, or it is not. */
  'pct-entry',
  'not-pct-entry',
  /** The application is a division of an earlier one, or it is not. */
  'divisional',
  'not-divisional',
  /** A grant is recorded, or it is not. */
  'granted',
  'not-granted',
  /** An applicant is known to have the country of the office, or none is. */
  'applicant-resident',
  'applicant-abroad',
] as const;
export type Condition = (typeof conditions)[number];

/**
 * What is still possible after the last day and has a date of its own. `event` counts from the event again (extensions of US
 * replies, US maintenance fees), `base` from the due date as the law names it before any roll (EPC Rule 51(2)), `expiry` from
 * the rolled last day, where the law makes the expiry itself the event (EPC Rule 131(2)).
 */
const furtherSchema = z.strictObject({
  plus: periodSchema,
  counted: z.enum(['event', 'base', 'expiry']),
  align: z.enum(['month-end']).optional(),
  label: z.string().min(1),
  basis: z.string().min(1),
});
export type Further = z.infer<typeof furtherSchema>;

/** Fields with which every rule says what it rests on. */
export const trustFields = {
  trust: z.enum(ruleTrusts),
  /** Legal basis in the words of treaty or statute. */
  basis: z.string().min(1),
  /** Where it was read; empty where it is only recalled. */
  source: z.string(),
  /** Date of the source as far as it names one. */
  sourceDate: z.string(),
  /** Remark for the why card. */
  note: z.string().optional(),
};

/**
 * When a version of a rule applies: `by` names the date the law looks at: `event` the date of the event it runs from (of a document
 * the date it bears), `expiry` the end under the version before.
 */
export const validitySchema = z.strictObject({ from: isoDateSchema, by: z.enum(['international-filing', 'filing', 'event', 'expiry']) });

export const ruleSchema = z.strictObject({
  /** `ep.opposition`: the office or treaty in lower case, then the act. */
  id: z.string().regex(/^[a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*$/),
  version: z.string().min(1),
  /** What is to be done or happens, in the words of the treaty or office. */
  label: z.string().min(1),
  /** act: has to be done · option: may be done, nothing is lost but the option · information: no act required, kept out of the docket. */
  nature: z.enum(['act', 'option', 'information']),
  /** Whose rules say how documents are notified and periods computed. */
  law: z.enum(['EPC', 'PCT', 'Paris', 'national']).default('national'),
  /** The office that the rule is of; absent: any (Paris Convention, PCT). */
  office: officeCodeSchema.optional(),
  /** `stage: planned` is not listed: rules run from events, and a plan has none. */
  appliesTo: z.strictObject({ routes: z.array(z.enum(routes)).min(1), rights: z.array(z.enum(rights)).optional() }),
  conditions: z.array(z.enum(conditions)).default([]),
  /** What sets the period running. */
  event: z.union([z.enum(eventTypes), z.enum(['priority', 'international-filing', 'first-filing'])]),
  /** Every event of the type sets a period of its own running (each office action); else the latest one. */
  eachEvent: z.boolean().default(false),
  /** Only the first event of the type sets the period running, or only those after it (first and later examination reports). */
  occurrence: z.enum(['first', 'later']).optional(),
  /** Later of, earlier of, or a single limb; a limb runs from an event, or from the expiry of another limit. */
  deadline: deadlineSchema,
  /** The office sets the period itself (`LegalEvent.period`); the deadline holds its usual length. */
  setByOffice: z.boolean().default(false),
  /**
   * A fee for each of several years: the period of each year is `(year + offset)` years and is added to the limbs that run from the rule's event, so that
   * the fee for the third year that is due two years after filing has the offset -1.
   */
  series: z.strictObject({ years: z.union([z.array(z.number().positive()).min(1), z.strictObject({ first: z.int(), last: z.int() })]), offset: z.number() }).optional(),
  /**
   * First day on which it may be done: so long before the due date as the law names it (`base`, EPC Rule 51(1)), or a period that is
   * shorter by so much counted from the event (`event`, 35 USC 41(b)).
   */
  opens: z.strictObject({ before: periodSchema, firstYearBefore: periodSchema.optional(), counted: z.enum(['event', 'base']).default('base'), align: z.enum(['month-end']).optional(), basis: z.string() }).optional(),
  /** The due date is a date of its own that is not moved for closed days, beside the last day to act (`base`): renewal fees. */
  hasBase: z.boolean().default(false),
  /** That date where the last day without surcharge is a later one: PatKostG § 3(2) beside § 7(1). */
  dueDate: deadlineSchema.optional(),
  /** Office at which the act is done and whose closed days count; `office` is the application's own; `not-chosen` never rolls, `none` is no act. */
  where: z.enum(['IB', 'receiving-office', 'office', 'not-chosen', 'none']),
  /** The last day is not moved for closed days although an office is named (EPC Rule 116(1), pendency of a parent). */
  notRolled: z.boolean().default(false),
  /** Extensions in the order in which they can be had; each gives a last day of its own, none counts before it is recorded. */
  extensions: z.array(furtherSchema.extend({ months: z.int().min(1), kind: z.enum(['by-fee', 'on-request']) })).default([]),
  /** No extension leads beyond this period, counted from the event (35 USC 133). */
  longest: periodSchema.optional(),
  /** Still in time with a surcharge. */
  grace: furtherSchema.optional(),
  /** Rights are lost on the day after the last one, and the office calls that day abandonment (MPEP 711.04(a)). */
  abandonedAfter: z.boolean().default(false),
  /** Events that satisfy it, and events after which it no longer matters, beside the end of the application. */
  satisfiedBy: z.array(z.enum(eventTypes)).default([]),
  endedBy: z.array(z.enum(eventTypes)).default([]),
  /** So long before it a withdrawal of the priority claim moves it no more: technical preparations for publication (PCT Rule 90bis.3(e)). */
  settledBefore: periodSchema.optional(),
  /** Later events in whose place it stands no more: a final action after a non-final one. */
  supersededBy: z.array(z.enum(eventTypes)).default([]),
  /** A remedy after the limit; without a date where it runs from a future notice or the removal of a cause. */
  remedy: z.union([z.string().min(1), furtherSchema, limbSchema.extend({ label: z.string().min(1) })]).optional(),
  /** Absent: the first or only version. */
  valid: validitySchema.optional(),
  ...trustFields,
  /** Worked examples that the tests compute; at least one. */
  examples: z.array(ruleExampleSchema).min(1),
});
export type Rule = z.infer<typeof ruleSchema>;

export const ruleFileSchema = z.strictObject({
  title: z.string(),
  rules: z.array(ruleSchema).min(1),
});

const termSchema = z.strictObject({
  /** Absent: every office that has no row of its own. */
  office: officeCodeSchema.optional(),
  right: z.enum(rights),
  period: periodSchema,
  from: z.enum(['filing', 'term-start', 'grant']),
  /** So long from the grant where that ends later (35 USC 154(c)). */
  orFromGrant: periodSchema.optional(),
  /** The last day is the day before the anniversary: the first day counts. */
  endsDayBefore: z.boolean().default(false),
  validFiledFrom: isoDateSchema.optional(),
  validFiledBefore: isoDateSchema.optional(),
  ...trustFields,
});
export type Term = z.infer<typeof termSchema>;
export const termFileSchema = z.strictObject({ version: z.string(), terms: z.array(termSchema).min(1) });

/** Names after WIPO Standard ST.3; `short` is the name in use for the office itself: USPTO, KIPO. */
export const officeFileSchema = z.strictObject({
  version: z.string(),
  offices: z.array(z.strictObject({ code: officeCodeSchema, name: z.string().min(1), short: z.string().min(1).optional() })).min(1),
});
