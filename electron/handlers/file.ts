import { join } from 'node:path';
import { err, ok } from '#shared/result';
import type { Ask } from '../system/ask';
import { writeAtomically } from '../dossier/write-atomically';
import type { Handlers } from '../ipc';
import { safeFileName } from '../system/safe-file-name';

/** Handler that writes an export (CSV, SVG) where the person says. */
export const createFileHandlers = (deps: { readonly ask: Ask; readonly documentsFolder: () => string }): Pick<Handlers, 'file.save'> => ({
  'file.save': async ({ suggestedName, bytes }) => {
    const path = await deps.ask.place({ title: 'Save', defaultPath: join(deps.documentsFolder(), safeFileName(suggestedName)), properties: ['createDirectory', 'showOverwriteConfirmation'] });
    if (path === undefined) return ok(null);
    const written = await writeAtomically(path, bytes);
    return written.ok ? ok({ path }) : err({ ...written.error, message: written.error.message.replace('The PDF', 'The file') });
  },
});
