import { Dexie, type Table } from 'dexie';
import { type SettingName, type Settings, settings } from './settings';
import { readSetting, settingToStore } from './stored-setting';

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
    get: async (name, portfolio) => readSetting(name, await table.get(keyOf(name, portfolio))),
    set: async (name, value, portfolio) => {
      const key = keyOf(name, portfolio);
      // At once: what is kept of the stored list must not change between.
      await database.transaction('rw', table, async () => {
        await table.put(settingToStore(name, value, await table.get(key)), key);
      });
    },
  };
};

const keyOf = (name: SettingName, portfolio: string | undefined): string => (settings[name].scope === 'app' ? name : `${portfolio ?? ''}/${name}`);
