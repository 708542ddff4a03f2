import type { IsoDate } from '../model/date';

export const deadlineGroups = ['bucket', 'responsible', 'office', 'rule', 'client', 'case'] as const;
export type DeadlineGroup = (typeof deadlineGroups)[number];

/** Which time limits to list: `open` are those to be acted on, `to-confirm` those that only office data call done, `closed` are done, not needed, ended; information is in `all` only. */
export type DeadlineQuery = {
  /** Both ends included; overdue limits are never cut off by `from`. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly state: 'open' | 'to-confirm' | 'closed' | 'all';
  /** Words over case, title, names, numbers, label and rule, as in the search box. */
  readonly text: string;
  /** Empty: all; an empty text among the values: not known. */
  readonly offices: readonly string[];
  readonly clients: readonly string[];
  readonly responsible: readonly string[];
  readonly groupBy: DeadlineGroup;
};
