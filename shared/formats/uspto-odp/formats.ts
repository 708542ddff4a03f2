import type { TextFormat } from '../format';
import { createOdpReader } from './odp-json';

/** JSON of the United States Patent and Trademark Office. */
export const usptoJsonFormats: readonly TextFormat[] = [
  { id: 'uspto-odp-json', name: 'USPTO Open Data Portal JSON', matches: ({ text, isJson }) => isJson && /"(?:patentFileWrapperDataBag|documentBag)"\s*:\s*\[/.test(text), create: createOdpReader },
];
