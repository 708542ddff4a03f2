import { z } from 'zod';
import { rights } from '../model/application';
import { type IsoDate, isoDateSchema } from '../model/date';
import { type EventType, eventTypes } from '../model/event';
import { officeCodeSchema } from '../model/office';

/** What a caller asks the engine: a free period, or a rule with the events it runs from. Used by calculator and command line. */

const changedPriority = z.union([isoDateSchema, z.strictObject({ date: isoDateSchema, on: isoDateSchema })]);

/** A list, or the only one of it. */
const oneOrMany = <Item extends z.ZodType>(item: Item) => z.union([z.array(item), item.transform((one) => [one])]);

/** `isr-transmitted` is `isrTransmitted` in a call. */
export const callName = (event: string): string => event.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const eventDates = Object.fromEntries(eventTypes.map((type) => [callName(type), isoDateSchema])) as Record<string, typeof isoDateSchema>;

/** Dates by the name of the event in camel case; `action` is an office action, `provisional` a US provisional application. */
export const callEventsSchema = z
  .strictObject({
    ...eventDates,
    priority: oneOrMany(isoDateSchema),
    addedPriority: oneOrMany(changedPriority),
    withdrawnPriority: oneOrMany(changedPriority),
    internationalFiling: isoDateSchema,
    firstFiling: isoDateSchema,
    action: isoDateSchema,
    provisional: isoDateSchema,
    mentionOfGrant: isoDateSchema,
    missedPeriodExpiry: isoDateSchema,
  })
  .partial();
export type CallEvents = z.infer<typeof callEventsSchema>;

/** Date of an event in a call, `action` read as an office action; undefined where it has none. */
export const dateOfEvent = (events: CallEvents, type: EventType): IsoDate | undefined => {
  if (type === 'office-action' && events.action !== undefined) return events.action;
  // Sound: under the name of an event the schema lets only a date through.
  return (events as Readonly<Record<string, IsoDate | undefined>>)[callName(type)];
};

export const laws = ['EPC', 'PCT', 'national'] as const;

export const freePeriodSchema = z.strictObject({
  office: officeCodeSchema.optional(),
  law: z.enum(laws).optional(),
  event: isoDateSchema,
  period: z.string(),
  /** The event is a document, and the period runs from its notification. */
  document: z.boolean().optional(),
  received: isoDateSchema.optional(),
});

export const ruleCallSchema = z.strictObject({
  rule: z.string(),
  office: officeCodeSchema.optional(),
  /** In place of the law that the rule names. */
  law: z.enum(laws).optional(),
  events: callEventsSchema.default({}),
  /** Days on which documents were received, by event. */
  received: z.record(z.string(), isoDateSchema).optional(),
  /** Kind of right, where the rule has variants; a patent where it is not said. */
  right: z.enum(rights).optional(),
  renewalYear: z.number().positive().optional(),
  /** The period that the office set, ISO 8601. */
  shortened: z.string().optional(),
  extensionMonths: z.int().min(0).optional(),
  chapter: z.enum(['I', 'II']).optional(),
});

export const callSchema = z.union([freePeriodSchema, ruleCallSchema]);
export type Call = z.infer<typeof callSchema>;
export type FreePeriod = z.infer<typeof freePeriodSchema>;
export type RuleCall = z.infer<typeof ruleCallSchema>;
