import { z } from 'zod';
import { familyKeySchema } from '../model/case-family';
import { isoDateSchema } from '../model/date';
import { issueSchema } from '../model/issue';
import { officeCodeSchema } from '../model/office';
import { patentNumberSchema } from '../model/patent-number';
import { publicationSchema } from '../model/publication';
import { fieldChangeSchema } from './history';

export const importSummarySchema = z.strictObject({
  files: z.int(),
  records: z.int(),
  publications: z.int(),
  applications: z.int(),
  families: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  issues: z.array(issueSchema),
  /** Number of issues in all; `issues` holds at most 1,000. */
  issueCount: z.int(),
  /** Tables that no mapping reads. */
  tables: z.int(),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;

/** An application that an import would add, and what is published of it. */
export const plannedMemberSchema = z.strictObject({
  office: officeCodeSchema.optional(),
  number: patentNumberSchema.optional(),
  filingDate: isoDateSchema.optional(),
  publications: z.array(publicationSchema.pick({ country: true, number: true, kind: true, date: true })),
});
export type PlannedMember = z.infer<typeof plannedMemberSchema>;

/** Where a value of the portfolio or of a file comes from. */
const briefSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('import'), file: z.string(), record: z.string().optional(), dataDate: isoDateSchema.optional(), at: z.string() }),
  z.strictObject({ kind: z.literal('person'), by: z.string(), at: z.string() }),
]);
export type BriefSource = z.infer<typeof briefSourceSchema>;

/** A field on which portfolio and file differ, and what accepting does with it. */
const planFieldSchema = fieldChangeSchema.extend({
  /** Where the two values come from, where that is recorded. */
  was: briefSourceSchema.optional(),
  says: briefSourceSchema.optional(),
  /** What accepting does under the policy; `asked`: a person is to decide, until then the portfolio's value stays. */
  decision: z.enum(['take', 'keep']),
  asked: z.boolean(),
});
export type PlanField = z.infer<typeof planFieldSchema>;

export const planRowSchema = z.strictObject({
  key: familyKeySchema,
  reference: z.string(),
  title: z.string().optional(),
  kind: z.enum(['added', 'changed', 'unchanged']),
  offices: z.array(z.string()),
  applications: z.int(),
  publications: z.int(),
  /** Of an added family: its applications, at most 200. */
  members: z.array(plannedMemberSchema),
  /** What accepting would change in a family that is there, field by field; at most 200 of `changeCount`. */
  changes: z.array(planFieldSchema),
  changeCount: z.int(),
  /** Where the file differs from what a person entered. `old` is the person's value. */
  conflicts: z.array(planFieldSchema),
  /** Other case families that the file links to this one: joining is for a person to decide. */
  linkedTo: z.array(z.strictObject({ key: familyKeySchema, reference: z.string(), /** What links them, in sentences. */ why: z.array(z.string()) })),
  /** Applications of the files that may be members which are there: which they are is for a person to say. `answer`: id of the member, null for one of its own. */
  matches: z.array(
    z.strictObject({
      place: z.int(),
      member: plannedMemberSchema,
      candidates: z.array(z.strictObject({ id: z.string(), name: z.string(), number: z.string().optional(), planned: z.boolean() })),
      why: z.enum(['planned', 'same-day']),
      answer: z.string().nullable(),
    }),
  ),
});
export type PlanRow = z.infer<typeof planRowSchema>;
