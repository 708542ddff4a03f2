import type { LimitChange } from '#shared/law/limit-changes';
import type { TimeLimitStatus } from '#shared/law/time-limit';
import { dateToText } from '../../ui/marks/DateText';
import { plural } from '../../ui/marks/plural';

/** What an edit does to time limits, told before it is saved. */
export const LimitPreview = ({ changes }: { readonly changes: readonly LimitChange[] }) =>
  changes.length === 0 ? (
    <p className="quiet small">No time limit changes.</p>
  ) : (
    <div className="limit-preview" aria-live="polite">
      <p className="small">
        <strong>{plural(changes.length, 'time limit')}</strong> {changes.length === 1 ? 'changes' : 'change'} with this:
      </p>
      <ul>
        {changes.slice(0, shown).map((change) => (
          <li key={change.key} className="small">
            {change.office === undefined ? '' : `${change.office} · `}
            {change.label}: {changeWords(change)}
          </li>
        ))}
      </ul>
      {changes.length <= shown ? null : <p className="quiet small">and {(changes.length - shown).toLocaleString('en')} more</p>}
    </div>
  );

/** So many lines fit under a form without hiding its buttons. */
const shown = 12;

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
