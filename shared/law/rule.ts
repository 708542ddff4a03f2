import { z } from 'zod';
import { rights, routes } from '../model/application';
import { isoDateSchema } from '../model/date';
import { eventTypes } from '../model/event';
import { officeCodeSchema } from '../model/office';
import { parsePeriod } from './period';

/** How far a rule was checked: read in at least one public source, in part, or only recalled. */
export const ruleTrusts = ['verified', 'partly', 'recalled'] as const;

/**
 * Dates from which periods run. `priority` is PCT Article 2(xi): the earliest claim that counts, else the international
 * filing date. `priority-as-filed` is the same before any change under PCT Rules 26bis.1 and 90bis.3.
 * `priority-period-expiry` is the rolled end of the twelve months, an expiry that the law itself makes an event.
 */
export const anchors = [
  'priority',
  'priority-as-filed',
  'priority-period-expiry',
  'international-filing',
  'filing',
  'term-start',
  'grant',
  'isr-transmitted',
  'search-copy-received',
  'demand-filed',
] as const;
export type Anchor = (typeof anchors)[number];

/** Facts under which a rule applies at all. */
export const conditions = ['priority-claimed', 'no-priority-claimed', 'filed-after-priority-period', 'chapter-I', 'chapter-II', 'old-article-22-state-chosen'] as const;

const periodSchema = z.string().transform((text, context) => {
  const period = parsePeriod(text);
  if (period !== undefined) return period;
  context.addIssue({ code: 'custom', message: `not a period (P30M, P20Y, P10D): ${text.slice(0, 40)}` });
  return z.NEVER;
});

const limbSchema = z.strictObject({ from: z.enum(anchors), plus: periodSchema, basis: z.string().min(1) });
export type Limb = z.infer<typeof limbSchema>;

export type Deadline = Limb | { readonly laterOf: readonly Deadline[] } | { readonly earlierOf: readonly Deadline[] };

const deadlineSchema: z.ZodType<Deadline> = z.lazy(() =>
  z.union([limbSchema, z.strictObject({ laterOf: z.array(deadlineSchema).min(2) }), z.strictObject({ earlierOf: z.array(deadlineSchema).min(2) })]),
);

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

/** When a version of a rule applies: `by` names the date the law looks at; `expiry` is the end under the version before. */
export const validitySchema = z.strictObject({ from: isoDateSchema, by: z.enum(['international-filing', 'filing', 'expiry']) });

export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*$/),
  version: z.string().min(1),
  /** What is to be done or happens, in the words of the treaty. */
  label: z.string().min(1),
  /** act: has to be done · option: may be done, nothing is lost but the option · information: no act required, kept out of the docket. */
  nature: z.enum(['act', 'option', 'information']),
  appliesTo: z.strictObject({ routes: z.array(z.enum(routes)).min(1), rights: z.array(z.enum(rights)).optional() }),
  conditions: z.array(z.enum(conditions)).default([]),
  event: z.union([z.enum(eventTypes), z.enum(['priority', 'international-filing'])]),
  deadline: deadlineSchema,
  /** Office at which the act is done and whose closed days count; `not-chosen` never rolls, `none` is no act. */
  where: z.enum(['IB', 'receiving-office', 'not-chosen', 'none']),
  /** Events that satisfy it, and events after which it no longer matters. */
  satisfiedBy: z.array(z.enum(eventTypes)).default([]),
  endedBy: z.array(z.enum(eventTypes)).default([]),
  /** A remedy after the limit, in words. */
  remedy: z.string().optional(),
  /** Absent: the first or only version. */
  valid: validitySchema.optional(),
  ...trustFields,
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
  /** The last day is the day before the anniversary: the first day counts. */
  endsDayBefore: z.boolean().default(false),
  validFiledFrom: isoDateSchema.optional(),
  validFiledBefore: isoDateSchema.optional(),
  ...trustFields,
});
export type Term = z.infer<typeof termSchema>;
export const termFileSchema = z.strictObject({ version: z.string(), terms: z.array(termSchema).min(1) });

export const officeFileSchema = z.strictObject({
  version: z.string(),
  offices: z.array(z.strictObject({ code: officeCodeSchema, name: z.string().min(1) })).min(1),
});
