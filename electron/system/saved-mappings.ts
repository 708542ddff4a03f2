import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mappingFormat, parseMapping, type Mapping } from '#shared/formats/tables/mapping/mapping';

/** Mappings of this person, each a file of its own that can be copied and passed on. */
export type SavedMappings = {
  /** By name; files that are no mappings are passed over. */
  readonly list: () => Promise<readonly Mapping[]>;
  /** One of the same name is replaced. */
  readonly save: (mapping: Mapping) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
};

/** Mappings in the folder `mappings` of the user-data folder. */
export const createSavedMappings = (userData: string): SavedMappings => {
  const folder = join(userData, 'mappings');
  const files = async (): Promise<readonly { readonly path: string; readonly mapping: Mapping }[]> => {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
    const read = await Promise.all(
      names.map(async (name) => {
        const path = join(folder, name);
        const parsed = parseMapping(await readFile(path, 'utf8').catch(() => ''));
        return parsed.ok ? [{ path, mapping: parsed.mapping }] : [];
      }),
    );
    return read.flat();
  };
  const remove = async (name: string): Promise<void> => {
    for (const { path, mapping } of await files()) if (mapping.name === name) await rm(path, { force: true });
  };
  return {
    list: async () => (await files()).map(({ mapping }) => mapping).sort((a, b) => (a.name < b.name ? -1 : 1)),
    save: async (mapping) => {
      await mkdir(folder, { recursive: true });
      await remove(mapping.name);
      const taken = new Set(await readdir(folder));
      const slug = mapping.name.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'mapping';
      let name = `${slug}.json`;
      for (let count = 2; taken.has(name); count += 1) name = `${slug}-${count}.json`;
      const temporary = join(folder, `${name}.tmp`);
      await writeFile(temporary, mappingText(mapping));
      await rename(temporary, join(folder, name));
    },
    remove,
  };
};

/** A mapping as a file: two spaces, its format first. */
const mappingText = ({ format: _format, version, ...rest }: Mapping): string => `${JSON.stringify({ format: mappingFormat, version, ...rest }, null, 2)}\n`;
