import { z } from 'zod';
import { isoDateSchema } from '../../model/date';
import { officeCodeSchema } from '../../model/office';
import { ruleTrusts } from '../rule';

const months = z.int().min(18).max(60);

/** One state or regional office of the PCT: months from the priority date under PCT Articles 22 and 39(1), and what follows. */
export const nationalPhaseRowSchema = z
  .strictObject({
    office: officeCodeSchema,
    kind: z.enum(['state', 'regional']),
    /** closed: no national route (PCT Article 45(2)); entry is made at one of the offices in `use`. */
    route: z.enum(['open', 'closed']),
    use: z.array(officeCodeSchema).min(1).optional(),
    chapter1: months.optional(),
    /** Absent on an open route: the state is not bound by Chapter II. */
    chapter2: months.optional(),
    /** Months before a change; the new ones hold where the former limit, rolled, had not expired before `changedOn`. */
    earlier: z.strictObject({ chapter1: months, chapter2: months, changedOn: isoDateSchema }).optional(),
    /** The national route is open to international applications filed on this day or later; earlier ones enter at the offices in `alsoBy`. */
    openFiledFrom: isoDateSchema.optional(),
    /** Regional routes that cover the state as well. */
    alsoBy: z.array(officeCodeSchema).optional(),
    late: z
      .array(z.strictObject({ months, kind: z.enum(['late-entry', 'extension']), label: z.string(), basis: z.string().optional(), right: z.enum(['as-of-right', 'on-request']), filedBefore: isoDateSchema.optional() }))
      .optional(),
    reinstatement: z
      .strictObject({
        words: z.string(),
        /** Whether PCT Rule 49.6 applies at the office. */
        rule49_6: z.enum(['applies', 'incompatible', 'none', 'unknown']),
        monthsAfterExpiry: z.int().min(1).optional(),
        filedFrom: isoDateSchema.optional(),
      })
      .optional(),
    note: z.string().optional(),
    trust: z.enum(ruleTrusts),
    independentSources: z.int().min(0),
    sourceDate: z.string(),
    sources: z.array(z.string()),
  })
  .refine((row) => (row.route === 'open') === (row.chapter1 !== undefined) && (row.route === 'closed') === (row.use !== undefined), {
    message: 'an open route has months under Chapter I, a closed one names the office to use',
  })
  .refine((row) => row.openFiledFrom === undefined || row.alsoBy !== undefined, { message: 'a route that was closed once names the regional office to use for earlier applications' });
export type NationalPhaseRow = z.infer<typeof nationalPhaseRowSchema>;

export const nationalPhaseFileSchema = z.strictObject({ version: z.string(), rows: z.array(nationalPhaseRowSchema).min(1) });
