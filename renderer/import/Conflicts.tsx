import type { PlanRow } from '#shared/ipc';
import { useRowNames } from '../app/state/use-row-names';
import { fieldName } from '../ui/marks/field-name';
import { valueText } from '../ui/surfaces/FieldChanges';
import { SegmentedControl } from '../ui/controls/SegmentedControl';

export type ConflictsProps = {
  readonly row: PlanRow;
  /** Paths where the file's value is taken. */
  readonly taken: ReadonlySet<string> | undefined;
  readonly onDecide: (path: string, decision: 'keep' | 'take') => void;
};

/** Fields where the file differs from what a person entered: kept unless the file's value is taken. */
export const Conflicts = ({ row, taken, onDecide }: ConflictsProps) => {
  const rowName = useRowNames(row.key);
  return (
    <table className="field-changes conflicts">
      <thead>
        <tr>
          <th scope="col">Field entered by hand</th>
          <th scope="col">Entered</th>
          <th scope="col">In the file</th>
          <th scope="col">Decision</th>
        </tr>
      </thead>
      <tbody>
        {row.conflicts.map((conflict) => (
          <tr key={conflict.path}>
            <th scope="row">{fieldName(conflict.path, rowName)}</th>
            <td>{valueText(conflict.old)}</td>
            <td>{valueText(conflict.new)}</td>
            <td>
              <SegmentedControl
                label={`${row.reference}, ${fieldName(conflict.path, rowName)}`}
                options={[
                  { id: 'keep', label: 'Keep entry' },
                  { id: 'take', label: 'Take file' },
                ]}
                value={taken?.has(conflict.path) === true ? 'take' : 'keep'}
                onChange={(decision) => onDecide(conflict.path, decision)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
