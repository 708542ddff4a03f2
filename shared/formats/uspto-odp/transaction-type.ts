import type { EventType } from '../../model/event';

/**
 * USPTO transaction codes (as Patent Center lists them) whose meaning is certain, with words that their description has to have. An action
 * counts from its mailing (37 CFR 1.134, MPEP 710.01), so that only the entries of mailing are documents; the examiner's own entries before
 * them (`CTNF` before `MCTNF`) have no type.
 */
const types: Readonly<Record<string, readonly [EventType, RegExp]>> = {
  MCTNF: ['office-action', /^mail non-final rejection/i],
  MCTFR: ['final-action', /^mail final rejection/i],
  MCTRS: ['restriction-requirement', /^mail restriction requirement/i],
  MCTAV: ['advisory-action', /^mail advisory action/i],
  'MN/=.': ['allowance', /^mail notice of allowance/i],
  MABN2: ['loss-of-rights', /^mail abandonment/i],
  MABN6: ['loss-of-rights', /^mail abandonment/i],
  'A...': ['reply-filed', /^response after non-final/i],
  'A.NE': ['reply-filed', /^response after final/i],
  'N/AP': ['appeal-filed', /^notice of appeal filed/i],
};

/** Maintenance fees: M1551 to M1553 large, M2551 to M2553 small, M3551 to M3553 micro entity (37 CFR 1.20(e) to (g)). */
const maintenanceFee = /^M[123]55([123])$/;

/** The years from grant at which the law table of maintenance fees names them (35 USC 41(b)). */
const feeYears = [3.5, 7.5, 11.5];

/** Type of a transaction, and of a maintenance fee the year; nothing where code and description do not tell for certain. */
export const transactionType = (code: string | undefined, text: string | undefined): { readonly type?: EventType; readonly year?: number } => {
  if (code === undefined || text === undefined) return {};
  const fee = maintenanceFee.exec(code);
  const year = fee === null ? undefined : feeYears[Number(fee[1]) - 1];
  if (year !== undefined && /^payment of maintenance fee/i.test(text)) return { type: 'fee-paid', year };
  const found = types[code];
  return found !== undefined && found[1].test(text) ? { type: found[0] } : {};
};
