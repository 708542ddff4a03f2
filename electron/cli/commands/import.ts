import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Failure } from '#shared/ipc';
import type { Mapping } from '#shared/formats/tables/mapping/mapping';
import { err, ok, type Result } from '#shared/result';
import { usualPolicy } from '#shared/families/merge/field-policy';
import { isArchive } from '../../archive/restore-archive';
import { createImporter } from '../../import/importer';
import type { Portfolio } from '../../portfolio/portfolio';
import { listOption, textOption, type CliDeps, type Command, type Given, type Outcome } from '../command';
import { issueLine } from '../issue-line';
import { readMappings } from '../read-mappings';
import { withPortfolio } from '../with-portfolio';
import { restore } from './restore';

type ImportInput = {
  readonly files: readonly string[];
  readonly mappings: readonly Mapping[];
  readonly isTrial: boolean;
  /** Which value counts where a file contradicts what a person entered. */
  readonly differences: 'keep' | 'take';
};

/** Plans the files and, unless it is only a trial, accepts the whole plan. */
export const importFiles = async (portfolio: Portfolio, { files, mappings, isTrial, differences }: ImportInput, { planImport, log }: Pick<CliDeps, 'planImport' | 'log'>): Promise<Result<Outcome, Failure>> => {
  let phase = '';
  const importer = createImporter({
    portfolio,
    now: () => new Date().toISOString(),
    clock: () => performance.now(),
    policy: () => usualPolicy,
    ...(planImport === undefined ? {} : { run: planImport }),
    onProgress: (progress) => {
      if (progress.phase !== phase) log(progress.phase);
      phase = progress.phase;
    },
  });
  const started = await importer.start(files, { mappings, ask: false });
  if (!started.ok) return started;
  const finished = await started.value.finished;
  if (!finished.ok) return finished;
  const { job } = started.value;
  if (isTrial) await importer.discard(job);
  const accepted = isTrial ? undefined : await importer.accept({ job, except: [], decisions: [], asked: differences });
  if (accepted?.ok === false) return accepted;
  const summary = finished.value;
  if (summary === null) throw new Error('an import that nobody cancelled ended as cancelled');
  const entry = accepted?.value.entry ?? null;
  const { records, publications, applications, families, added, changed, unchanged, issues } = summary;
  const text = [
    ...issues.map(issueLine),
    `${summary.files} files, ${records} records: ${publications} publications of ${applications} applications in ${families} families`,
    `${isTrial ? 'Would be: ' : ''}${added} added, ${changed} changed, ${unchanged} unchanged`,
    ...(isTrial ? [] : [entry === null ? 'Nothing was changed.' : `Entry ${entry}`]),
  ].join('\n');
  return ok({ code: issues.some(({ severity }) => severity === 'error') ? 1 : 0, value: { ...summary, entry }, text });
};

/** A trial of a portfolio that is not there yet is made in a folder that goes again. */
const tryElsewhere = async (deps: CliDeps, files: readonly string[], mappings: readonly Mapping[]): Promise<Result<Outcome, Failure>> => {
  const folder = await mkdtemp(join(tmpdir(), 'stemma-trial-'));
  try {
    return await withPortfolio({ positionals: [join(folder, 'portfolio')], options: {} }, { path: deps.path, open: deps.openOrCreate }, (portfolio) => importFiles(portfolio, { files, mappings, isTrial: true, differences: 'keep' }, deps));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** An archive of a whole portfolio becomes a portfolio of its own; it is never mixed into another one. */
const importArchive = async (archive: string, given: Given, deps: CliDeps): Promise<Result<Outcome, Failure>> => {
  if (given.options['dry-run'] === true) return err({ code: 'whole-portfolio', message: `${archive} is the archive of a whole portfolio; there is no plan of it. Restore it into a new folder.`, subject: archive });
  return restore(archive, deps.path(given.positionals[0] ?? ''), deps);
};

export const importCommand: Command = {
  name: 'import',
  usage: 'PORTFOLIO FILE… [--mapping FILE…] [--dates day-month-year|month-day-year] [--dry-run] [--take-differences]',
  summary: 'Reads patent files, tables through a mapping, archives and folders of them into the portfolio, which is made where it is not there; with --dry-run only says what would change.',
  positionals: [2, Number.POSITIVE_INFINITY],
  options: { 'dry-run': { type: 'boolean' }, 'take-differences': { type: 'boolean' }, mapping: { type: 'string', multiple: true }, dates: { type: 'string' } },
  run: async (given, deps) => {
    const files = given.positionals.slice(1).map(deps.path);
    const [archive] = files;
    if (archive !== undefined && files.length === 1 && (await isArchive(archive))) return importArchive(archive, given, deps);
    const isTrial = given.options['dry-run'] === true;
    const read = await readMappings(listOption(given, 'mapping').map(deps.path), textOption(given, 'dates'));
    if (!read.ok) return read;
    const mappings = read.value;
    const differences = given.options['take-differences'] === true ? 'take' : 'keep';
    if (!isTrial) return withPortfolio(given, { path: deps.path, open: deps.openOrCreate }, (portfolio) => importFiles(portfolio, { files, mappings, isTrial, differences }, deps));
    const opened = await withPortfolio(given, deps, (portfolio) => importFiles(portfolio, { files, mappings, isTrial, differences }, deps));
    return !opened.ok && opened.error.code === 'not-a-portfolio' ? tryElsewhere(deps, files, mappings) : opened;
  },
};
