import { Dexie, type Table } from 'dexie';
import { z } from 'zod';
import type { IndexedFamily } from '#shared/query/indexed-family';

/** Families in one segment: few enough to rewrite one quickly, enough that 45,000 families are 180 records. */
const segmentSize = 256;

const segmentSchema = z.object({ id: z.int(), version: z.string(), families: z.string() });
type Segment = z.infer<typeof segmentSchema>;

/** Packed rows of one portfolio in IndexedDB: derived data, which may be deleted at any time. */
export type SegmentStore = {
  /** Reads every segment of the present form; those of another form are deleted. */
  readonly load: (take: (families: readonly IndexedFamily[]) => Promise<void>) => Promise<void>;
  readonly put: (family: IndexedFamily) => void;
  readonly remove: (key: string) => void;
  /** Writes the segments that changed. */
  readonly flush: (get: (key: string) => IndexedFamily | undefined) => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly close: () => void;
};

/** Opens the store of a portfolio; `version` names the program that derives the rows: those of another one are derived again. */
export const openSegmentStore = (portfolio: { readonly id: string; readonly path: string }, version: string): SegmentStore => {
  const database = new Dexie(`stemma-index ${portfolio.id} ${portfolio.path}`);
  database.version(1).stores({ segments: 'id' });
  const table: Table<unknown, number> = database.table('segments');
  const segmentOf = new Map<string, number>();
  const keysOf = new Map<number, Set<string>>();
  const changed = new Set<number>();
  let filling = 0;

  const place = (key: string): number => {
    const known = segmentOf.get(key);
    if (known !== undefined) return known;
    while ((keysOf.get(filling)?.size ?? 0) >= segmentSize) filling += 1;
    assign(key, filling);
    return filling;
  };
  const assign = (key: string, segment: number): void => {
    segmentOf.set(key, segment);
    const keys = keysOf.get(segment);
    if (keys === undefined) keysOf.set(segment, new Set([key]));
    else keys.add(key);
  };
  const forget = (): void => {
    segmentOf.clear();
    keysOf.clear();
    changed.clear();
    filling = 0;
  };

  return {
    load: async (take) => {
      const outdated: number[] = [];
      for (const id of await table.toCollection().primaryKeys()) {
        const segment = segmentSchema.safeParse(await table.get(id));
        if (!segment.success || segment.data.version !== version) {
          outdated.push(id);
          continue;
        }
        // Sound: a text of this version was written below from IndexedFamily values.
        const families = JSON.parse(segment.data.families) as readonly IndexedFamily[];
        for (const { key } of families) assign(key, id);
        await take(families);
      }
      await table.bulkDelete(outdated);
    },
    put: (family) => changed.add(place(family.key)),
    remove: (key) => {
      const segment = segmentOf.get(key);
      if (segment === undefined) return;
      segmentOf.delete(key);
      keysOf.get(segment)?.delete(key);
      filling = Math.min(filling, segment);
      changed.add(segment);
    },
    flush: async (get) => {
      const ids = [...changed];
      changed.clear();
      for (const id of ids) {
        const families = [...(keysOf.get(id) ?? [])].flatMap((key) => get(key) ?? []);
        const segment: Segment = { id, version, families: JSON.stringify(families) };
        await (families.length === 0 ? table.delete(id) : table.put(segment));
      }
    },
    clear: async () => {
      forget();
      await table.clear();
    },
    close: () => database.close(),
  };
};
