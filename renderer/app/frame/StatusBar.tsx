import { version as lawVersion } from '#law/national-phase.json';
import type { PortfolioState } from '#shared/ipc';
import { useIndexStatus } from '../../index/IndexContext';
import { dateToText } from '../../ui/marks/DateText';
import { instantText } from '../../ui/marks/instant-text';
import { plural } from '../../ui/marks/plural';
import { appStore, useToday } from '../state/app-store';
import { openPanel } from '../panels/panels';
import { useStore } from '../state/store';

/** What is open, how much it holds, when it was last saved, what the index is doing, and the day that dates are counted from. */
export const StatusBar = ({ portfolio }: { readonly portfolio: PortfolioState }) => {
  const counts = useStore(appStore, (shell) => shell.counts);
  const today = useToday();
  return (
    <footer className="status-bar">
      <span className="ellipsis" title={portfolio.path}>
        Portfolio <strong>{portfolio.name}</strong>
      </span>
      <span>
        {plural(portfolio.families, 'case family', 'case families')}
        {counts === null || counts.families < portfolio.families ? '' : ` · ${plural(counts.applications, 'application')}`}
      </span>
      <span>{portfolio.readOnly !== undefined ? 'Read only' : portfolio.savedAt === undefined ? 'Nothing changed since it was opened' : `Saved ${instantText(portfolio.savedAt, true)}`}</span>
      {portfolio.issues.length === 0 ? null : (
        <button type="button" className="status-link" onClick={() => openPanel({ panel: 'findings' })}>
          {plural(portfolio.issues.length, 'finding')}
        </button>
      )}
      <IndexState />
      <span className="status-end">law tables {lawVersion} · time limits as of {dateToText(today)}</span>
    </footer>
  );
};

const IndexState = () => {
  const { phase, done, total } = useIndexStatus();
  if (phase === 'loading') return <span aria-live="off">Reading the index</span>;
  if (phase === 'reading' && total > 0) return <span aria-live="off">{`Reading cases: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`}</span>;
  return null;
};
