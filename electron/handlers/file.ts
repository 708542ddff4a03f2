import { join } from 'node:path';
import { err, ok } from '#shared/result';
import { writeAtomically } from '../dossier/write-atomically';
import type { Handlers } from '../ipc';
import type { Ask } from '../system/ask';
import type { FilesInParts } from '../system/files-in-parts';
import { safeFileName } from '../system/safe-file-name';

type Names = 'file.save' | 'file.begin' | 'file.append' | 'file.finish' | 'file.discard';

/** Handlers that write an export where the person says: at once, or in parts as they come. */
export const createFileHandlers = ({ ask, documentsFolder, files }: { readonly ask: Ask; readonly documentsFolder: () => string; readonly files: FilesInParts }): Pick<Handlers, Names> => {
  const place = (suggestedName: string): Promise<string | undefined> =>
    ask.place({ title: 'Save', defaultPath: join(documentsFolder(), safeFileName(suggestedName)), properties: ['createDirectory', 'showOverwriteConfirmation'] });
  return {
    'file.save': async ({ suggestedName, bytes }) => {
      const path = await place(suggestedName);
      if (path === undefined) return ok(null);
      const written = await writeAtomically(path, bytes);
      return written.ok ? ok({ path }) : err({ ...written.error, message: written.error.message.replace('The PDF', 'The file') });
    },
    'file.begin': async ({ suggestedName }) => {
      const path = await place(suggestedName);
      if (path === undefined) return ok(null);
      const begun = await files.begin(path);
      return begun.ok ? ok({ file: begun.value, path }) : begun;
    },
    'file.append': ({ file, bytes }) => files.append(file, bytes),
    'file.finish': ({ file }) => files.finish(file),
    'file.discard': async ({ file }) => {
      await files.discard(file);
      return ok(null);
    },
  };
};
