import { z } from 'zod';
import { type DayNumber, isoDateSchema, toDayNumber } from '../model/date';
import { type OfficeCode, officeCodeSchema } from '../model/office';
import { periodSchema } from './deadline';
import { trustFields } from './rule';

/** When a document of an office counts as received under its own law, for periods that no rule names: so long after the date it bears. */
const receiptSchema = z.strictObject({
  office: officeCodeSchema,
  plus: periodSchema,
  /** For documents that bear this date or a later one; absent: from the beginning. */
  validFrom: isoDateSchema.optional(),
  ...trustFields,
});
export type Receipt = z.infer<typeof receiptSchema>;

export const receiptFileSchema = z.strictObject({ title: z.string(), receipts: z.array(receiptSchema).min(1) });

/** What the law of an office presumes of a document that bears a date; undefined where the tables say nothing and the date itself counts. */
export const receiptOf = (receipts: readonly Receipt[], office: OfficeCode | undefined, dated: DayNumber): Receipt | undefined =>
  receipts.findLast((receipt) => receipt.office === office && (receipt.validFrom === undefined || toDayNumber(receipt.validFrom) <= dated));
