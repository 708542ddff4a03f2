import type { IndexedFamily } from '#shared/query/indexed-family';
import { createLimitShapes } from '#shared/query/table/limit-shapes';
import type { PackedFamily } from '#shared/query/table/portfolio-table';
import { deriveFamily } from './derive-families';
import type { DeriveAnswer, DeriveTask } from './derive-pool';
import { familyLawOfPortfolio } from './family-law';
import { createFamilySource, type SourcedFamily } from './family-source';

/** Derives rows for the index worker while a whole portfolio is read: the second core would have nothing to do. */
const source = createFamilySource((path) => fetch(path, { cache: 'no-store' }));
const shapes = createLimitShapes();
let law: ReturnType<typeof familyLawOfPortfolio> | undefined;
let sent = shapes.size();
let queue = Promise.resolve();

const read = async (keys: readonly string[], problems: string[]): Promise<readonly SourcedFamily[]> => {
  const families: SourcedFamily[] = [];
  for await (const family of source.families(keys, (message) => problems.push(message))) families.push(family);
  return families;
};

const packed = ({ limits, ...family }: IndexedFamily): PackedFamily => ({ ...family, limits: Int32Array.from(shapes.pack(limits, family.applications.map(({ row }) => row.application))) });

globalThis.addEventListener('message', ({ data: { task, keys, portfolio } }: MessageEvent<DeriveTask>) => {
  const problems: string[] = [];
  // The next families come over while those before them are derived.
  const coming = read(keys, problems).catch((cause: unknown) => (cause instanceof Error ? cause.message : String(cause)));
  queue = queue.then(async () => {
    const families = await coming;
    law ??= familyLawOfPortfolio(portfolio);
    const used = law;
    const answer: DeriveAnswer =
      typeof families === 'string'
        ? { task, failure: families }
        : { task, came: families.map(({ key }) => key), families: families.map((family) => packed(deriveFamily(family, portfolio.today, used, (message) => problems.push(message)))), shapes: newShapes(), problems };
    globalThis.postMessage(answer, { transfer: [] });
  });
});

/** Shapes that the index worker has not been told of; it numbers them as they come. */
const newShapes = (): readonly string[] => {
  const added = Array.from({ length: shapes.size() - sent }, (_, at) => shapes.text(sent + at));
  sent = shapes.size();
  return added;
};
