import type { PctOfficeLine } from '#shared/law/pct/pct-timeline';
import { currentLaw } from '../app/state/law';
import { DateText, dateToText } from '../ui/marks/DateText';

/** What follows the last day at each chosen office, with what is known about the rule and where it was read. */
export const OfficeTable = ({ offices }: { readonly offices: readonly PctOfficeLine[] }) => {
  const law = currentLaw();
  const open = offices.filter(({ state }) => state !== 'closed-route');
  if (open.length === 0) return null;
  return (
    <table className="pct-table">
      <caption>Offices in detail</caption>
      <thead>
        <tr>
          <th scope="col">Office</th>
          <th scope="col">Last day</th>
          <th scope="col">After that</th>
          <th scope="col">To know</th>
          <th scope="col">Rule read in</th>
        </tr>
      </thead>
      <tbody>
        {open.map((line) => {
          const row = law.nationalPhase.get(line.office);
          return (
            <tr key={line.office}>
              <th scope="row">
                {line.office} {line.name}
              </th>
              <td>
                <DateText date={line.limit?.due} weekday trust={line.limit?.trust.rule === 'verified' ? 'confirmed' : 'unconfirmed'} />
                <span className="quiet small"> {line.months} months</span>
              </td>
              <td>
                {line.late === undefined ? null : (
                  <>
                    {line.late.label} until {dateToText(line.late.date)}.{' '}
                  </>
                )}
                {line.state === 'entered' || line.state === 'do-not-enter' ? '' : line.remedy}
              </td>
              <td className="quiet">{line.note}</td>
              <td className="quiet small">
                {row === undefined || row.trust === 'recalled'
                  ? 'no source: recalled, check it'
                  : `${row.independentSources} independent ${row.independentSources === 1 ? 'source' : 'sources'}${row.sourceDate === '' ? '' : `, ${row.sourceDate}`}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
