import { ViewSearch } from '../app/frame/ViewSearch';
import { useStore } from '../app/state/store';
import { SegmentedControl } from '../ui/controls/SegmentedControl';
import { changeGaps, gapStore, gapTabs } from './gap-store';
import { GapList } from './GapList';
import { LinkedPairs } from './LinkedPairs';
import { Names } from './Names';
import './GapsView.css';

const searched = { gaps: 'Search what is not known: case, number', links: 'Search linked cases: case, number', names: 'Search names' } as const;

/** What shows only over all cases: what they name and nobody knows here, cases that belong together, names that mean the same. */
export const GapsView = () => {
  const { tab, text } = useStore(gapStore, (state) => state);
  return (
    <section className="view-frame gaps" aria-label="Gaps and names">
      <ViewSearch label={searched[tab]} placeholder={searched[tab]} text={text} onChange={(next) => changeGaps({ text: next })} onEnter={() => document.querySelector<HTMLElement>('.gaps-scroll button')?.focus()} />
      <div className="view-bar">
        <SegmentedControl label="What to list" options={gapTabs} value={tab} onChange={(next) => changeGaps({ tab: next, text: '' })} />
      </div>
      {tab === 'gaps' ? <GapList /> : tab === 'links' ? <LinkedPairs /> : <Names />}
    </section>
  );
};
