import { extname } from 'node:path';
import { err, ok } from '#shared/result';
import type { Ask } from '../system/ask';
import type { Handlers } from '../ipc';
import type { Workspace } from '../workspace/workspace';

type Names = 'document.attach' | 'document.receive' | 'document.open';

/** Kinds that the system's viewer shows; anything else, above all what could run, is shown in its folder instead. */
const viewable: ReadonlySet<string> = new Set(
  '.pdf .txt .rtf .doc .docx .odt .xls .xlsx .ods .csv .ppt .pptx .odp .png .jpg .jpeg .tif .tiff .gif .bmp .webp .eml .msg .xml'.split(' '),
);

/** Handlers for the files attached to a family. */
export const createDocumentHandlers = (deps: {
  readonly workspace: Pick<Workspace, 'required'>;
  readonly ask: Ask;
  readonly openPath: (path: string) => Promise<string>;
  readonly showInFolder: (path: string) => void;
}): Pick<Handlers, Names> => ({
  'document.attach': async ({ key, hash, application }) => {
    const portfolio = deps.workspace.required();
    if (!portfolio.ok) return portfolio;
    const sourcePaths = await deps.ask.files('Attach documents', undefined);
    return sourcePaths === undefined ? ok(null) : portfolio.value.attach({ key, hash, application, sourcePaths });
  },
  'document.receive': async ({ key, hash, family, why, application, files }) => {
    const portfolio = deps.workspace.required();
    if (!portfolio.ok) return portfolio;
    return portfolio.value.attach({ key, hash, application, sourcePaths: [], received: files, edited: { family, why } });
  },
  'document.open': async ({ key, id }) => {
    const portfolio = deps.workspace.required();
    if (!portfolio.ok) return portfolio;
    const path = await portfolio.value.documentPath(key, id);
    if (!path.ok) return path;
    if (!viewable.has(extname(path.value).toLowerCase())) {
      deps.showInFolder(path.value);
      return ok(null);
    }
    const problem = await deps.openPath(path.value);
    return problem === '' ? ok(null) : err({ code: 'not-opened', message: `${path.value} could not be opened: ${problem}`, subject: path.value });
  },
});
