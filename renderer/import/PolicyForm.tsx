import { useEffect, useState } from 'react';
import { fieldGroups, type FieldGroup, type FieldPolicy, type PolicyAnswer } from '#shared/families/merge/field-policy';
import { call } from '../app/bridge';
import { tellFailure } from '../app/tell-failure';
import { Select } from '../ui/controls/Select';

const groupNames: Readonly<Record<FieldGroup, string>> = {
  titles: 'Titles and abstracts',
  people: 'Applicants, inventors, agents',
  numbers: 'Numbers',
  dates: 'Dates',
  classes: 'Classifications',
  links: 'Priorities and relations',
  other: 'Everything else',
};
const answers = [
  { id: 'ask', label: 'Ask' },
  { id: 'take', label: 'Take the file' },
  { id: 'keep', label: 'Keep the portfolio' },
] as const satisfies readonly { readonly id: PolicyAnswer; readonly label: string }[];

/** What imports do where file and portfolio differ, per kind of field; kept on this computer. */
export const PolicyForm = ({ onChanged }: { readonly onChanged: () => void }) => {
  const [policy, setPolicy] = useState<FieldPolicy | null>(null);
  useEffect(() => {
    void call('import.policy', null).then((answer) => (answer.ok ? setPolicy(answer.value) : tellFailure(answer.error)));
  }, []);
  if (policy === null) return null;
  const change = async (group: FieldGroup, side: 'entered' | 'imported', answer: PolicyAnswer): Promise<void> => {
    const next = { ...policy, [group]: { ...policy[group], [side]: answer } };
    const saved = await call('import.set-policy', next);
    if (!saved.ok) return tellFailure(saved.error);
    setPolicy(next);
    onChanged();
  };
  const choice = (group: FieldGroup, side: 'entered' | 'imported') => (
    <Select label={`${groupNames[group]}, ${side === 'entered' ? 'entered by hand' : 'from an earlier file'}`} hideLabel options={answers} value={policy[group][side]} onChange={(answer) => void change(group, side, answer)} />
  );
  return (
    <div className="import-policy">
      <p className="quiet">Where a file says something else than the portfolio. Empty fields are filled and new rows added in any case; what is kept stays marked as differing.</p>
      <table className="field-changes">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Entered by hand</th>
            <th scope="col">From an earlier file</th>
          </tr>
        </thead>
        <tbody>
          {fieldGroups.map((group) => (
            <tr key={group}>
              <th scope="row">{groupNames[group]}</th>
              <td>{choice(group, 'entered')}</td>
              <td>{choice(group, 'imported')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
