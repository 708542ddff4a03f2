import { z } from 'zod';
import type { PortfolioDeps } from '../ports/deps';
import type { PortfolioFolder } from '../folder';
import { parseJson } from './marker';
import { undoStacksSchema } from '../undo/undo-stacks';
import { writeWhole } from '../commit/write-whole';

/** What a family file was when it was last known to be on the disk for good: year, hash, size, time of change in ms. */
export type CheckpointRow = readonly [key: string, year: string, hash: string, size: number, mtimeMs: number];

/** Looked at by hand: of a large portfolio these are 45,000 rows, read before anything is shown. */
const isRow = (value: unknown): value is CheckpointRow => {
  if (!Array.isArray(value) || value.length !== 5) return false;
  const [key, year, hash, size, mtimeMs]: readonly unknown[] = value;
  return typeof key === 'string' && typeof year === 'string' && typeof hash === 'string' && hash.length === 64 && Number.isSafeInteger(size) && Number.isFinite(mtimeMs);
};

/**
 * Everything up to the positions in the history is on the disk for good. Derived: where it is missing or broken, opening reads
 * the whole history and all files instead.
 */
const checkpointSchema = z.strictObject({
  format: z.literal('stemma-checkpoint'),
  version: z.literal(1),
  portfolio: z.string(),
  at: z.string(),
  hlc: z.string(),
  /** Latest entry of each device. */
  latest: z.record(z.string(), z.string()),
  positions: z.record(z.string(), z.int()),
  stacks: undoStacksSchema,
  /** Ids of all plans that were committed. */
  plans: z.array(z.string()),
  families: z.custom<readonly CheckpointRow[]>((value) => Array.isArray(value) && value.every(isRow)),
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** Undefined where there is none, or none of this portfolio, that can be read. */
export const readCheckpoint = async (deps: Pick<PortfolioDeps, 'files'>, folder: PortfolioFolder, portfolio: string): Promise<Checkpoint | undefined> => {
  if ((await deps.files.stat(folder.checkpoint)) === undefined) return undefined;
  const parsed = checkpointSchema.safeParse(parseJson((await deps.files.read(folder.checkpoint)).toString('utf8')));
  return parsed.success && parsed.data.portfolio === portfolio ? parsed.data : undefined;
};

export const writeCheckpoint = async (deps: PortfolioDeps, folder: PortfolioFolder, checkpoint: Omit<Checkpoint, 'format' | 'version'>): Promise<void> => {
  const { families, ...head } = checkpoint;
  // One family per line: a difference between two checkpoints can be read.
  const rows = families.map((row) => JSON.stringify(row)).join(',\n');
  const text = `${JSON.stringify({ format: 'stemma-checkpoint', version: 1, ...head }).slice(0, -1)},"families":[\n${rows}\n]}\n`;
  await writeWhole(deps, folder.checkpoint, Buffer.from(text, 'utf8'), { durable: true });
};
