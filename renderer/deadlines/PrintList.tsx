import type { DeadlineGroup } from '#shared/query/deadline-query';
import type { DeadlineRow } from '#shared/query/rows';
import { PrintOut } from '../app/print/PrintOut';
import { usePortfolio, useToday } from '../app/state/app-store';
import type { Group } from '../index/api';
import { dateToText } from '../ui/marks/DateText';
import { applicationWords, groupTitle, limitTitle, stateWords } from './deadline-words';

type Props = {
  readonly rows: readonly DeadlineRow[];
  readonly groups: readonly Group[];
  readonly groupBy: DeadlineGroup;
  /** What the list leaves out, in a sentence. */
  readonly hidden: string;
  readonly onDone: () => void;
};

/** The list on paper: everything that is shown, with a box to tick. */
export const PrintList = ({ rows, groups, groupBy, hidden, onDone }: Props) => {
  const today = useToday();
  const portfolio = usePortfolio();
  return (
    <PrintOut label="Time limits to print" onDone={onDone}>
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
            <th>Checked</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.value}>
            <tr>
              <th colSpan={9} scope="rowgroup">
                {groupTitle(groupBy, group.value)} ({group.count})
              </th>
            </tr>
            {rows.slice(group.from, group.from + group.count).map((row) => (
              <tr key={row.id}>
                <td className="print-box">☐</td>
                <td className="print-date">{dateToText(row.limit.due, true)}</td>
                <td className="print-date">{stateWords(row)}</td>
                <td>
                  {row.limit.office === undefined ? '' : `${row.limit.office} · `}
                  {limitTitle(row.limit)} <small>{row.limit.basis}</small>
                </td>
                <td>{applicationWords(row)}</td>
                <td>
                  {row.reference} {row.title ?? ''}
                </td>
                <td>{row.client ?? ''}</td>
                <td>{row.responsible ?? ''}</td>
                <td>{row.limit.mark?.checked === undefined ? '○' : `● ${row.limit.mark.checked.by}`}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p>Dates are computed under the rules named and are to be checked before anything is relied on. ● a second person checked the date, ○ nobody did.</p>
    </PrintOut>
  );
};
