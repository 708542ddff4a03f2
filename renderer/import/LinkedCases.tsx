import type { PlanRow } from '#shared/ipc';
import { SegmentedControl } from '../ui/controls/SegmentedControl';
import { chooseLink, linkChoice, type Choices } from './choices';

export type LinkedCasesProps = { readonly row: PlanRow; readonly choices: Choices; readonly onChoices: (choices: Choices) => void };

/** Cases to which the files link a case of the plan, what says so, and what is done about it after the import. */
export const LinkedCases = ({ row, choices, onChoices }: LinkedCasesProps) => (
  <ul className="plan-links" aria-label={`Cases linked to ${row.reference}`}>
    {row.linkedTo.map(({ key, reference, why }) => {
      const choice = linkChoice(choices, row.key, key);
      return (
        <li key={key} className="plan-link">
          <div>
            <p>
              Linked to <strong>{reference}</strong>. They stay separate cases unless they are joined.
            </p>
            <ul className="quiet small">
              {why.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
              {why.length === 0 ? <li>Through another case or an application that is not known here.</li> : null}
            </ul>
          </div>
          {choices.except.has(row.key) ? null : <SegmentedControl
            label={`What to do about ${reference} after the import`}
            options={[
              { id: 'later', label: 'Leave' },
              { id: 'join', label: choice?.act === 'join' && choice.keep === key ? `Join into ${reference}` : 'Join after import' },
              { id: 'apart', label: 'Keep apart' },
            ]}
            value={choice?.act ?? 'later'}
            onChange={(act) => onChoices(chooseLink(choices, row.key, key, act === 'later' ? undefined : act))}
          />}
        </li>
      );
    })}
  </ul>
);
