import type { ApplicationIdentity } from './application-identity';

const agree = (a: string | number | undefined, b: string | number | undefined): boolean => a === undefined || b === undefined || a === b;

/**
 * Whether two numbers mean the same application: same office and serial, and nothing known of both that differs (year, series,
 * type, receiving office, kind class). An unknown part matches anything; an international and a national number never match.
 */
export const sameApplication = (a: ApplicationIdentity, b: ApplicationIdentity): boolean =>
  a.office === b.office &&
  a.serial === b.serial &&
  agree(a.receivingOffice, b.receivingOffice) &&
  agree(a.year, b.year) &&
  agree(a.series, b.series) &&
  agree(a.type, b.type) &&
  agree(a.kind, b.kind);

/** Bucket in which numbers that may be the same application meet; {@link sameApplication} decides within it. */
export const applicationBucket = (identity: ApplicationIdentity): string => `${identity.office}|${identity.serial}`;
