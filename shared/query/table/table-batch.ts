import { createInts } from '../columns/ints';
import type { SavedPart } from '../columns/saved';
import type { IndexedFamily } from '../indexed-family';
import type { LimitShapes } from './limit-shapes';
import { createPortfolioTable, type TableBatch } from './portfolio-table';

/** Families one after the other for a table in another thread, without the objects that they were derived as. */
export type BatchBuilder = {
  readonly add: (family: IndexedFamily) => void;
  /** All that was added since the last batch, its limits by the shapes given. */
  readonly batch: () => TableBatch;
};

/** A worker has one for all batches: its room is made once, and engines read the memory of one table faster than that of many. */
export const createBatchBuilder = (shapes: LimitShapes): BatchBuilder => {
  // Nothing of it is sorted.
  const table = createPortfolioTable(() => 0);
  let keys: string[] = [];
  const limits = createInts();
  const limitEnds = createInts();
  return {
    add: (family) => {
      table.put({ ...family, limits: none });
      keys.push(family.key);
      limits.pushAll(shapes.pack(family.limits, family.applications.map(({ row }) => row.application)));
      limitEnds.push(limits.size());
    },
    batch: () => {
      const batch: TableBatch = { keys, parts: new Map(table.looseParts()), limits: limits.used(), limitEnds: limitEnds.used() };
      table.clear();
      keys = [];
      limits.clear();
      limitEnds.clear();
      return batch;
    },
  };
};

const none: IndexedFamily['limits'] = [];

/** The memory of a batch, which goes over to another thread without a copy. */
export const memoryOf = ({ parts, limits, limitEnds }: TableBatch): ArrayBufferLike[] => [...Array.from(parts.values(), ({ buffer }: SavedPart) => buffer), limits.buffer, limitEnds.buffer];
