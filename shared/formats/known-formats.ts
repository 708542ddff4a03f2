import type { TextFormat } from './format';
import { jsonFormats } from './json-formats';
import { officeFormats } from './office-formats';
import { bundledMappings } from './tables/mapping/bundled-mappings';
import type { Mapping } from './tables/mapping/mapping';
import { jsonTableFormat } from './tables/json/json-table';
import { tableFormat } from './tables/table-reader';

/** Every format that is read, the more special before the more general: the first that matches a file reads it. */
export const knownFormats: readonly TextFormat[] = [...officeFormats, ...jsonFormats, tableFormat(bundledMappings)];

/** How tables are read: by mappings before those that are known anyway; with `ask` by none, since a person wants to say it. */
export type TableWishes = { readonly mappings: readonly Mapping[]; readonly ask: boolean };

/** The formats that are looked for under such wishes. */
export const formatsFor = ({ mappings, ask }: TableWishes): readonly TextFormat[] =>
  ask ? [...officeFormats, ...jsonFormats] : mappings.length === 0 ? knownFormats : [tableFormat(mappings), jsonTableFormat(mappings), ...knownFormats];
