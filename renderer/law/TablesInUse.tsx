import { listRules } from '#shared/law/list-rules';
import { useLawInUse } from '../app/state/law';
import { Button } from '../ui/controls/Button';
import { dateToText } from '../ui/marks/DateText';
import { plural } from '../ui/marks/plural';

type Props = { readonly canChange: boolean; readonly onChoose: () => void; readonly onBundled: () => void };

/** Which tables the portfolio's dates are computed by, what persons added to them, and how to take over later ones. */
export const TablesInUse = ({ canChange, onChoose, onBundled }: Props) => {
  const { law, own, problem } = useLawInUse();
  const rules = listRules(law);
  const count = (trust: 'verified' | 'partly' | 'recalled'): number => rules.filter((rule) => rule.trust === trust).length;
  return (
    <div className="law-tables">
      {problem === undefined ? null : (
        <p className="law-problem" role="alert">
          {problem}
        </p>
      )}
      <dl className="law-facts">
        <div>
          <dt>Tables</dt>
          <dd>{own.tables === undefined || problem !== undefined ? `bundled with this version of Stemma, ${law.version}` : `${own.tables.name}, version ${own.tables.version}, taken over by ${own.tables.by} on ${dateToText(own.tables.on)}`}</dd>
        </div>
        <div>
          <dt>Rules</dt>
          <dd>
            {plural(rules.length, 'rule')}: {count('verified')} verified, {count('partly')} partly, {count('recalled')} recalled
          </dd>
        </div>
        <div>
          <dt>Closed days</dt>
          <dd>{plural(law.calendars.size, 'office')}</dd>
        </div>
        <div>
          <dt>Added in this portfolio</dt>
          <dd>
            {plural(own.closedDays.length, 'day')}, {plural(own.rulesOn.length, 'rule')} switched on
          </dd>
        </div>
      </dl>
      <div className="law-acts">
        <Button look="primary" isDisabled={!canChange} onPress={onChoose}>
          Update law tables…
        </Button>
        {own.tables === undefined ? null : (
          <Button isDisabled={!canChange} onPress={onBundled}>
            Back to the bundled tables…
          </Button>
        )}
      </div>
      <p className="quiet small">Later tables come as one file; nothing is fetched. Before they apply, every open time limit that they change is listed. The portfolio keeps a copy, so that it computes alike on every computer.</p>
    </div>
  );
};
