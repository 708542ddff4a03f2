import { z } from 'zod';
import { isoDateSchema } from '../model/date';
import { officeCodeSchema } from '../model/office';
import { dayRuleSchema } from './day-rule';

/**
 * An announced general extension: a period that ends on `from` or later and before `to` ends on `to`, itself moved where closed.
 * `law: 'national'` keeps it to periods of the office's own law: a priority year or a limit of the PCT was not extended.
 */
const extensionSchema = z.strictObject({
  from: isoDateSchema,
  to: isoDateSchema,
  name: z.string().min(1),
  basis: z.string().min(1),
  source: z.string().min(1),
  law: z.literal('national').optional(),
});

/** Closed days of one office as they lie in `resources/law/closed-days`. */
export const closedDaysFileSchema = z.strictObject({
  office: officeCodeSchema,
  title: z.string().min(1),
  weekend: z.array(z.int().min(0).max(6)),
  /** Years for which `days` hold; outside them the calendar is not known and nothing rolls. */
  knownFrom: z.int(),
  knownTo: z.int(),
  basis: z.string().min(1),
  source: z.string().min(1),
  sourceDate: z.string().min(1),
  /** Licence of the source where the days were taken from a collection that asks for its name. */
  licence: z.string().optional(),
  note: z.string().optional(),
  /** Days closed by law; `projected` ones are a guess from other years and move nothing. */
  days: z.array(dayRuleSchema),
  /** Days of single years. A complete list of the office replaces the days by law of its year, an incomplete one adds to them. */
  years: z.array(
    z.strictObject({
      year: z.int(),
      complete: z.boolean(),
      source: z.string().min(1),
      closed: z.array(z.strictObject({ date: isoDateSchema, name: z.string().min(1), projected: z.boolean().optional() })),
      /** Days of the weekend on which the office works (China). */
      working: z.array(isoDateSchema).optional(),
    }),
  ),
  extensions: z.array(extensionSchema).optional(),
});
export type ClosedDaysFile = z.infer<typeof closedDaysFileSchema>;
