import { usualPolicy } from '#shared/families/merge/field-policy';
import { err, ok } from '#shared/result';
import type { Ask } from '../system/ask';
import type { DroppedFiles } from '../system/dropped-files';
import type { SettingsFile } from '../system/settings';
import type { Imports } from '../workspace/imports';
import type { Handlers } from '../ipc';
import type { Workspace } from '../workspace/workspace';

type Names = 'import.start' | 'import.plan' | 'import.accept' | 'import.discard' | 'import.policy' | 'import.set-policy';

/** Handlers of imports into the open portfolio. What a file is, its content tells: any file may be chosen. */
export const createImportHandlers = (deps: { readonly workspace: Pick<Workspace, 'required'>; readonly imports: Imports; readonly ask: Ask; readonly settings: SettingsFile; readonly dropped: Pick<DroppedFiles, 'take'> }): Pick<Handlers, Names> => ({
  'import.start': async (from) => {
    const portfolio = deps.workspace.required();
    if (!portfolio.ok) return portfolio;
    const files = 'drop' in from ? deps.dropped.take(from.drop) : await chosen(deps.ask, from.choose);
    if (files === undefined && 'drop' in from) return err({ code: 'not-found', message: 'The dropped files are not known any more. Drop them again.', subject: from.drop });
    if (files === undefined) return ok(null);
    const started = await deps.imports.of(portfolio.value).start(files);
    return started.ok ? ok({ job: started.value.job, files: [...files] }) : started;
  },
  'import.plan': async (query) => {
    const portfolio = deps.workspace.required();
    return portfolio.ok ? deps.imports.of(portfolio.value).plan(query) : portfolio;
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

/** What the person chooses: files of any kind, the usual ones first, or a whole folder. */
const chosen = async (ask: Ask, what: 'files' | 'folder'): Promise<readonly string[] | undefined> => {
  if (what === 'folder') {
    const folder = await ask.folder('Import all files of a folder');
    return folder === undefined ? undefined : [folder];
  }
  return ask.files('Import patent files', [
    { name: 'Patent files and tables', extensions: ['xml', 'json', 'jsonl', 'csv', 'tsv', 'txt', 'xls', 'xlsx', 'zip', 'gz'] },
    { name: 'All files', extensions: ['*'] },
  ]);
};
