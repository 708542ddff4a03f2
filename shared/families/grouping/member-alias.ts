import type { PublicationRecord } from '../../formats/record';
import type { Application } from '../../model/application';
import type { Source } from '../../model/source';
import { plainText } from './member-finder';

/**
 * What a record is known by beside its number: our reference of the application, else the number as it is written, else the name that its file
 * gives it at its office. Without it a table that has no numbers would bring the same applications anew each time.
 */
export const recordAlias = ({ docket, application, publication, record, office, filingDate }: PublicationRecord): string | undefined =>
  docket?.reference !== undefined ? referenceAlias(docket.reference, office ?? application?.country) : publication === undefined ? namedAlias(application?.text, record, office, filingDate) : undefined;

/** The same of an application of a case family; its source knows the name of its record. */
export const applicationAlias = ({ reference, number, publications, office, filingDate, src }: Application, sources: readonly Source[]): string | undefined => {
  if (reference !== undefined) return referenceAlias(reference, office);
  if (publications.length > 0) return undefined;
  const source = sources.find(({ id }) => id === src);
  return namedAlias(number?.text, source?.kind === 'import' ? source.record : undefined, office, filingDate);
};

/** One reference may be used for the applications at several offices. */
const referenceAlias = (reference: string, office: string | undefined): string => `reference|${plainText(reference)}|${office ?? ''}`;

const namedAlias = (number: string | undefined, record: string | undefined, office: string | undefined, filingDate: string | undefined): string | undefined => {
  if (number !== undefined) return `number|${office ?? ''}|${plainText(number)}`;
  return record === undefined || office === undefined ? undefined : `record|${record}|${office}|${filingDate ?? ''}`;
};
