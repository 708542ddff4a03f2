import type { Gap } from '#shared/query/gaps/gap-list';
import { openFamily } from '../app/state/navigation';
import { useStore } from '../app/state/store';
import type { PortfolioIndex } from '../index/api';
import { useAcross } from '../index/across/use-across';
import { Button } from '../ui/controls/Button';
import { Select } from '../ui/controls/Select';
import { DateText } from '../ui/marks/DateText';
import { plural } from '../ui/marks/plural';
import { EmptyState } from '../ui/surfaces/EmptyState';
import { changeGaps, gapStore } from './gap-store';
import { Reading } from './Reading';
import { useShown } from './use-shown';

const kinds: readonly { readonly id: Gap['kind'] | ''; readonly label: string }[] = [
  { id: '', label: 'Everything' },
  { id: 'earlier-application', label: 'Earlier application not known' },
  { id: 'national-phase', label: 'Entry not known' },
  { id: 'validation', label: 'Validation not known' },
];
const kindNames: Readonly<Record<Gap['kind'], string>> = { 'earlier-application': 'Earlier application', 'national-phase': 'Entry into the national phase', validation: 'Validation' };

const ask = (index: PortfolioIndex) => index.gaps();

/** What the cases name and nobody knows here. That it is not known says nothing about whether it is there. */
export const GapList = () => {
  const { answer, done, total } = useAcross(ask);
  const { text, kind } = useStore(gapStore, (state) => state);
  const ofKind = (answer ?? []).filter((gap) => kind === '' || gap.kind === kind);
  const { found, shown, showMore } = useShown(ofKind, text, (gap) => [gap.reference, gap.text, gap.name, gap.name.replace(/[^\p{L}\p{N}]/gu, '')]);
  if (answer === undefined) return <Reading done={done} total={total} />;
  return (
    <>
      <div className="view-bar gaps-sub">
        <output className="view-summary">
          <strong>{plural(found.length, 'gap')}</strong>
          {found.length < answer.length ? <span className="quiet"> of {answer.length.toLocaleString('en')}</span> : null}
          <span className="quiet"> · Not known here; whether there is such a document elsewhere is not said.</span>
        </output>
        <Select label="Kind" hideLabel options={kinds} value={kind} onChange={(next) => changeGaps({ kind: next })} />
      </div>
      {found.length === 0 ? (
        <EmptyState title={answer.length === 0 ? 'Everything that the cases name is known here' : 'No gap fits'} actions={answer.length === 0 ? undefined : <Button onPress={() => changeGaps({ text: '', kind: '' })}>Show all</Button>}>
          Claimed priorities and parents, entries into the national phase and validations are compared with the whole portfolio.
        </EmptyState>
      ) : (
        <div className="gaps-scroll">
          <table className="gaps-table">
            <thead>
              <tr>
                <th scope="col">Case</th>
                <th scope="col">Not known</th>
                <th scope="col">Number</th>
                <th scope="col">Date</th>
                <th scope="col">Listed because</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((gap) => (
                <tr key={gap.id} title={gap.text}>
                  <td>
                    <button type="button" className="gaps-open" onClick={() => openFamily(gap.family, { application: gap.application })}>
                      {gap.reference}
                    </button>
                  </td>
                  <td className="gaps-number">{kindNames[gap.kind]}</td>
                  <td className="gaps-number">{gap.name}</td>
                  <td className="gaps-number">
                    <DateText date={gap.date} />
                  </td>
                  <td>{gap.because}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {showMore === undefined ? null : <Button look="quiet" onPress={showMore}>{`Show more of ${found.length.toLocaleString('en')}`}</Button>}
        </div>
      )}
    </>
  );
};
