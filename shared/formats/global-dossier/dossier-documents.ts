import { isoDate, type IsoDate } from '../../model/date';
import { officeCodeSchema } from '../../model/office';
import { emptyRecord, type RecordParts } from '../empty-record';
import { listAt, textAt, textsAt, type JsonValue } from '../json/json-value';

/** `07/25/2000`, or milliseconds since 1970 where that is missing (midnight or a time of day at the office, always the same day in UTC). */
export const dossierDate = (text: string | undefined, milliseconds: string | undefined): IsoDate | undefined => {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text ?? '');
  if (match !== null) return isoDate(Number(match[3]), Number(match[1]), Number(match[2]));
  const time = Number(milliseconds);
  // Sound: toISOString gives an existing date.
  return milliseconds !== undefined && Number.isInteger(time) && Math.abs(time) < 8e15 ? (new Date(time).toISOString().slice(0, 10) as IsoDate) : undefined;
};

/** Names in Global Dossier end in commas and have their ampersands escaped. */
export const dossierName = (text: string): string =>
  text
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/[\s,]+$/, '');

/**
 * The file wrapper of one application as Global Dossier lists it (`{title, docs, country, docNumber}`): its documents are events, which set
 * nothing running and close nothing. Undefined where the list is empty or names no application.
 */
export const dossierDocuments = (list: JsonValue | undefined): RecordParts | undefined => {
  const country = officeCodeSchema.safeParse(textAt(list, 'country'));
  const [number, kind] = (textAt(list, 'docNumber') ?? '').split('.');
  if (!country.success || number === undefined || number === '') return undefined;
  const title = textAt(list, 'title');
  return {
    ...emptyRecord,
    application: { text: `${country.data}${number}`, country: country.data, number, ...(kind === undefined ? {} : { kind }) },
    office: country.data,
    titles: title === undefined ? [] : [{ lang: 'en', text: title }],
    applicants: textsAt(list, 'applicantNames').map((name) => ({ name: dossierName(name) })),
    events: listAt(list, 'docs').map((document) => {
      const date = dossierDate(textAt(document, 'legalDateStr'), textAt(document, 'legalDate'));
      const code = textAt(document, 'docCode');
      const text = textAt(document, 'docDesc');
      const group = textAt(document, 'docCodeDesc');
      return {
        office: country.data,
        ...(date === undefined ? {} : { date }),
        ...(code === undefined ? {} : { code }),
        ...(text === undefined ? {} : { text }),
        ...(group === undefined || /^no document group/i.test(group) ? {} : { detail: { Group: group } }),
      };
    }),
  };
};
