import type { IsoDate } from '../../model/date';
import { bare, type ApplicationIdentity, type KindClass } from '../identity/application-identity';

/** What a number may mean at its office: applications, and numbers of publications in DOCDB form. */
export type OfficeReading = { readonly applications: readonly ApplicationIdentity[]; readonly publications: readonly string[] };

/**
 * Reads what stands behind the office code, without the kind code, in capital ASCII letters. `kind` is the kind code written behind it;
 * `date`, where known, settles the century and the place of the year.
 */
export type OfficeReader = (body: string, kind: string | undefined, date: IsoDate | undefined) => OfficeReading;

export const noReading: OfficeReading = { applications: [], publications: [] };
export const application = (identity: ApplicationIdentity): OfficeReading => ({ applications: [identity], publications: [] });
export const publication = (number: string): OfficeReading => ({ applications: [], publications: [number] });
/** The office gives an application and what is published of it the same number, or numbers of the same form. */
export const either = (identity: ApplicationIdentity, number: string): OfficeReading => ({ applications: [identity], publications: [number] });

export const plain = (text: string): string => text.replace(/[\s,./'-]/g, '');

/** An application known by year and serial. */
export const numbered = (office: string, year: string | number, serial: string | undefined, kind?: KindClass): ApplicationIdentity => ({ office, year: Number(year), serial: bare(serial), ...(kind === undefined ? {} : { kind }) });

/** The number without the check digit that stands behind a point. */
export const withoutPoint = (body: string): { readonly digits: string; readonly pointed: boolean } => {
  const match = /^(.*[A-Z\d]) ?[.] ?[\dX]$/.exec(body);
  return { digits: plain(match?.[1] ?? body), pointed: match !== null };
};
