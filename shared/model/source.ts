import { z } from 'zod';
import { isoDateSchema } from './date';

/**
 * Where a value came from. Objects in a family file carry `src`, the id of a row in the file's `sources` table, and `srcOf`
 * for the fields of the object that came from elsewhere.
 */
export const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id: z.int().min(1),
    kind: z.literal('import'),
    /** Id of the import, the folder name below `imports/`. */
    import: z.string(),
    file: z.string(),
    /** Record as the file names it, e.g. `EP2400812A1`. */
    record: z.string().optional(),
    /** When it was imported: ISO 8601 instant. */
    at: z.string(),
    /** As of when the office says this, where the file tells. */
    dataDate: isoDateSchema.optional(),
    /** Digest of what the record said, by which it is known again when the file comes a second time. */
    digest: z.string().optional(),
  }),
  z.strictObject({ id: z.int().min(1), kind: z.literal('person'), by: z.string(), at: z.string() }),
]);
export type Source = z.infer<typeof sourceSchema>;

/** Fields that each object with provenance has. */
export const provenance = {
  src: z.int().min(1).optional(),
  srcOf: z.record(z.string(), z.int().min(1)).optional(),
};

export type Provenanced = { readonly src?: number | undefined; readonly srcOf?: Readonly<Record<string, number>> | undefined };

/** The row of the sources table that a field of an object came from; undefined where none is recorded. */
export const sourceOf = (sources: readonly Source[], object: Provenanced, field: string): Source | undefined => {
  const id = object.srcOf?.[field] ?? object.src;
  return id === undefined ? undefined : sources.find((source) => source.id === id);
};
