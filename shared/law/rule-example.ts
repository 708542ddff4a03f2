import { z } from 'zod';
import { rights } from '../model/application';
import { isoDateSchema } from '../model/date';
import { callEventsSchema } from './call';

/** A worked example of a rule: what is known, and what it comes to. The fields are those of a call to the engine and of its answer. */
export const ruleExampleSchema = z.strictObject({
  events: callEventsSchema,
  office: z.string().optional(),
  right: z.enum(rights).optional(),
  renewalYear: z.number().optional(),
  extensionMonths: z.int().optional(),
  shortened: z.string().optional(),
  chapter: z.enum(['I', 'II']).optional(),
  received: z.record(z.string(), isoDateSchema).optional(),
  expect: z.strictObject({
    raw: isoDateSchema.optional(),
    due: isoDateSchema.optional(),
    base: isoDateSchema.optional(),
    earliest: isoDateSchema.optional(),
    graceBase: isoDateSchema.optional(),
    grace: isoDateSchema.optional(),
    abandoned: isoDateSchema.optional(),
  }),
  /** Where the example was published; absent: worked out by hand from the provision. */
  source: z.string().optional(),
});
