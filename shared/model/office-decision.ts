import { z } from 'zod';
import { isoDateSchema } from './date';
import { officeCodeSchema } from './office';
import { provenance } from './source';

/** What was decided and done about one office: national or regional phase of a PCT application, or validation of an EP. */
export const officeDecisionSchema = z.strictObject({
  /** The office code is the id: one decision per office and application. */
  id: officeCodeSchema,
  state: z.enum(['undecided', 'enter', 'do-not-enter', 'instructed', 'confirmed', 'entered']),
  decidedOn: isoDateSchema.optional(),
  decidedBy: z.string().optional(),
  instructedOn: isoDateSchema.optional(),
  agent: z.string().optional(),
  agentReference: z.string().optional(),
  confirmedOn: isoDateSchema.optional(),
  enteredOn: isoDateSchema.optional(),
  /** Id of the application in this family that came of it. */
  application: z.string().optional(),
  note: z.string().optional(),
  ...provenance,
});
export type OfficeDecision = z.infer<typeof officeDecisionSchema>;
