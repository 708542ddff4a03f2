import type { ForecastCell, RenewalForecast } from '#shared/query/renewal-forecast';
import { monthTitle, sumsText } from './renewal-words';

/** Fees that fall due, month by month and office by office: how many, and what those come to that have an amount. */
export const Forecast = ({ forecast }: { readonly forecast: RenewalForecast }) => {
  const most = Math.max(1, ...forecast.months.map(({ total }) => total.count));
  const unpriced = forecast.total.unpriced;
  return (
    <div className="renewals-forecast" role="region" aria-label="Forecast by month and office">
      <table>
        <thead>
          <tr>
            <th scope="col">Last day without surcharge</th>
            <th scope="col" className="renewals-sum">
              Fees
            </th>
            <th scope="col" className="renewals-money">
              Amounts entered
            </th>
            {forecast.offices.map((office) => (
              <th key={office} scope="col" className="renewals-sum">
                {office === '' ? 'not known' : office}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {forecast.months.map(({ month, total, byOffice }) => (
            <tr key={month} className={month === 'late' ? 'urgency-overdue' : month.endsWith('-01') ? 'renewals-year' : undefined}>
              <th scope="row">{monthTitle(month)}</th>
              <td className="renewals-sum">
                <svg className="renewals-bar" width="100" height="10" aria-hidden focusable="false">
                  <rect x={100 - (100 * total.count) / most} width={(100 * total.count) / most} height="10" rx="2" />
                </svg>
                {total.count === 0 ? <span className="unknown">–</span> : total.count.toLocaleString('en')}
              </td>
              <td className="renewals-money">{sumsText(total.sums)}</td>
              {forecast.offices.map((office) => (
                <Cell key={office} cell={byOffice[office]} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">In all</th>
            <td className="renewals-sum">{forecast.total.count.toLocaleString('en')}</td>
            <td className="renewals-money">{sumsText(forecast.total.sums)}</td>
            {forecast.offices.map((office) => (
              <Cell key={office} cell={forecast.byOffice[office]} />
            ))}
          </tr>
        </tfoot>
      </table>
      <p className="quiet small">
        Fees to be paid that the list shows, dropped ones and the years after them left out.{' '}
        {unpriced === 0 ? '' : `${unpriced.toLocaleString('en')} of them have no amount: amounts are those that persons entered, fees of offices are not known here.`}
      </p>
    </div>
  );
};

const Cell = ({ cell }: { readonly cell: ForecastCell | undefined }) => (
  <td className="renewals-sum" title={cell === undefined ? '' : sumsText(cell.sums)}>
    {cell === undefined ? <span className="unknown">–</span> : cell.count.toLocaleString('en')}
  </td>
);
