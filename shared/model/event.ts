import { z } from 'zod';
import { isoDateSchema } from './date';
import { officeCodeSchema } from './office';
import { provenance } from './source';

/** Dated facts whose meaning is certain; any other legal event keeps its code and text and has no type. */
export const eventTypes = [
  'filing',
  'national-entry',
  'publication',
  'search-copy-received',
  'isr-transmitted',
  'demand-filed',
  'examination-requested',
  'grant',
  'registration',
  'validation',
  'unitary-effect-registered',
  'opposition-filed',
  'revocation',
  'limitation',
  'refusal',
  'withdrawal',
  'deemed-withdrawn',
  'lapse',
  'restoration',
  'expiry',
  'fee-paid',
  'transfer',
  'upc-opt-out',
  'other',
] as const;

/** An event in the life of an application: imported (INPADOC legal status, register) or entered by a person. */
export const eventSchema = z.strictObject({
  id: z.string(),
  date: isoDateSchema.optional(),
  type: z.enum(eventTypes).optional(),
  /** Code as the office gives it, e.g. INPADOC `PG25`. */
  code: z.string().optional(),
  /** Office that reports the event; the state concerned where it is another one is in `state`. */
  office: officeCodeSchema.optional(),
  state: officeCodeSchema.optional(),
  text: z.string().optional(),
  effective: isoDateSchema.optional(),
  /** Further particulars as given by the office: label to value. */
  detail: z.record(z.string(), z.string()).optional(),
  /** Who confirmed an imported event and when; without it an imported event closes nothing. */
  confirmed: z.strictObject({ by: z.string(), on: isoDateSchema }).optional(),
  ...provenance,
});
export type LegalEvent = z.infer<typeof eventSchema>;
export type EventType = NonNullable<LegalEvent['type']>;
