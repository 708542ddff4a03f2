import { parseIsoDate } from '../../model/date';
import { emptyRecord, type RecordParts } from '../empty-record';
import { classificationSymbol } from '../epo/classifications';
import { compactDate, officeOf } from '../epo/document-id';
import { listAt, textAt, textsAt, type JsonValue } from '../json/json-value';
import { lensLinks, lensNumber, lensPublicationNumber } from './lens-links';

/**
 * A document of a Lens export as JSON Lines (`lensId`, `publicationKey`, `priorityFilingKeysActive`). The priorities are the active ones, so they
 * make simple families; `familySize` is that of the extended family and only a count.
 */
export const lensExport = (value: JsonValue, line: number): RecordParts | undefined => {
  const written = textAt(value, 'publicationKey');
  // Where a document was published again its day follows.
  const key = /^([A-Z]{2})_(\w+?)_([A-Z]\d?)(?:_\d{8})?$/.exec(written ?? '');
  const country = officeOf(key?.[1] ?? textAt(value, 'jurisdiction'));
  const number = key?.[2] === undefined ? undefined : lensPublicationNumber(country, key[2]);
  const date = parseIsoDate(textAt(value, 'publicationDate') ?? '');
  const publication = country === undefined || number === undefined ? undefined : { country, number, kind: textAt(value, 'kindCode') ?? key?.[3] ?? '', ...(date === undefined ? {} : { date }) };
  const application = lensNumber(textAt(value, 'filingNumber'), parseIsoDate(textAt(value, 'filingDate') ?? ''));
  if (publication === undefined && application === undefined) return undefined;
  const keys = textsAt(value, 'priorityFilingKeysActive');
  const claims = keys.map((text) => ({ text, number: lensNumber(text, undefined, compactDate) }));
  const links = lensLinks(application, publication, claims.flatMap((claim) => claim.number ?? []), true, line);
  const unread = [
    ...claims.filter((claim) => claim.number === undefined).map(({ text }) => ({ field: 'priorityFilingKeysActive', text })),
    ...(written !== undefined && key === null ? [{ field: 'publicationKey', text: written }] : []),
  ];
  const title = textAt(value, 'title');
  return {
    ...emptyRecord,
    ...links,
    ...(publication === undefined ? {} : { publication }),
    titles: title === undefined ? [] : [{ lang: 'en', text: title }],
    applicants: textsAt(value, 'applicants').map((name) => ({ name })),
    inventors: textsAt(value, 'inventors').map((name) => ({ name })),
    parties: listAt(value, 'owners').flatMap((owner) => {
      const name = textAt(owner, 'name');
      return name === undefined ? [] : [{ role: 'owner' as const, name }];
    }),
    ipc: symbols(value, 'ipcrClassifications'),
    cpc: symbols(value, 'cpcClassifications'),
    ...(unread.length === 0 ? {} : { unread }),
  };
};

const symbols = (value: JsonValue, list: string): readonly string[] => [...new Set(textsAt(value, list).flatMap((text) => classificationSymbol(text) ?? []))];
