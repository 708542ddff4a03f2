import type { LimitChange } from '#shared/law/limit-changes';
import { changeWords } from './change-words';
import { plural } from '../../ui/marks/plural';
import './LimitPreview.css';

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
