import { createLimitShapes } from '#shared/query/table/limit-shapes';
import { createBatchBuilder, memoryOf } from '#shared/query/table/table-batch';
import { deriveFamily } from './derive-families';
import type { DeriveAnswer, DeriveTask } from './derive-pool';
import { familyLawOfPortfolio } from './family-law';
import { createFamilySource, type SourcedFamily } from './family-source';

/** Derives rows for the index worker while a whole portfolio is read: the second core would have nothing to do. */
const source = createFamilySource((path) => fetch(path, { cache: 'no-store' }));
const shapes = createLimitShapes();
const builder = createBatchBuilder(shapes);
let law: ReturnType<typeof familyLawOfPortfolio> | undefined;
let sent = shapes.size();
let queue = Promise.resolve();

const answer = (message: DeriveAnswer, memory: Transferable[] = []): void => globalThis.postMessage(message, { transfer: memory });

globalThis.addEventListener('message', ({ data: { task, keys, portfolio } }: MessageEvent<DeriveTask>) => {
  const problems: string[] = [];
  const families = source.families(keys, (message) => problems.push(message))[Symbol.asyncIterator]();
  // The next families come over while those before them are derived. Each is parsed when its turn comes: what lives shortly is forgotten cheaply.
  const first = families.next();
  first.catch(() => undefined);
  queue = queue.then(async () => {
    try {
      const used = (law ??= familyLawOfPortfolio(portfolio));
      const take = (family: SourcedFamily): void => builder.add(deriveFamily(family, portfolio.today, used, (message) => problems.push(message)));
      for (let next = await first; next.done !== true; next = await families.next()) take(next.value);
      const batch = builder.batch();
      answer({ task, batch, shapes: newShapes(), problems }, memoryOf(batch));
    } catch (cause) {
      answer({ task, failure: cause instanceof Error ? cause.message : String(cause) });
    }
  });
});

/** Shapes that the index worker has not been told of; it numbers them as they come. */
const newShapes = (): readonly string[] => {
  const added = Array.from({ length: shapes.size() - sent }, (_, at) => shapes.text(sent + at));
  sent = shapes.size();
  return added;
};
