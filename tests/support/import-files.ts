import { usualPolicy, type FieldPolicy } from '#shared/families/merge/field-policy';
import { createImporter, type ImportPortfolio, type Importer } from '../../electron/import/importer';
import type { ImportSummary } from '#shared/ipc';
import type { Mapping } from '#shared/formats/tables/mapping/mapping';

/** An importer whose clock stands still. */
export const setupImporter = (portfolio: ImportPortfolio, policy: FieldPolicy = usualPolicy): Importer => createImporter({ portfolio, now: () => '2026-11-20T10:00:00Z', clock: () => 0, policy: () => policy });

/** Plans an import and waits for the plan. */
export const planFiles = async (importer: Importer, files: readonly string[], mappings: readonly Mapping[] = []): Promise<{ readonly job: string; readonly summary: ImportSummary }> => {
  const started = await importer.start(files, { mappings, ask: false });
  if (!started.ok) throw new Error(started.error.message);
  const summary = await started.value.finished;
  if (!summary.ok) throw new Error(summary.error.message);
  if (summary.value === null) throw new Error('cancelled');
  return { job: started.value.job, summary: summary.value };
};

/** Imports files and accepts the whole plan. */
export const importFiles = async (portfolio: ImportPortfolio, files: readonly string[], mappings: readonly Mapping[] = []): Promise<{ readonly entry: string | null; readonly summary: ImportSummary }> => {
  const importer = setupImporter(portfolio);
  const { job } = await planFiles(importer, files, mappings);
  const accepted = await importer.accept({ job, except: [], decisions: [], asked: 'keep' });
  if (!accepted.ok) throw new Error(accepted.error.message);
  return accepted.value;
};
