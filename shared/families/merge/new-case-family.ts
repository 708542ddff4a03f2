import { createCaseFamily, familyKeySchema, type CaseFamily } from '../../model/case-family';
import { publicationsOf, type PublicationRecord } from '../../formats/record';

/**
 * The case family that an import proposes for an extended family: referred to by the case reference of a docket, else by its earliest document (`EP2400812`), filed under
 * the year of its earliest priority. `taken` says whether a key is in use; a number is put behind one that is.
 */
export const newCaseFamily = (records: readonly PublicationRecord[], taken: (key: string) => boolean): CaseFamily => {
  const reference = referenceOf(records);
  return createCaseFamily({ key: freeKey(reference, taken), year: yearOf(records), reference });
};

const referenceOf = (records: readonly PublicationRecord[]): string => {
  const named = records.map(({ docket }) => docket?.caseReference).filter((reference) => reference !== undefined).sort()[0];
  if (named !== undefined) return named;
  const earliest = records.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))[0];
  const publication = earliest === undefined ? undefined : publicationsOf(earliest)[0];
  const application = earliest?.application;
  if (publication !== undefined) return `${publication.country}${publication.number}`;
  if (application?.country !== undefined && application.number !== undefined) return `${application.country}${application.number}`;
  return application?.text ?? earliest?.record ?? 'Imported';
};

/** Of members filed on one day the international one is the family's face, then the European one. */
const rank = (said: PublicationRecord): string => {
  const { filingDate, office, record } = said;
  const published = publicationsOf(said)[0]?.date;
  return `${filingDate ?? published ?? '9999'}|${office === 'WO' ? 0 : office === 'EP' ? 1 : 2}|${published ?? '9999'}|${record}`;
};

const yearOf = (records: readonly PublicationRecord[]): string => {
  const claimed = records.flatMap((record) => [...record.priorities, ...record.relations].map((link) => link.date));
  const dates = [...claimed, ...records.map((record) => record.filingDate)].filter((date) => date !== undefined);
  const first = dates.sort()[0] ?? records.flatMap((record) => publicationsOf(record).map(({ date }) => date)).filter((date) => date !== undefined).sort()[0];
  return first?.slice(0, 4) ?? '0000';
};

const freeKey = (reference: string, taken: (key: string) => boolean): string => {
  const slug = reference.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 34).replace(/^-+|-+$/g, '');
  const base = familyKeySchema.safeParse(slug).success ? slug : `case-${slug}`.replace(/-$/, '');
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? base : `${base}-${count}`;
    if (!taken(key)) return key;
  }
};
