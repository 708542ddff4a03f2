import type { LimitChange } from '#shared/law/limit-changes';
import type { TimeLimitStatus } from '#shared/law/time-limit';
import { dateToText } from '../../ui/marks/DateText';

/** `new, 5 Feb 2027` · `5 Feb 2027 → 15 Feb 2027` · `open → done`. */
export const changeWords = ({ kind, from, to, recomputed, statusBefore, statusAfter }: LimitChange): string => {
  switch (kind) {
    case 'new':
      return `new, ${to === undefined ? '' : dateToText(to, true)}${statusAfter === 'open' ? '' : ` (${statusAfter === undefined ? '' : statusWord[statusAfter]})`}`;
    case 'gone':
      return `no longer there (was ${from === undefined ? 'not known' : dateToText(from)})`;
    case 'moved':
      if (recomputed !== undefined) return `stays ${to === undefined ? '' : dateToText(to)} by a person’s word; the computation comes to ${dateToText(recomputed)}`;
      return `${from === undefined ? '' : dateToText(from)} → ${to === undefined ? '' : dateToText(to, true)}`;
    case 'status':
      return `${statusBefore === undefined ? '' : statusWord[statusBefore]} → ${statusAfter === undefined ? '' : statusWord[statusAfter]}`;
  }
};

const statusWord: Readonly<Record<TimeLimitStatus, string>> = {
  open: 'open',
  overdue: 'overdue',
  done: 'done',
  'done-per-office-data': 'done per office data',
  'not-needed': 'not needed',
  ended: 'ended',
  superseded: 'superseded',
  information: 'for information',
  passed: 'passed',
};
