import { z } from 'zod';
import { isoDateSchema } from './date';
import { eventSchema } from './event';
import { priorityClaimSchema, relationSchema } from './link';
import { officeDecisionSchema } from './office-decision';
import { officeCodeSchema } from './office';
import { partySchema } from './party';
import { patentNumberSchema } from './patent-number';
import { publicationSchema } from './publication';
import { provenance } from './source';
import { takenOverLimitSchema } from './taken-over-limit';
import { unreadValueSchema } from './unread-value';

/** A text in one language; `lang` is a BCP 47 tag in lower case (`en`, `de`, `zh`), `und` where not known. */
export const localTextSchema = z.strictObject({ lang: z.string(), text: z.string(), src: z.int().min(1).optional() });
export type LocalText = z.infer<typeof localTextSchema>;

export const rights = ['patent', 'utility-model', 'design', 'plant', 'spc', 'other'] as const;
export const routes = ['direct', 'pct', 'pct-entry', 'validation', 'unitary'] as const;
export const stages = ['invention', 'draft', 'planned', 'filed'] as const;
export const applicationStatuses = ['planned', 'pending', 'granted', 'lapsed', 'expired', 'unknown'] as const;

/**
 * One application (or the plan of one): a member of a case family. An invention without office, a draft, an unpublished
 * filing, a planned country, the national part of a European patent and a unitary patent are all members.
 */
export const applicationSchema = z.strictObject({
  id: z.string().regex(/^a\d+$/),
  /** Absent: an invention that has no office yet. `WO` for an international application. */
  office: officeCodeSchema.optional(),
  right: z.enum(rights).default('patent'),
  /** How the member came to be: `pct` is the international application itself, `pct-entry` its national or regional phase. */
  route: z.enum(routes).default('direct'),
  /** How far it got by a person's or an office's word; `filed` once there is a filing. */
  stage: z.enum(stages).default('filed'),
  number: patentNumberSchema.optional(),
  /** Filing date; of a PCT entry the international filing date (PCT Article 11(3)). */
  filingDate: isoDateSchema.optional(),
  /** Our own reference for this member. */
  reference: z.string().optional(),
  responsible: z.string().optional(),
  titles: z.array(localTextSchema).default([]),
  abstracts: z.array(localTextSchema).default([]),
  priorities: z.array(priorityClaimSchema).default([]),
  relations: z.array(relationSchema).default([]),
  /** Whether the office counts the application itself as a first filing (DOCDB: its own active priority); absent where it does not say. */
  ownPriority: z.boolean().optional(),
  publications: z.array(publicationSchema).default([]),
  events: z.array(eventSchema).default([]),
  parties: z.array(partySchema).default([]),
  ipc: z.array(z.string()).default([]),
  cpc: z.array(z.string()).default([]),
  /** Designated or validation states as published. */
  states: z.array(officeCodeSchema).default([]),
  /** Decisions on national phase (of a PCT application) or validation (of a European one). */
  decisions: z.array(officeDecisionSchema).default([]),
  /** PCT only: 'I' unless a demand was filed in time. */
  chapter: z.enum(['I', 'II']).optional(),
  /** A person's word on the status, which outranks the computed one. */
  status: z.strictObject({ value: z.enum(applicationStatuses), on: isoDateSchema.optional(), note: z.string().optional() }).optional(),
  upcOptOut: z.strictObject({ state: z.enum(['opted-out', 'not-opted-out', 'opt-out-withdrawn']), date: isoDateSchema.optional() }).optional(),
  /** Status as a file states it, in its own words; unlike `status` no person's word. */
  reportedStatus: z.strictObject({ value: z.enum(applicationStatuses), text: z.string(), on: isoDateSchema.optional() }).optional(),
  /** Time limits as another docket states them. */
  takenOver: z.array(takenOverLimitSchema).optional(),
  /** Values of files that could not be read. */
  unread: z.array(unreadValueSchema).optional(),
  /** Set when the member is no longer ours: sold, transferred, handed over. */
  notOurs: z.strictObject({ since: isoDateSchema.optional(), note: z.string().optional() }).optional(),
  ...provenance,
});
export type Application = z.infer<typeof applicationSchema>;
export type ApplicationStatus = (typeof applicationStatuses)[number];
