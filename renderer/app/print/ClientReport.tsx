import type { ReportCase, ReportClient, ReportLine } from '#shared/docket/client-report';
import { usePortfolio, useToday } from '../state/app-store';
import { dateToText } from '../../ui/marks/DateText';
import { PrintOut } from './PrintOut';

type Props = {
  readonly clients: readonly ReportClient[];
  readonly title: string;
  readonly cost: boolean;
  readonly decision: boolean;
  readonly onDone: () => void;
};

/** One report per client on paper, each beginning on a new page. */
export const ClientReport = ({ clients, title, cost, decision, onDone }: Props) => {
  const today = useToday();
  const portfolio = usePortfolio();
  return (
    <PrintOut label="Report to the client" onDone={onDone}>
      {clients.map(({ client, cases }) => (
        <section key={client} className="print-client">
          <h1>{title}</h1>
          <p>
            {client === '' ? 'Client not known' : client} · as of {dateToText(today)} · {portfolio?.name ?? ''}
          </p>
          {cases.map((one) => (
            <Case key={one.key} one={one} cost={cost} decision={decision} />
          ))}
          <p>
            <small>Last days were computed from the recorded dates and the rules of each office. A date marked with ° rests on a rule that was not read in its source, or on a calendar that is not known in full: it is to be confirmed before it is relied on.</small>
          </p>
          {decision ? (
            <div className="print-sign">
              <span>Date</span>
              <span>Name and signature</span>
            </div>
          ) : null}
        </section>
      ))}
    </PrintOut>
  );
};

const Case = ({ one, cost, decision }: { readonly one: ReportCase; readonly cost: boolean; readonly decision: boolean }) => (
  <>
    <h3>
      {one.reference}
      {one.clientReference === undefined ? '' : ` (yours: ${one.clientReference})`} · {one.title ?? 'title not known'}
    </h3>
    {one.lines.length === 0 ? (
      <p>{one.status}: no application is pending or in force.</p>
    ) : (
      <table className="print-report">
        <thead>
          <tr>
            <th scope="col">Application</th>
            <th scope="col">Status</th>
            <th scope="col">Next step</th>
            <th scope="col">Last day</th>
            <th scope="col">Still possible after it</th>
            {cost ? (
              <th scope="col" className="print-report-cost">
                Cost
              </th>
            ) : null}
            {decision ? (
              <th scope="col" className="print-report-decision">
                Decision
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {one.lines.map((line, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines do not change while they are printed
            <Line key={at} line={line} cost={cost} decision={decision} />
          ))}
        </tbody>
      </table>
    )}
  </>
);

const Line = ({ line: { application, office, status, next, cost: costs, decision: decided }, cost, decision }: { readonly line: ReportLine; readonly cost: boolean; readonly decision: boolean }) => (
  <tr>
    <th scope="row">{office === undefined || application.startsWith(office) || application.startsWith('PCT') ? application : `${office}, ${application}`}</th>
    <td>{status}</td>
    <td>{next === undefined ? 'none open' : `${next.label}${next.year === undefined ? '' : `, year ${next.year}`}${next.nature === 'option' ? ' (may be done)' : ''}`}</td>
    <td className="print-date">
      {next === undefined ? '' : `${next.overdue ? '▲ ' : ''}${dateToText(next.due)}${next.unconfirmed ? ' °' : ''}`}
    </td>
    <td>{next?.late === undefined ? '' : `${next.late.label} until ${dateToText(next.late.date)}`}</td>
    {cost ? <td>{costs}</td> : null}
    {decision ? (
      <td className="print-box">
        {next === undefined ? '' : `${decided === 'do' ? '☒' : '☐'} `}
        {next === undefined ? null : <small>yes</small>} {next === undefined ? '' : `${decided === 'drop' ? '☒' : '☐'} `}
        {next === undefined ? null : <small>no</small>}
      </td>
    ) : null}
  </tr>
);
