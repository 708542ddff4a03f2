import { z } from 'zod';
import { type SettingName, type Settings, settings } from './settings';

/**
 * A setting as it was stored, or its default. Of a list each item is read by itself: one that does not fit, as another version may have
 * written it, is left out alone.
 */
export const readSetting = <Name extends SettingName>(name: Name, stored: unknown): Settings[Name] => {
  const { schema, initial } = settings[name];
  const parsed = schema.safeParse(itemsOf(name, stored)?.readable ?? stored);
  // Sound: the schema is the one that Settings[Name] is derived from; the compiler cannot follow the lookup.
  return (parsed.success ? parsed.data : initial) as Settings[Name];
};

/** What is stored of a setting: behind the items of a list those that could not be read, so that nothing a person made is lost. */
export const settingToStore = <Name extends SettingName>(name: Name, value: Settings[Name], before: unknown): unknown => {
  const kept = itemsOf(name, before)?.unreadable ?? [];
  return Array.isArray(value) ? [...value, ...kept] : value;
};

type Items = { readonly readable: readonly unknown[]; readonly unreadable: readonly unknown[] };

/** The items of a stored list; undefined where the setting is none or no list was stored. */
const itemsOf = (name: SettingName, stored: unknown): Items | undefined => {
  const { schema } = settings[name];
  if (!(schema instanceof z.ZodArray) || !Array.isArray(stored)) return undefined;
  const fits = (item: unknown): boolean => z.safeParse(schema.element, item).success;
  return { readable: stored.filter(fits), unreadable: stored.filter((item) => !fits(item)) };
};
