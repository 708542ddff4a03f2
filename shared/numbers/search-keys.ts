import { withUsSeries } from './forms/us-series';
import type { ApplicationIdentity } from './identity/application-identity';
import { readNumber, type NamedPublication } from './reading/read-number';

/**
 * Keys by which a number is found however it is written: words of small letters and digits that nobody types, one meaning each. A typed number
 * means a stored one where one of {@link typedNumberKeys} is among the keys of the stored one. Unknown parts fit anything, parts that differ never
 * do, and an application shares no key with a publication.
 */
export const applicationKeys = (found: ApplicationIdentity): readonly string[] => {
  const identity = withUsSeries(found);
  const base = baseOf(identity);
  const { year, series, type } = identity;
  if (identity.office === 'US') return [base, `${base}s${series ?? any}`, `${base}y${year ?? any}`];
  return [base, `${base}y${year ?? any}`, `${base}y${year ?? any}t${type?.toLowerCase() ?? any}`];
};

export const publicationKeys = ({ country, number, kind }: NamedPublication): readonly string[] => {
  const base = publicationBase(country, number);
  return [base, `${base}k${kindKey(country, kind)}`];
};

/** Keys that a typed number has in common with every number that it may mean; none where it is no number or its office is not known. */
export const typedNumberKeys = (text: string, office?: string): readonly string[] => {
  if (text.length > longestNumber || (text.match(/\p{Nd}/gu) ?? []).length < fewestDigits) return [];
  const { applications, databaseForms, publications } = readNumber(text, office);
  return [...new Set([...[...applications, ...databaseForms].flatMap(sought), ...publications.flatMap(({ country, number, kind }) => soughtPublication(country, number, kind))])];
};

const longestNumber = 60;
const fewestDigits = 4;
const any = 'x';

const sought = (identity: ApplicationIdentity): readonly string[] => {
  const base = baseOf(identity);
  const { year, series, type } = identity;
  const years = year === undefined ? [] : [`${base}y${year}`, `${base}y${any}`];
  if (identity.office === 'US') return series !== undefined ? [`${base}s${series}`, `${base}s${any}`] : years.length > 0 ? years : [base];
  if (year === undefined) return [base];
  return type === undefined ? years : years.flatMap((key) => [`${key}t${type.toLowerCase()}`, `${key}t${any}`]);
};

const soughtPublication = (country: string, number: string, kind: string | undefined): readonly string[] => {
  const base = publicationBase(country, number);
  return kind === undefined ? [base] : [...new Set([`${base}k${kindKey(country, kind)}`, `${base}k${any}`])];
};

const baseOf = ({ office, receivingOffice, serial }: ApplicationIdentity): string => `zza${office}${receivingOffice ?? ''}n${serial}`.toLowerCase();
const publicationBase = (country: string, number: string): string => `zzp${country}n${number.replace(/^0+/, '')}`.toLowerCase();

/** European and international documents keep their number through all kinds; elsewhere the letter is part of the number. */
const kindKey = (country: string, kind: string | undefined): string => (country === 'EP' || country === 'WO' || kind === undefined || kind === '' ? any : kind.slice(0, 1).toLowerCase());
