import type { PlanField, PlanRow } from '#shared/ipc';
import { useRowNames } from '../app/state/use-row-names';
import { Button } from '../ui/controls/Button';
import { fieldName } from '../ui/marks/field-name';
import { SegmentedControl } from '../ui/controls/SegmentedControl';
import { valueText } from '../ui/surfaces/FieldChanges';
import { type Choices, decide, decisionOn, differences } from './choices';
import { sourceText } from './source-text';

export type DifferencesProps = { readonly row: PlanRow; readonly choices: Choices; readonly onChoices: (choices: Choices) => void };

const options = [
  { id: 'keep', label: 'Keep' },
  { id: 'take', label: 'Take file' },
] as const;

/** Fields in which portfolio and file differ, each with both values, where they come from, and which one will count. */
export const Differences = ({ row, choices, onChoices }: DifferencesProps) => {
  const rowName = useRowNames(row.key);
  const fields = differences(row);
  const paths = fields.map(({ path }) => path);
  const all = (decision: 'take' | 'keep') => (
    <Button look="quiet" isDisabled={fields.every((field) => decisionOn(choices, row.key, field) === decision)} onPress={() => onChoices(decide(choices, row.key, paths, decision))}>
      {decision === 'take' ? 'Take all of the file' : 'Keep all'}
    </Button>
  );
  return (
    <table className="field-changes conflicts">
      <thead>
        <tr>
          <th scope="col">Field that differs</th>
          <th scope="col">In the portfolio</th>
          <th scope="col">In the file</th>
          <th scope="col">
            <span className="conflicts-all">{fields.length > 1 ? [<span key="keep">{all('keep')}</span>, <span key="take">{all('take')}</span>] : 'Which counts'}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.path}>
            <th scope="row">
              {fieldName(field.path, rowName)}
              {field.asked && choices.fields.get(row.key)?.has(field.path) !== true ? <span className="quiet small"> to be decided</span> : null}
            </th>
            <td>
              <Value field={field} side="was" />
            </td>
            <td>
              <Value field={field} side="says" />
            </td>
            <td>
              <SegmentedControl label={`${row.reference}, ${fieldName(field.path, rowName)}`} options={options} value={decisionOn(choices, row.key, field)} onChange={(decision) => onChoices(decide(choices, row.key, [field.path], decision))} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Value = ({ field, side }: { readonly field: PlanField; readonly side: 'was' | 'says' }) => {
  const value = side === 'was' ? field.old : field.new;
  const source = field[side];
  return (
    <>
      {value === undefined ? <span className="unknown">{side === 'was' ? 'emptied' : 'taken away'}</span> : valueText(value)}
      {source === undefined ? null : <span className="conflict-source quiet small">{sourceText(source)}</span>}
    </>
  );
};
