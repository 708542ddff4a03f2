import { z } from 'zod';
import { type DayNumber, dayNumberOf } from '../model/date';
import { eventTypes } from '../model/event';
import { parsePeriod } from './period';

/**
 * Dates from which periods run: any event of an application, and those that the treaties define. `priority` is PCT Article 2(xi):
 * the earliest claim that counts, else the filing date. `priority-as-filed` is the same before any change under PCT Rules 26bis.1
 * and 90bis.3. `priority-period-expiry` is the rolled end of the twelve months, an expiry that the law itself makes an event.
 */
export const anchors = [
  ...eventTypes,
  'priority',
  'priority-as-filed',
  'priority-period-expiry',
  'international-filing',
  'first-filing',
  'term-start',
  /** Expiry, rolled, of the international phase at the office itself (EPC Rule 159(1)(g): a fee deferred to the 31 months). */
  'national-phase-expiry',
  /** Mention of the grant of the European patent that a national part or unitary patent came of. */
  'mention-of-grant',
  /** Filing of the division where the application is one; its filing date is that of the earlier application. */
  'divisional-filing',
  /** Expiry, rolled, of the period that was missed (EPC Rule 136(1), PCT Rule 49.6(b)). */
  'missed-period-expiry',
  /** Entry into force of the Agreement on a Unified Patent Court, 1 June 2023. */
  'upc-entry-into-force',
  /** The first communication of an examiner, where later ones set nothing running. */
  'first-office-action',
] as const;
export type Anchor = (typeof anchors)[number];

/** Days from which periods run, as far as they are known. */
export type Anchors = { readonly [name in Anchor]?: DayNumber | undefined };
/** The same while they are gathered. */
export type Days = { -readonly [name in Anchor]: DayNumber | undefined };

/** No day known yet. Every name is there, so that engines read the days of all applications in one way, which takes a tenth of the time. */
export const noDays = (): Days => ({ ...empty });
// Sound: every name is given its field.
const empty = Object.fromEntries(anchors.map((anchor) => [anchor, undefined])) as Days;

/** The day of an anchor. Those that most rules run from are read by name: engines do that in a tenth of the time that a name in a variable costs. */
export const dayOf = (days: Anchors, anchor: Anchor): DayNumber | undefined => {
  switch (anchor) {
    case 'filing':
      return days.filing;
    case 'priority':
      return days.priority;
    case 'grant':
      return days.grant;
    case 'publication':
      return days.publication;
    case 'office-action':
      return days['office-action'];
    case 'refusal':
      return days.refusal;
    case 'allowance':
      return days.allowance;
    case 'international-filing':
      return days['international-filing'];
    case 'search-report-published':
      return days['search-report-published'];
    case 'opposition-decision':
      return days['opposition-decision'];
    case 'divisional-filed':
      return days['divisional-filed'];
    case 'loss-of-rights':
      return days['loss-of-rights'];
    case 'first-filing':
      return days['first-filing'];
    case 'communication-70-2':
      return days['communication-70-2'];
    case 'hearing':
      return days.hearing;
    case 'final-date-for-submissions':
      return days['final-date-for-submissions'];
    case 'restriction-requirement':
      return days['restriction-requirement'];
    case 'final-action':
      return days['final-action'];
    case 'appeal-filed':
      return days['appeal-filed'];
    case 'invitation-to-correct':
      return days['invitation-to-correct'];
    case 'registration':
      return days.registration;
    case 'national-entry':
      return days['national-entry'];
    case 'national-phase-expiry':
      return days['national-phase-expiry'];
    case 'divisional-filing':
      return days['divisional-filing'];
    default:
      return days[anchor];
  }
};

/** 1 June 2023 (UPCA Art. 89(1)). */
export const upcEntryIntoForce = dayNumberOf(2023, 6, 1);

/** Dates that most applications have not: that one is not known is no gap. */
export const seldomAnchors: ReadonlySet<Anchor> = new Set<Anchor>(['national-phase-expiry', 'mention-of-grant', 'divisional-filing', 'missed-period-expiry']);

export const periodSchema = z.string().transform((text, context) => {
  const period = parsePeriod(text);
  if (period !== undefined) return period;
  context.addIssue({ code: 'custom', message: `not a period (P30M, P20Y, P10D): ${text.slice(0, 40)}` });
  return z.NEVER;
});

/**
 * Presumed receipt of a document under national law: so long after the date it bears, or on a later day on which it is recorded to have
 * been received. `P0D`: on its date, or when it came.
 */
export const presumedReceiptSchema = z.strictObject({ plus: periodSchema, basis: z.string().min(1) });

/** One period: from an event, an added period, then perhaps to the end of that month, the day before, or the end of the month of the day before. */
export const limbSchema = z.strictObject({
  from: z.enum(anchors),
  plus: periodSchema,
  /** Counted back from the end of that period: three months before the end of another one. */
  back: periodSchema.optional(),
  align: z.enum(['month-end', 'day-before', 'month-end-of-day-before']).optional(),
  /** The period runs from the receipt of the document, which the law presumes. */
  receipt: presumedReceiptSchema.optional(),
  basis: z.string().min(1),
});
export type Limb = z.infer<typeof limbSchema>;

export type Deadline = Limb | { readonly laterOf: readonly Deadline[] } | { readonly earlierOf: readonly Deadline[] };

export const deadlineSchema: z.ZodType<Deadline> = z.lazy(() =>
  z.union([limbSchema, z.strictObject({ laterOf: z.array(deadlineSchema).min(2) }), z.strictObject({ earlierOf: z.array(deadlineSchema).min(2) })]),
);
