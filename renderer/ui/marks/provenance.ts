import { parseIsoDate } from '#shared/model/date';
import { sourceOf, type Provenanced, type Source } from '#shared/model/source';
import { dateToText } from './DateText';
import { instantText } from './instant-text';

/** Where a value came from; undefined where that is not recorded. */
export const provenanceText = (sources: readonly Source[], object: Provenanced, field: string): string | undefined => {
  const source = sourceOf(sources, object, field);
  return source === undefined ? undefined : sourceWords(source);
};

/** `from EP2906782A2_family.xml (EP2906782A2), imported 23 Nov 2026` or `entered by … on 23 Nov 2026, 10:15`. */
export const sourceWords = (source: Source): string => {
  if (source.kind === 'person') return `entered by ${source.by} on ${instantText(source.at)}`;
  const day = parseIsoDate(source.at.slice(0, 10));
  const as = source.dataDate === undefined ? '' : `, data as of ${dateToText(source.dataDate)}`;
  return `from ${source.file}${source.record === undefined ? '' : ` (${source.record})`}, imported ${day === undefined ? source.at : dateToText(day)}${as}`;
};

/** Whether a person entered the value; an imported one that nobody confirmed is drawn hollow. */
export const isEntered = (sources: readonly Source[], object: Provenanced, field: string): boolean => sourceOf(sources, object, field)?.kind !== 'import';
