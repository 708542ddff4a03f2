import type { IsoDate } from '../model/date';

export const renewalGroups = ['month', 'office', 'client', 'responsible', 'member', 'state', 'payer'] as const;
export type RenewalGroup = (typeof renewalGroups)[number];

/**
 * How a renewal fee stands. undecided, keep, instructed: to be paid (keep: the client wants it; instructed: an agent or annuity service
 * was told) · paid: by a person's word · paid-per-office: only office data say so · dropped: not to be paid, or of a year after one that
 * was dropped · not-recorded: its time is over and nobody recorded a payment · ended: the application ended first.
 */
export const renewalStates = ['undecided', 'keep', 'instructed', 'paid-per-office', 'paid', 'dropped', 'not-recorded', 'ended'] as const;
export type RenewalState = (typeof renewalStates)[number];

/** Which renewal fees to list; `due` are those still to be paid, `settled` the others. */
export type RenewalQuery = {
  readonly which: 'due' | 'settled' | 'all';
  /** Last day without surcharge up to this one; what is past its last day is never cut off. */
  readonly to?: IsoDate;
  /** Words over case, title, names and numbers, as in the search box. */
  readonly text: string;
  /** Empty: all; an empty text among the values: not known. */
  readonly offices: readonly string[];
  readonly clients: readonly string[];
  readonly responsible: readonly string[];
  readonly states: readonly RenewalState[];
  readonly groupBy: RenewalGroup;
};

/** Whether somebody still has to decide, instruct or pay. */
export const isToBePaid = (state: RenewalState): boolean => state === 'undecided' || state === 'keep' || state === 'instructed';
