import { costWords } from '#shared/query/instruction-words';
import type { RenewalGroup } from '#shared/query/renewal-query';
import type { RenewalRow } from '#shared/query/rows';
import { PrintOut } from '../app/print/PrintOut';
import { usePortfolio, useToday } from '../app/state/app-store';
import type { RenewalView } from '../index/api';
import { dateToText } from '../ui/marks/DateText';
import { Forecast } from './Forecast';
import { groupTitle, stateWords, sumsText } from './renewal-words';

type Props = {
  readonly rows: readonly RenewalRow[];
  readonly view: RenewalView;
  readonly groupBy: RenewalGroup;
  readonly lens: 'schedule' | 'forecast';
  /** What the list leaves out, in a sentence. */
  readonly hidden: string;
  readonly onDone: () => void;
};

/** Schedule or forecast on paper, as it is shown. */
export const PrintRenewals = ({ rows, view, groupBy, lens, hidden, onDone }: Props) => {
  const today = useToday();
  const portfolio = usePortfolio();
  return (
    <PrintOut label="Renewals to print" onDone={onDone}>
      <h1>{lens === 'forecast' ? 'Renewal fees: forecast' : 'Renewal fees'}</h1>
      <p>
        {portfolio?.name} · as of {dateToText(today, true)} · {view.total.toLocaleString('en')} fees. {hidden}
      </p>
      {lens === 'forecast' ? (
        <Forecast forecast={view.forecast} />
      ) : (
        <table>
          <thead>
            <tr>
              <th>Due date</th>
              <th>Without surcharge until</th>
              <th>With surcharge until</th>
              <th>Office, year</th>
              <th>Application</th>
              <th>Case</th>
              <th>Client</th>
              <th>Instruction</th>
              <th>Cost</th>
              <th>Payer</th>
            </tr>
          </thead>
          {view.groups.map((group) => (
            <tbody key={group.value}>
              <tr>
                <th colSpan={10} scope="rowgroup">
                  {groupTitle(groupBy, group.value, rows[group.from])} ({group.count}){sumsText(group.sums) === '' ? '' : ` · ${sumsText(group.sums)}`}
                </th>
              </tr>
              {rows.slice(group.from, group.from + group.count).map((row) => (
                <tr key={row.id}>
                  <td className="print-date">{dateToText(row.limit.base ?? row.limit.due)}</td>
                  <td className="print-date">{dateToText(row.limit.due)}</td>
                  <td className="print-date">{row.limit.late?.kind === 'surcharge' ? dateToText(row.limit.late.date) : ''}</td>
                  <td>
                    {row.limit.office ?? ''}, {row.limit.year}
                  </td>
                  <td>{row.applicationNumber ?? 'number not known'}</td>
                  <td>
                    {row.reference} <small>{row.title ?? ''}</small>
                  </td>
                  <td>{row.client ?? ''}</td>
                  <td>{stateWords(row)}</td>
                  <td>{costWords(row.limit.mark ?? {})}</td>
                  <td>{row.limit.mark?.paidBy ?? ''}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
      <p>Dates are computed under the rules of each office and are to be checked before anything is relied on.</p>
    </PrintOut>
  );
};
