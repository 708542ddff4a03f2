import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { err, ok } from '#shared/result';
import { hashOf } from '../portfolio/hash';
import type { Handlers } from '../ipc';
import type { Ask } from '../system/ask';
import type { Workspace } from '../workspace/workspace';

type Names = 'law.read' | 'law.save' | 'law.choose-tables';

/** The bundled tables take 0.3 MB; a file a hundred times as large is something else. */
const largestTables = 30_000_000;

/** Handlers for what persons add to the law tables. A page can take over only tables that a person has chosen in a dialog. */
export const createLawHandlers = ({ required, ask }: Pick<Workspace, 'required'> & { readonly ask: Ask }): Pick<Handlers, Names> => {
  let chosen: { readonly sha256: string; readonly text: string } | undefined;
  return {
    'law.read': async () => {
      const portfolio = required();
      if (!portfolio.ok) return portfolio;
      const { law, digest, tables } = await portfolio.value.law();
      return ok({ law, digest, tables: tables ?? null });
    },
    'law.save': async ({ law, base, why }) => {
      const portfolio = required();
      if (!portfolio.ok) return portfolio;
      const text = chosen !== undefined && chosen.sha256 === law.tables?.sha256 ? chosen.text : undefined;
      return portfolio.value.saveLaw({ law, base, why, ...(text === undefined ? {} : { tables: text }) });
    },
    'law.choose-tables': async () => {
      const path = await ask.file('Law tables', [{ name: 'Law tables', extensions: ['json'] }]);
      if (path === undefined) return ok(null);
      const name = basename(path);
      try {
        if ((await stat(path)).size > largestTables) return err({ code: 'too-large', message: `${name} is larger than any law tables are. Choose the file of law tables.`, subject: path });
        const text = await readFile(path, 'utf8');
        chosen = { sha256: hashOf(text), text };
        return ok({ name, sha256: chosen.sha256, text });
      } catch (error) {
        return err({ code: 'unreadable', message: `${name} could not be read: ${error instanceof Error ? error.message : String(error)}`, subject: path });
      }
    },
  };
};
