import { z } from 'zod';
import { isoDateSchema } from './date';
import { feeSchema } from './fee';
import { provenance } from './source';

const byOn = { by: z.string(), on: isoDateSchema };

/** What a person recorded about one computed time limit; `id` is the limit's key (`TimeLimit.key`). */
export const limitMarkSchema = z.strictObject({
  id: z.string(),
  state: z.enum(['open', 'done', 'not-needed']),
  /** Opened again by a person, against what is recorded; else an open mark only carries what else is said. */
  reopened: z.literal(true).optional(),
  on: isoDateSchema.optional(),
  by: z.string().optional(),
  /** Proof of completion: a sentence, or `document:<id>` of an attached document. */
  proof: z.string().optional(),
  note: z.string().optional(),
  /** Who answers for this limit, where it is another than for the application. */
  responsible: z.string().optional(),
  /**
   * A person took the computed date over: it stays as it was, with the rule version and the inputs it came of. A computation
   * that comes to another date later is shown beside it.
   */
  confirmed: z.strictObject({ ...byOn, due: isoDateSchema, ruleVersion: z.string(), eventDate: isoDateSchema }).optional(),
  /** A person's own last day in place of the computed one, with the reason. */
  override: z.strictObject({ ...byOn, due: isoDateSchema, reason: z.string().min(1) }).optional(),
  /** The second person's check of the date. */
  checked: z.strictObject(byOn).optional(),
  /** Internal dates before the last day on which to be reminded. */
  reminders: z.array(z.strictObject({ on: isoDateSchema, text: z.string().optional() })).optional(),
  /** An extension that was asked for in time or bought; it counts from its recording. */
  extension: z.strictObject({ months: z.int().min(1), on: isoDateSchema }).optional(),
  /** The client's word. */
  instruction: z.strictObject({ decision: z.enum(['do', 'drop']), on: isoDateSchema.optional(), by: z.string().optional(), note: z.string().optional() }).optional(),
  /** Sent on to an agent or annuity service. */
  instructed: z.strictObject({ to: z.string(), on: isoDateSchema, reference: z.string().optional() }).optional(),
  /** Who pays a fee: us, the client, an annuity service, by name. */
  paidBy: z.string().optional(),
  /** A remark on the cost, for reports to the client. */
  cost: z.string().optional(),
  /** What a fee comes to, as a person entered it: nothing here knows the fees of offices. */
  fee: feeSchema.optional(),
  ...provenance,
});
export type LimitMark = z.infer<typeof limitMarkSchema>;
