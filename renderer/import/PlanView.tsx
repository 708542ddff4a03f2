import { useEffect, useState } from 'react';
import type { ImportSummary } from '#shared/ipc';
import { call } from '../app/bridge';
import { Button } from '../ui/controls/Button';
import { IssueList } from '../ui/surfaces/IssueList';
import { Panel } from '../ui/surfaces/Panel';
import { SegmentedControl } from '../ui/controls/SegmentedControl';
import { plural } from '../ui/marks/plural';
import { type TabItem, Tabs } from '../ui/controls/Tabs';
import { type Choices, decisionsOf, noChoices } from './choices';
import { acceptImport, discardImport } from './import-actions';
import { PlanList } from './PlanList';
import { PolicyForm } from './PolicyForm';
import { planInWords, readInWords } from './summary-text';
import type { PlanKind } from './use-plan-rows';

export type PlanViewProps = { readonly job: string; readonly summary: ImportSummary; readonly onClose: () => void };

/** What the files would change, before anything is: by family, field by field; conflicts and problems beside. */
export const PlanView = ({ job, summary, onClose }: PlanViewProps) => {
  const [choices, setChoices] = useState<Choices>(noChoices);
  const conflicts = useCount(job, 'conflict');
  const matches = useCount(job, 'match');
  const total = summary.added + summary.changed;
  const accepted = total - choices.except.size;
  const decided = decisionsOf(choices).length > 0 || choices.asked === 'take' || choices.linked.size > 0;
  const [policyOpen, setPolicyOpen] = useState(false);
  // The pages of the plan are read anew under another policy.
  const [reading, setReading] = useState(0);
  const first: PlanKind = summary.added > 0 ? 'added' : summary.changed > 0 ? 'changed' : 'unchanged';
  const [tab, setTab] = useState<string>(summary.added + summary.changed + summary.unchanged === 0 && summary.issueCount > 0 ? 'problems' : first);
  const list = (id: PlanKind, label: string, count: number): readonly TabItem[] => [{ id, label, count, content: <PlanList key={reading} job={job} kind={id} choices={choices} onChoices={setChoices} /> }];
  const items: readonly TabItem[] = [
    ...list('added', 'To add', summary.added),
    ...list('changed', 'To change', summary.changed),
    ...list('unchanged', 'Unchanged', summary.unchanged),
    ...(conflicts > 0 ? list('conflict', 'Differs from entries by hand', conflicts) : []),
    ...(matches > 0 ? list('match', 'Possible matches', matches) : []),
    ...(summary.issueCount > 0 ? [{ id: 'problems', label: 'Problems', count: summary.issueCount, content: <div className="import-problems"><IssueList issues={summary.issues} total={summary.issueCount} /></div> }] : []),
  ];
  return (
    <Panel
      title="Import: plan"
      width="wide"
      onClose={onClose}
      footer={
        <>
          <span className="import-foot-text quiet">{total === 0 && !decided ? 'Nothing would be changed.' : choices.except.size === 0 ? 'Undo takes the whole import back.' : `${plural(choices.except.size, 'case')} left out.`}</span>
          <Button onPress={() => void discardImport()}>{total === 0 && !decided ? 'Close' : 'Discard plan'}</Button>
          {total === 0 && !decided ? null : (
            <Button look="primary" isDisabled={accepted === 0 && !decided} onPress={() => void acceptImport(choices)}>
              {acceptInWords(total, accepted)}
            </Button>
          )}
        </>
      }
    >
      <div className="import-summary">
        <p>{readInWords(summary)}</p>
        <p className="quiet">
          {planInWords(summary, conflicts)}
          {matches > 0 ? ` ${plural(matches, 'case')} may have an application of the files already: see Possible matches.` : ''}
          {conflicts > 0 ? ` ${plural(conflicts, 'case')} ${conflicts === 1 ? 'differs' : 'differ'} from what a person entered.` : ''}
        </p>
        <div className="import-decide">
          {conflicts > 0 ? (
            <SegmentedControl
              label="Fields that are asked about and not decided one by one"
              options={[
                { id: 'keep', label: 'Keep entries' },
                { id: 'take', label: 'Take the files' },
              ]}
              value={choices.asked}
              onChange={(asked) => setChoices({ ...choices, asked })}
            />
          ) : null}
          <Button look="quiet" aria-expanded={policyOpen} onPress={() => setPolicyOpen(!policyOpen)}>
            {policyOpen ? 'Close policy' : 'Policy per field…'}
          </Button>
        </div>
        {policyOpen ? <PolicyForm onChanged={() => setReading(reading + 1)} /> : null}
      </div>
      <Tabs label="Plan" items={items} value={tab} onChange={setTab} />
    </Panel>
  );
};

/** What the button does: `Accept 1,259 of 1,260 cases`. */
const acceptInWords = (total: number, accepted: number): string => {
  if (accepted === 0) return 'Take the decided values from the files';
  if (accepted < total) return `Accept ${accepted.toLocaleString('en')} of ${plural(total, 'case')}`;
  return total === 1 ? 'Accept the case' : `Accept all ${plural(total, 'case')}`;
};

const useCount = (job: string, kind: PlanKind): number => {
  const [count, setCount] = useState(0);
  useEffect(() => {
    void call('import.plan', { job, kind, offset: 0, limit: 1 }).then((answer) => {
      if (answer.ok) setCount(answer.value.total);
    });
  }, [job, kind]);
  return count;
};
