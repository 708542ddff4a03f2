import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { DeadlineGroup } from '#shared/query/deadline-query';
import type { DeadlineRow } from '#shared/query/rows';
import { usePortfolio, useToday } from '../app/state/app-store';
import type { Group } from '../index/api';
import { dateToText } from '../ui/marks/DateText';
import { applicationWords, groupTitle, stateWords } from './deadline-words';

type Props = {
  readonly rows: readonly DeadlineRow[];
  readonly groups: readonly Group[];
  readonly groupBy: DeadlineGroup;
  /** What the list leaves out, in a sentence. */
  readonly hidden: string;
  readonly onDone: () => void;
};

/** The list on paper: everything that is shown, with a box to tick; it replaces the window while it is printed. */
export const PrintList = ({ rows, groups, groupBy, hidden, onDone }: Props) => {
  const today = useToday();
  const portfolio = usePortfolio();
  useEffect(() => {
    document.documentElement.dataset['printing'] = 'deadlines';
    window.addEventListener('afterprint', onDone);
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', onDone);
      delete document.documentElement.dataset['printing'];
    };
  }, [onDone]);
  return createPortal(
    <article className="deadlines-print" aria-label="Time limits to print">
      <h1>Time limits</h1>
      <p>
        {portfolio?.name} · as of {dateToText(today, true)} · {rows.length.toLocaleString('en')} listed. {hidden}
      </p>
      <table>
        <thead>
          <tr>
            <th>
              <span className="sr-only">Done</span>
            </th>
            <th>Due</th>
            <th>Days</th>
            <th>What</th>
            <th>Application</th>
            <th>Case</th>
            <th>Client</th>
            <th>Responsible</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.value}>
            <tr>
              <th colSpan={8} scope="rowgroup">
                {groupTitle(groupBy, group.value)} ({group.count})
              </th>
            </tr>
            {rows.slice(group.from, group.from + group.count).map((row) => (
              <tr key={row.id}>
                <td>☐</td>
                <td>{dateToText(row.limit.due, true)}</td>
                <td>{stateWords(row)}</td>
                <td>
                  {row.limit.office === undefined ? '' : `${row.limit.office} · `}
                  {row.limit.label} <small>{row.limit.basis}</small>
                </td>
                <td>{applicationWords(row)}</td>
                <td>
                  {row.reference} {row.title ?? ''}
                </td>
                <td>{row.client ?? ''}</td>
                <td>{row.responsible ?? ''}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p>Dates are computed under the rules named and are to be checked before anything is relied on.</p>
    </article>,
    document.body,
  );
};
