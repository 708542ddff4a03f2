import { z } from 'zod';
import { isoDateSchema } from './date';
import { provenance } from './source';

/**
 * A person accepted a finding of the docket checks: it stays as it is, for a reason. `id` is the finding's, which ends in a digest of the
 * facts it rests on: where these change, the finding has another id and comes back.
 */
export const acceptedFindingSchema = z.strictObject({ id: z.string().min(1), by: z.string(), on: isoDateSchema, reason: z.string().min(1), ...provenance });
export type AcceptedFinding = z.infer<typeof acceptedFindingSchema>;
