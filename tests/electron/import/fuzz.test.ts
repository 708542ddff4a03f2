import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseFamilySchema } from '#shared/model/case-family';
import { issueSchema } from '#shared/model/issue';
import { corpusFolder } from '../../support/corpus';
import { importFiles } from '../../support/import-files';
import { createMemoryPortfolio } from '../../support/memory-portfolio';
import { encodings, mutate, strangeTexts, type Mutation } from '../../support/mutate';
import { seededRandom } from '../../support/random';

const golden = fileURLToPath(new URL('../../golden/formats/', import.meta.url));

/** Files below a folder, at most so large. */
const filesBelow = (folder: string, most: number): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path, most);
    return statSync(path).size <= most ? [path] : [];
  });

const goldenInputs = filesBelow(golden, 1 << 20).filter((path) => !path.endsWith('expected.json'));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stemma-fuzz-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/**
 * Imports bytes into an empty portfolio: that never fails, every issue can be shown, every family file fits the schema, and importing the
 * same again changes nothing. Answers what is wrong, and nothing where all is well.
 */
const faultsOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const path = join(folder, 'mutated');
  await writeFile(path, bytes);
  const memory = createMemoryPortfolio();
  const { summary } = await importFiles(memory.portfolio, [path]);
  const issues = summary.issues.filter((issue) => !issueSchema.safeParse(issue).success);
  const families = [...memory.texts.values()].flatMap((text) => {
    const parsed = caseFamilySchema.safeParse(JSON.parse(text));
    return parsed.success ? [] : [parsed.error.issues.map(({ path: place, message }) => `${place.join('/')}: ${message}`).join('; ')];
  });
  const silent = summary.records === 0 && summary.issues.length === 0 ? ['nothing was read and nothing said'] : [];
  return [...issues.map((issue) => `issue ${JSON.stringify(issue)}`), ...families.map((family) => `family ${family}`), ...silent];
};

const place = fc.double({ min: 0, max: 1, noNaN: true });
const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('end' as const), at: place }),
  fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ kind: fc.constant('flip' as const), at: place, bits: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('insert' as const), at: place, text: fc.constantFrom(...strangeTexts) }),
  fc.record({ kind: fc.constant('repeat' as const), at: place, length: fc.integer({ min: 1, max: 100 }), times: fc.integer({ min: 1, max: 50 }) }),
  fc.record({ kind: fc.constant('splice' as const), at: place, from: place, length: fc.integer({ min: 1, max: 500 }) }),
  fc.record({ kind: fc.constant('recode' as const), encoding: fc.constantFrom(...encodings) }),
  fc.record({ kind: fc.constant('pack' as const), as: fc.constantFrom('gzip' as const, 'zip' as const) }),
);

describe('mutated files', () => {
  it('of every format are imported or refused, never worse', { timeout: 120_000 }, async () => {
    const inputs = goldenInputs.map((path) => readFileSync(path));
    await fc.assert(
      fc.asyncProperty(fc.nat(inputs.length - 1), fc.nat(inputs.length - 1), fc.array(mutations, { minLength: 1, maxLength: 6 }), async (which, other, changes) => {
        const bytes = changes.reduce<Uint8Array>((file, change) => mutate(file, change, inputs[other] ?? file), inputs[which] ?? new Uint8Array());
        expect(await faultsOf(bytes)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  /**
   * Runs over office files for a minute where `STEMMA_FUZZ_SECONDS` or `CI` asks for it, for some seconds else. Each file has a seed of its
   * own, printed where it fails: what was wrong with it becomes a test with a name.
   */
  const seconds = Number(process.env['STEMMA_FUZZ_SECONDS'] ?? ((process.env['CI'] ?? '') === '' ? 4 : 60));
  const inputs = [...goldenInputs, ...(existsSync(corpusFolder) ? filesBelow(corpusFolder, 200_000).filter((path) => !path.endsWith('.md')) : [])];

  it(`of offices are imported or refused, never worse, for ${seconds} s`, { timeout: (seconds + 60) * 1000 }, async () => {
    const first = Number(process.env['STEMMA_FUZZ_SEED'] ?? Date.now() % 1_000_000_000);
    console.log(`Mutations from seed ${first} over ${inputs.length} files (STEMMA_FUZZ_SEED repeats them).`);
    const until = Date.now() + seconds * 1000;
    let runs = 0;
    let slowest = { seed: first, milliseconds: 0 };
    for (let seed = first; Date.now() < until; seed += 1) {
      const { path, bytes } = mutatedFile(seed, inputs);
      const began = performance.now();
      const faults = await faultsOf(bytes).catch((error: unknown) => [error instanceof Error ? (error.stack ?? error.message) : String(error)]);
      const milliseconds = performance.now() - began;
      if (milliseconds > slowest.milliseconds) slowest = { seed, milliseconds };
      expect({ seed, path: relative(fileURLToPath(new URL('../../..', import.meta.url)), path), faults }).toEqual({ seed, path: expect.any(String) as string, faults: [] });
      runs += 1;
    }
    console.log(`${runs} mutated files; the slowest, seed ${slowest.seed}, took ${Math.round(slowest.milliseconds)} ms.`);
    expect(slowest.milliseconds).toBeLessThan(20_000);
  });
});

/** The file that a seed makes: one of the inputs, changed up to eight times. */
const mutatedFile = (seed: number, inputs: readonly string[]): { readonly path: string; readonly bytes: Uint8Array } => {
  const random = seededRandom(seed);
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  const path = pick(inputs);
  const other = readFileSync(pick(inputs));
  let bytes: Uint8Array = readFileSync(path);
  for (let changes = 1 + Math.floor(random() * 8); changes > 0; changes -= 1) bytes = mutate(bytes, randomMutation(random, pick), other);
  return { path, bytes };
};

const randomMutation = (random: () => number, pick: <Value>(values: readonly Value[]) => Value): Mutation => {
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  switch (pick(['end', 'cut', 'flip', 'flip', 'insert', 'insert', 'repeat', 'splice', 'splice', 'recode', 'pack'] as const)) {
    case 'end':
      return { kind: 'end', at: random() };
    case 'cut':
      return { kind: 'cut', at: random(), length: upTo(2000) };
    case 'flip':
      return { kind: 'flip', at: random(), bits: upTo(255) };
    case 'insert':
      return { kind: 'insert', at: random(), text: pick(strangeTexts) };
    case 'repeat':
      return { kind: 'repeat', at: random(), length: upTo(200), times: upTo(200) };
    case 'splice':
      return { kind: 'splice', at: random(), from: random(), length: upTo(5000) };
    case 'recode':
      return { kind: 'recode', encoding: pick(encodings) };
    case 'pack':
      return { kind: 'pack', as: pick(['gzip', 'zip'] as const) };
  }
};
