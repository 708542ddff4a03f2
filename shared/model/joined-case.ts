import { z } from 'zod';
import { isoDateSchema } from './date';

/** A case family that a person joined into this one: under what it was kept, and what came of it. Separating gives it its reference back. */
export const joinedCaseSchema = z.strictObject({
  id: z.string(),
  /** Key that it had; a case that names it means this one now. */
  key: z.string(),
  reference: z.string().min(1),
  title: z.string().optional(),
  /** Ids of the applications here that came of it alone. */
  applications: z.array(z.string()).default([]),
  on: isoDateSchema,
  by: z.string(),
});

/** A case family that office data link to this one and that a person keeps apart; `id` is its key. Imports do not propose to join them again. */
export const keptApartSchema = z.strictObject({ id: z.string(), on: isoDateSchema, by: z.string() });
