import { usePortfolio } from '../app/state/app-store';
import type { TableView } from '../index/api';
import { useIndexStatus } from '../index/IndexContext';
import { plural } from '../ui/marks/plural';

/** How many rows are shown, and what the query keeps out of sight. Always there. */
export const Summary = ({ view }: { readonly view: TableView }) => {
  const status = useIndexStatus();
  const { found, hidden, portfolio, level } = view;
  const all = level === 'cases' ? portfolio.families : portfolio.applications;
  const hiddenRows = level === 'cases' ? hidden.cases : hidden.applications;
  const filtered = hiddenRows > 0;
  const inAll = usePortfolio()?.families ?? portfolio.families;
  // While cases are being read no number is final, and none may look so.
  const partial = status.phase !== 'ready' && portfolio.families < inAll;
  const rowsWords = (count: number): string => (level === 'cases' ? `case ${count === 1 ? 'family' : 'families'}` : `application${count === 1 ? '' : 's'}`);
  const hiddenWords = level === 'cases' ? plural(hiddenRows, 'case') : plural(hiddenRows, 'application');
  return (
    <output className="view-summary" title={filtered ? `Filters hide ${hiddenWords} and ${plural(hidden.overdue, 'overdue limit')}` : ''}>
      <strong>{found.toLocaleString('en')}</strong>
      {filtered ? <span className="quiet"> of {all.toLocaleString('en')}</span> : null}
      {partial ? (
        <span className="view-hidden">
          {level === 'cases' ? '' : ` ${rowsWords(found)},`} {filtered ? 'read so far, ' : ''}of {plural(inAll, 'case family', 'case families')}
          {filtered ? '' : ' read so far'}
        </span>
      ) : (
        ` ${rowsWords(filtered ? all : found)}`
      )}
      {view.overdue === 0 ? null : (
        <span className="urgency-overdue">
          {' '}
          · {partial ? 'at least ' : ''}
          {plural(view.overdue, 'overdue limit')}
        </span>
      )}
      {!filtered ? null : hidden.overdue === 0 ? (
        <span className="quiet"> · filters hide {hiddenWords}, no overdue limit</span>
      ) : (
        <span className="view-hidden">
          {' '}
          · filters hide {hiddenWords} and {plural(hidden.overdue, 'overdue limit')}
        </span>
      )}
      {!partial && status.phase === 'reading' && status.total > 0 ? <span className="quiet"> · bringing {plural(status.total, 'case')} up to date</span> : null}
    </output>
  );
};
