import { usePortfolio } from '../app/state/app-store';
import type { FamilyView, IndexStatus } from '../index/api';
import { plural } from '../ui/marks/plural';

/** How many cases are shown, and what the filters keep out of sight. Always there. */
export const Summary = ({ view, status }: { readonly view: FamilyView; readonly status: IndexStatus }) => {
  const { total, hidden, portfolio } = view;
  const filtered = hidden.families > 0;
  const inAll = usePortfolio()?.families ?? portfolio.families;
  // While cases are being read no number is final, and none may look so.
  const partial = status.phase !== 'ready' && portfolio.families < inAll;
  return (
    <output className="portfolio-summary" title={filtered ? `Filters hide ${plural(hidden.families, 'case')} and ${plural(hidden.overdue, 'overdue limit')}` : ''}>
      <strong>{total.toLocaleString('en')}</strong>
      {filtered ? <span className="quiet"> of {portfolio.families.toLocaleString('en')}</span> : null}
      {partial ? <span className="portfolio-partial"> {filtered ? 'read so far, ' : ''}of {plural(inAll, 'case family', 'case families')}{filtered ? '' : ' read so far'}</span> : ` case ${(filtered ? portfolio.families : total) === 1 ? 'family' : 'families'}`}
      {view.overdue === 0 ? null : (
        <span className="urgency-overdue">
          {' '}
          · {partial ? 'at least ' : ''}
          {plural(view.overdue, 'overdue limit')}
        </span>
      )}
      {!filtered ? null : hidden.overdue === 0 ? (
        <span className="quiet"> · filters hide {plural(hidden.families, 'case')}, no overdue limit</span>
      ) : (
        <span className="portfolio-hidden">
          {' '}
          · filters hide {plural(hidden.families, 'case')} and {plural(hidden.overdue, 'overdue limit')}
        </span>
      )}
      {!partial && status.phase === 'reading' && status.total > 0 ? <span className="quiet"> · bringing {plural(status.total, 'case')} up to date</span> : null}
    </output>
  );
};
