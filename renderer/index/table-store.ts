import { Dexie, type Table } from 'dexie';
import { z } from 'zod';
import type { Parts, Saved, SavedPart } from '#shared/query/columns/saved';
import type { IndexedFamily } from '#shared/query/indexed-family';

/** Families changed since the table was stored: so many are kept one by one before the whole is stored again. */
const mostChanges = 300;

const currentSchema = z.object({ generation: z.int(), version: z.string(), names: z.array(z.string()) });
const partSchema = z.union([z.instanceof(Int32Array), z.instanceof(Uint8Array)]);
const changeSchema = z.object({ key: z.string(), family: z.string().optional() });

/** The table of one portfolio in IndexedDB: derived data, which may be deleted at any time. */
export type TableStore = {
  /** The table as it was stored, and what changed afterwards; undefined where nothing of the present form is there. */
  readonly load: () => Promise<StoredTable | undefined>;
  readonly put: (family: IndexedFamily) => void;
  /** Many families changed, which are stored with the whole table. */
  readonly putMany: () => void;
  readonly remove: (key: string) => void;
  /** Writes what changed: the families one by one, or the whole table where they are many. `parts` must not change meanwhile. */
  readonly flush: (parts: () => Parts) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** Closes the store when what is being written is written. */
  readonly close: () => void;
};

export type StoredTable = { readonly saved: Saved; readonly changed: readonly IndexedFamily[]; readonly removed: readonly string[] };

/** Stores that are still written to although nobody has them open any more: who opens one of them again waits. */
const closing = new Map<string, Promise<void>>();

/** Opens the store of a portfolio; `version` names the program that derives the rows: those of another one are derived again. */
export const openTableStore = (portfolio: { readonly id: string; readonly path: string }, version: string): TableStore => {
  const name = `stemma-index ${portfolio.id} ${portfolio.path}`;
  const before = closing.get(name);
  const database = new Dexie(name);
  // Version 1 kept segments of rows.
  database.version(2).stores({ segments: null, parts: '', state: '', changes: 'key' });
  const parts: Table<unknown, string> = database.table('parts');
  const state: Table<unknown, string> = database.table('state');
  const changes: Table<unknown, string> = database.table('changes');
  const pending = new Map<string, IndexedFamily | undefined>();
  // Too many to be kept one by one: the whole table is stored, and they need not be remembered.
  let isMany = false;
  const beMany = (): void => {
    isMany = true;
    pending.clear();
  };
  const note = (key: string, family: IndexedFamily | undefined): void => {
    if (isMany) return;
    pending.set(key, family);
    if (changed + pending.size > mostChanges) beMany();
  };
  let writing: Promise<void> = Promise.resolve();
  let generation = 0;
  let stored = false;
  let changed = 0;

  const storeChanges = async (): Promise<void> => {
    const rows = [...pending].map(([key, family]) => (family === undefined ? { key } : { key, family: JSON.stringify(family) }));
    pending.clear();
    changed += rows.length;
    await changes.bulkPut(rows);
  };
  const storeTable = async (all: Parts): Promise<void> => {
    const next = generation + 1;
    const names: string[] = [];
    pending.clear();
    isMany = false;
    for (const [name, part] of all) {
      names.push(name);
      await parts.put(part, `${next}/${name}`);
    }
    // From here on the new parts count; before, the old ones with their changes.
    await database.transaction('rw', state, changes, async () => {
      await state.put({ generation: next, version, names } satisfies z.infer<typeof currentSchema>, 'current');
      await changes.clear();
    });
    generation = next;
    stored = true;
    changed = 0;
    await forgetOthers();
  };
  const forgetOthers = async (): Promise<void> => {
    const others = (await parts.toCollection().primaryKeys()).filter((key) => !key.startsWith(`${generation}/`));
    await parts.bulkDelete(others);
  };

  return {
    load: async () => {
      await before;
      const current = currentSchema.safeParse(await state.get('current'));
      if (!current.success) return undefined;
      ({ generation } = current.data);
      if (current.data.version !== version) return undefined;
      const read = await parts.bulkGet(current.data.names.map((name) => `${generation}/${name}`));
      const saved = new Map<string, SavedPart>();
      for (const [at, name] of current.data.names.entries()) {
        // Sound: what the store gives back has memory of its own.
        saved.set(name, partSchema.parse(read[at]) as SavedPart);
      }
      const rows = z.array(changeSchema).parse(await changes.toArray());
      stored = true;
      changed = rows.length;
      return {
        saved,
        // Sound: a text of this version was written above from an IndexedFamily.
        changed: rows.flatMap(({ family }) => (family === undefined ? [] : [JSON.parse(family) as IndexedFamily])),
        removed: rows.flatMap(({ key, family }) => (family === undefined ? [key] : [])),
      };
    },
    put: (family) => note(family.key, family),
    putMany: beMany,
    remove: (key) => note(key, undefined),
    flush: (all) => {
      if (pending.size === 0 && !isMany) return Promise.resolve();
      writing = writing.catch(() => undefined).then(() => (stored && !isMany ? storeChanges() : storeTable(all())));
      return writing;
    },
    clear: async () => {
      pending.clear();
      isMany = false;
      stored = false;
      changed = 0;
      await database.transaction('rw', parts, state, changes, async () => {
        await Promise.all([parts.clear(), state.clear(), changes.clear()]);
      });
    },
    close: () => {
      const closed = writing
        .catch(() => undefined)
        .then(() => {
          database.close();
          if (closing.get(name) === closed) closing.delete(name);
        });
      closing.set(name, closed);
    },
  };
};
