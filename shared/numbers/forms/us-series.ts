import type { ApplicationIdentity, KindClass } from '../identity/application-identity';

/**
 * US series code of an application, which DOCDB leaves out of numbers before about 2011. Series followed each other without gaps,
 * each running from 000,001 to 999,999, so that filing year and serial tell it: 08 from 1993, 09 from 1998, 10 from the end of
 * 2001, 11 from the end of 2004, 12 from the end of 2007, 13 from the end of 2010; designs 29, provisionals 60 up to 2007
 * (recalled from MPEP 503; agrees with every number of the corpus that has both forms). Undefined elsewhere.
 */
export const usSeries = (year: number, serial: string, kind: KindClass | undefined): string | undefined => {
  const number = Number(serial);
  if (!Number.isInteger(number)) return undefined;
  if (kind === 'design') return year >= 1993 ? '29' : undefined;
  if (kind === 'provisional') return year >= 1995 && year <= 2006 ? '60' : undefined;
  if (kind !== undefined && kind !== 'patent') return undefined;
  const early = number < 100_000;
  const late = number > 900_000;
  if (year === 1993) return late ? '07' : '08';
  if (year >= 1994 && year <= 1997) return '08';
  if (year >= 1998 && year <= 2000) return year === 1998 && late ? '08' : '09';
  if (year === 2001) return early ? '10' : '09';
  if (year >= 2002 && year <= 2003) return '10';
  if (year === 2004) return early ? '11' : '10';
  if (year >= 2005 && year <= 2006) return '11';
  if (year === 2007) return early ? '12' : '11';
  if (year >= 2008 && year <= 2009) return '12';
  if (year === 2010) return early ? '13' : '12';
  if (year === 2011) return late ? '12' : '13';
  return undefined;
};

/** The identity with the series code, where year and serial tell it. */
export const withUsSeries = (identity: ApplicationIdentity): ApplicationIdentity => {
  if (identity.office !== 'US' || identity.series !== undefined || identity.year === undefined) return identity;
  const series = usSeries(identity.year, identity.serial, identity.kind);
  return series === undefined ? identity : { ...identity, series };
};
