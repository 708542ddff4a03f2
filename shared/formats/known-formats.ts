import type { TextFormat } from './format';
import { jsonFormats } from './json-formats';
import { officeFormats } from './office-formats';
import { bundledMappings } from './tables/mapping/bundled-mappings';
import type { Mapping } from './tables/mapping/mapping';
import { tableFormat } from './tables/table-reader';

/** Every format that is read, the more special before the more general: the first that matches a file reads it. */
export const knownFormats: readonly TextFormat[] = [...officeFormats, ...jsonFormats, tableFormat(bundledMappings)];

/** The known formats after tables that given mappings read. */
export const formatsWith = (mappings: readonly Mapping[]): readonly TextFormat[] => (mappings.length === 0 ? knownFormats : [tableFormat(mappings), ...knownFormats]);
