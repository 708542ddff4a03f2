import { z } from 'zod';
import { isoDateSchema } from './date';
import { officeCodeSchema } from './office';
import { provenance } from './source';

export const partyRoles = ['applicant', 'inventor', 'owner', 'client', 'agent', 'annuity-payer', 'licensee', 'opponent', 'other'] as const;

/** A person or organisation in a role towards a case family or one application; names stay as published or entered. */
export const partySchema = z.strictObject({
  id: z.string(),
  role: z.enum(partyRoles),
  name: z.string().min(1),
  /** The same name as the office writes it in another script or form, e.g. the original Chinese. */
  nameOriginal: z.string().optional(),
  country: officeCodeSchema.optional(),
  address: z.string().optional(),
  email: z.string().optional(),
  /** The party's own reference for the case. */
  reference: z.string().optional(),
  /** Share in the right as stated, e.g. `1/2` or `50 %`. */
  share: z.string().optional(),
  from: isoDateSchema.optional(),
  until: isoDateSchema.optional(),
  ...provenance,
});
export type Party = z.infer<typeof partySchema>;
export type PartyRole = Party['role'];
