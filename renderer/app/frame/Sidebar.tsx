import { useIndexPhase } from '../../index/IndexContext';
import { Icon, type IconName } from '../../ui/marks/Icon';
import { UrgencyMark } from '../../ui/marks/UrgencyMark';
import { appStore, usePortfolio } from '../state/app-store';
import { showView, useLocation, type ViewId, viewIds } from '../state/navigation';
import { useSlotRef } from './slots';
import { useStore } from '../state/store';
import { viewNames } from './views';

const icons: Readonly<Record<ViewId, IconName>> = { portfolio: 'portfolio', deadlines: 'limits', renewals: 'renewals', pct: 'pct', dashboard: 'dashboard', checks: 'checks', gaps: 'gaps', calculator: 'calculator', law: 'law' };

/** The views with what awaits in each, and below them the section of the view itself. */
export const Sidebar = () => {
  const { view } = useLocation();
  const slot = useSlotRef('side');
  return (
    <nav className="side-bar" aria-label="Views" data-pane="side">
      <ul>
        {viewIds.map((id) => (
          <li key={id}>
            <button type="button" className="side-item" aria-current={id === view ? 'page' : undefined} onClick={() => showView(id)}>
              <Icon name={icons[id]} />
              <span className="side-name">{viewNames[id]}</span>
              <Count view={id} />
            </button>
          </li>
        ))}
      </ul>
      <div ref={slot} className="side-slot" />
    </nav>
  );
};

/** What awaits in a view. As long as cases are being read, every number is a lower bound and says so. */
const Count = ({ view }: { readonly view: ViewId }) => {
  const counts = useStore(appStore, (shell) => shell.counts);
  const families = usePortfolio()?.families ?? 0;
  const phase = useIndexPhase();
  if (counts === null) return null;
  const partial = phase !== 'ready' && counts.families < families;
  const progress = partial ? `${counts.families.toLocaleString('en')} of ${families.toLocaleString('en')} cases read so far` : undefined;
  const shown = (count: number): string => `${count.toLocaleString('en')}${partial ? '+' : ''}`;
  if (view === 'deadlines') {
    if (counts.overdue > 0)
      return (
        <span className="side-count side-overdue" title={progress ?? 'Overdue'}>
          <UrgencyMark urgency="overdue" /> {shown(counts.overdue)}
          <span className="sr-only"> overdue</span>
        </span>
      );
    return counts.soon === 0 ? null : (
      <span className="side-count side-soon" title={progress ?? 'Within 14 days'}>
        <UrgencyMark urgency="soon" /> {shown(counts.soon)}
        <span className="sr-only"> within 14 days</span>
      </span>
    );
  }
  if (view === 'checks')
    return counts.errors === 0 ? null : (
      <span className="side-count side-overdue" title={progress}>
        {shown(counts.errors)}
      </span>
    );
  if (view !== 'portfolio' && view !== 'pct') return null;
  return (
    <span className="side-count" title={progress}>
      {view === 'pct' ? shown(counts.pct) : shown(counts.families)}
    </span>
  );
};
