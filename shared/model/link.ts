import { z } from 'zod';
import { isoDateSchema } from './date';
import { officeCodeSchema } from './office';
import { provenance } from './source';

/** An earlier application that this one names: DOCDB country, number, kind of the application, or only its text. */
const reference = {
  id: z.string(),
  country: officeCodeSchema.optional(),
  number: z.string().optional(),
  kind: z.string().optional(),
  date: isoDateSchema.optional(),
  /** The reference as typed or published. */
  text: z.string().optional(),
  /** Id of the application in the same family file, where a person chose it rather than a number. */
  application: z.string().optional(),
};

/** A claimed priority (Paris Convention Article 4, PCT Article 8, domestic). */
export const priorityClaimSchema = z.strictObject({
  ...reference,
  sequence: z.int().optional(),
  /** DOCDB active indicator: whether the claim counts for the simple family; absent where the source does not say. */
  active: z.boolean().optional(),
  /** DOCDB priority linkage type (1 continuation, 2 continuation-in-part, 3 division, W PCT ...) as given. */
  linkage: z.string().optional(),
  /** When the claim was added or withdrawn after filing (PCT Rules 26bis, 90bis.3). */
  addedOn: isoDateSchema.optional(),
  withdrawnOn: isoDateSchema.optional(),
  ...provenance,
});
export type PriorityClaim = z.infer<typeof priorityClaimSchema>;

export const relationTypes = [
  'pct-entry',
  'division',
  'continuation',
  'continuation-in-part',
  'addition',
  'reissue',
  'utility-branch',
  'validation',
  'unitary-effect',
  'provisional-conversion',
  'substitution',
] as const;

/** A relation other than priority from this application to an earlier one. */
export const relationSchema = z.strictObject({ ...reference, type: z.enum(relationTypes), ...provenance });
export type Relation = z.infer<typeof relationSchema>;
export type RelationType = Relation['type'];
