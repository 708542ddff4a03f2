import type { BriefSource } from '#shared/ipc';
import { parseIsoDate } from '#shared/model/date';
import { dateToText } from '../ui/marks/DateText';
import { instantText } from '../ui/marks/instant-text';

/** `Ada, 23 Nov 2026, 10:15` or `EP2906782A2, data of 20 Nov 2026`. */
export const sourceText = (source: BriefSource): string => {
  if (source.kind === 'person') return `${source.by}, ${instantText(source.at)}`;
  const day = parseIsoDate(source.at.slice(0, 10));
  return `${source.record ?? source.file}, ${source.dataDate === undefined ? `imported ${day === undefined ? source.at : dateToText(day)}` : `data of ${dateToText(source.dataDate)}`}`;
};
