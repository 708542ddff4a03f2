import { Dexie, type Table } from 'dexie';
import { type SettingName, type Settings, settings } from './settings';

/** View state in IndexedDB; settings of a portfolio are kept apart by its id. */
export type SettingStore = {
  readonly get: <Name extends SettingName>(name: Name, portfolio: string | undefined) => Promise<Settings[Name]>;
  readonly set: <Name extends SettingName>(name: Name, value: Settings[Name], portfolio: string | undefined) => Promise<void>;
};

export const openSettingStore = (): SettingStore => {
  const database = new Dexie('stemma-settings');
  database.version(1).stores({ settings: '' });
  const table: Table<unknown, string> = database.table('settings');
  return {
    get: async <Name extends SettingName>(name: Name, portfolio: string | undefined): Promise<Settings[Name]> => {
      const parsed = settings[name].schema.safeParse(await table.get(keyOf(name, portfolio)));
      // Sound: the schema is the one that Settings[Name] is derived from; the compiler cannot follow the lookup.
      return (parsed.success ? parsed.data : settings[name].initial) as Settings[Name];
    },
    set: async (name, value, portfolio) => {
      await table.put(value, keyOf(name, portfolio));
    },
  };
};

const keyOf = (name: SettingName, portfolio: string | undefined): string => (settings[name].scope === 'app' ? name : `${portfolio ?? ''}/${name}`);
