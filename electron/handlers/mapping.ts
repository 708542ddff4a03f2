import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseMapping } from '#shared/formats/tables/mapping/mapping';
import { err, ok } from '#shared/result';
import type { Handlers } from '../ipc';
import type { Ask } from '../system/ask';
import type { SavedMappings } from '../system/saved-mappings';

type Names = 'mapping.list' | 'mapping.save' | 'mapping.remove' | 'mapping.choose';

/** Handlers of the mappings that a person has saved. */
export const createMappingHandlers = ({ mappings, ask }: { readonly mappings: SavedMappings; readonly ask: Ask }): Pick<Handlers, Names> => ({
  'mapping.list': async () => ok({ mappings: [...(await mappings.list())] }),
  'mapping.save': async ({ mapping }) => {
    await mappings.save(mapping);
    return ok(null);
  },
  'mapping.remove': async ({ name }) => {
    await mappings.remove(name);
    return ok(null);
  },
  'mapping.choose': async () => {
    const path = await ask.file('Take over a mapping', [{ name: 'Mappings', extensions: ['json'] }]);
    if (path === undefined) return ok(null);
    const text = await readFile(path, 'utf8').catch(() => undefined);
    const parsed = text === undefined ? { ok: false as const, message: 'It cannot be read.' } : parseMapping(text);
    if (!parsed.ok) return err({ code: 'invalid-mapping', message: `${basename(path)} is no mapping. ${parsed.message}`, subject: basename(path) });
    await mappings.save(parsed.mapping);
    return ok(parsed.mapping);
  },
});
