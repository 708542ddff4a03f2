import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { usualPolicy } from '#shared/families/merge/field-policy';
import { createImporter } from '../../../electron/import/importer';
import { planInWorker } from '../../../electron/import/plan-in-worker';
import { importFiles, planFiles } from '../../support/import-files';
import { createMemoryPortfolio } from '../../support/memory-portfolio';
import { must } from '../../support/portfolio-setup';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sample = join(root, 'resources/sample');
const files = readdirSync(sample).filter((name) => name.endsWith('.xml')).map((name) => join(sample, name));
const folder = mkdtempSync(join(tmpdir(), 'stemma-worker-'));
const script = pathToFileURL(join(folder, 'import-worker.mjs'));

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: join(root, 'electron/import/worker.ts'), outDir: folder, emptyOutDir: false, rollupOptions: { output: { entryFileNames: 'import-worker.mjs' } } },
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('plans in a worker thread what it plans in this one', async () => {
  const [here, there] = [createMemoryPortfolio(), createMemoryPortfolio()];
  await importFiles(here.portfolio, files);
  const phases = new Set<string>();
  const importer = createImporter({ portfolio: there.portfolio, now: () => '2026-11-20T10:00:00Z', clock: () => 0, policy: () => usualPolicy, run: planInWorker(script), onProgress: ({ phase }) => phases.add(phase) });
  for (const round of ['first', 'second']) {
    const { job, summary } = await planFiles(importer, files);
    expect(summary.added > 0).toBe(round === 'first');
    must(await importer.accept({ job, except: [], decisions: [], asked: 'keep' }));
  }
  expect(there.texts).toEqual(here.texts);
  expect(phases).toContain('Comparing with the portfolio');
});

it('stops when it is cancelled', async () => {
  const memory = createMemoryPortfolio();
  const importer = createImporter({ portfolio: memory.portfolio, now: () => '2026-11-20T10:00:00Z', clock: () => 0, policy: () => usualPolicy, run: planInWorker(script) });
  const started = must(await importer.start(files));
  importer.cancel(started.job);
  expect(must(await started.finished)).toBeNull();
  expect(memory.plans.size).toBe(0);
});
