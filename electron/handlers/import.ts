import { usualPolicy } from '#shared/families/merge/field-policy';
import type { Failure } from '#shared/ipc';
import { err, ok } from '#shared/result';
import type { Ask } from '../system/ask';
import type { DroppedFiles } from '../system/dropped-files';
import type { SavedMappings } from '../system/saved-mappings';
import type { SettingsFile } from '../system/settings';
import type { Imports } from '../workspace/imports';
import type { Handlers } from '../ipc';
import type { Workspace } from '../workspace/workspace';

type Names = 'import.tables' | 'import.map' | 'import.match' | 'import.start' | 'import.plan' | 'import.accept' | 'import.discard' | 'import.policy' | 'import.set-policy';

const gone = (job: string): Failure => ({ code: 'not-found', message: 'This import is not there any more. Start it again.', subject: job });

/** Handlers of imports into the open portfolio. What a file is, its content tells: any file may be chosen. */
export const createImportHandlers = (deps: { readonly workspace: Pick<Workspace, 'required'>; readonly imports: Imports; readonly ask: Ask; readonly settings: SettingsFile; readonly dropped: Pick<DroppedFiles, 'take'>; readonly mappings: Pick<SavedMappings, 'list'> }): Pick<Handlers, Names> => ({
  'import.start': async (from) => {
    const portfolio = deps.workspace.required();
    if (!portfolio.ok) return portfolio;
    const files = 'drop' in from ? deps.dropped.take(from.drop) : await chosen(deps.ask, from.choose);
    if (files === undefined && 'drop' in from) return err({ code: 'not-found', message: 'The dropped files are not known any more. Drop them again.', subject: from.drop });
    if (files === undefined) return ok(null);
    const started = await deps.imports.of(portfolio.value).start(files, { mappings: await deps.mappings.list(), ask: 'choose' in from && from.choose === 'tables' });
    return started.ok ? ok({ job: started.value.job, files: [...files] }) : started;
  },
  'import.tables': async ({ job }) => {
    const portfolio = deps.workspace.required();
    if (!portfolio.ok) return portfolio;
    const found = deps.imports.of(portfolio.value).tables(job);
    return found === undefined ? err(gone(job)) : ok({ tables: [...found.tables] });
  },
  'import.map': async ({ job, mappings }) => {
    const portfolio = deps.workspace.required();
    if (!portfolio.ok) return portfolio;
    const importer = deps.imports.of(portfolio.value);
    const found = importer.tables(job);
    if (found === undefined) return err(gone(job));
    const files = [...found.files];
    await importer.discard(job);
    const started = await importer.start(files, { mappings: [...mappings, ...found.wishes.mappings], ask: false });
    return started.ok ? ok({ job: started.value.job, files }) : started;
  },
  'import.plan': async (query) => {
    const portfolio = deps.workspace.required();
    return portfolio.ok ? deps.imports.of(portfolio.value).plan(query) : portfolio;
  },
  'import.match': async (answer) => {
    const portfolio = deps.workspace.required();
    return portfolio.ok ? deps.imports.of(portfolio.value).match(answer) : portfolio;
  },
  'import.accept': async (choice) => {
    const portfolio = deps.workspace.required();
    return portfolio.ok ? deps.imports.of(portfolio.value).accept(choice) : portfolio;
  },
  'import.discard': async ({ job }) => {
    const portfolio = deps.workspace.required();
    if (portfolio.ok) await deps.imports.of(portfolio.value).discard(job);
    return ok(null);
  },
  'import.policy': async () => ok(deps.settings.get().fieldPolicy ?? usualPolicy),
  'import.set-policy': async (fieldPolicy) => {
    await deps.settings.update({ fieldPolicy });
    return ok(null);
  },
});

/** What the person chooses: files of any kind, the usual ones first, a whole folder, or tables whose columns are mapped. */
const chosen = async (ask: Ask, what: 'files' | 'folder' | 'tables'): Promise<readonly string[] | undefined> => {
  if (what === 'folder') {
    const folder = await ask.folder('Import all files of a folder');
    return folder === undefined ? undefined : [folder];
  }
  if (what === 'tables') {
    return ask.files('Import tables, map their columns', [
      { name: 'Tables', extensions: ['csv', 'tsv', 'txt', 'xls', 'xlsx', 'zip'] },
      { name: 'All files', extensions: ['*'] },
    ]);
  }
  return ask.files('Import patent files', [
    { name: 'Patent files and tables', extensions: ['xml', 'json', 'jsonl', 'csv', 'tsv', 'txt', 'xls', 'xlsx', 'zip', 'gz'] },
    { name: 'All files', extensions: ['*'] },
  ]);
};
