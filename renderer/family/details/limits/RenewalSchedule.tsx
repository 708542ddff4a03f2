import type { TimeLimit } from '#shared/law/time-limit';
import { openPanel } from '../../../app/panels/panels';
import { Button } from '../../../ui/controls/Button';
import { DateText, dateToText } from '../../../ui/marks/DateText';
import { HoverCard } from '../../../ui/surfaces/HoverCard';
import { useOpenFamily } from '../../FamilyContext';
import { memberName } from '../../entry/member-names';
import { byDue, whyCard } from './limit-order';
import { Section } from '../Rows';

/** The renewal fees of every year of one member or of all: due date, last day without and with surcharge, and how each stands. */
export const RenewalSchedule = ({ fees }: { readonly fees: readonly TimeLimit[] }) => {
  const { family, facts } = useOpenFamily();
  if (fees.length === 0) return null;
  const members = family.applications.filter(({ id }) => fees.some(({ application }) => application === id));
  return (
    <Section title="Renewal fees, all years" count={fees.length}>
      {members.map((member) => (
        <table key={member.id} className="family-fees">
          {members.length === 1 ? null : <caption>{memberName(member, facts)}</caption>}
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col">Due date</th>
              <th scope="col">No surcharge</th>
              <th scope="col">Surcharge</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {fees
              .filter(({ application }) => application === member.id)
              .sort(byDue)
              .map((fee) => (
                <tr key={fee.key} data-limit={fee.key}>
                  <th scope="row">{fee.year}</th>
                  <td>
                    <DateText date={fee.base ?? fee.due} />
                  </td>
                  <td>
                    <HoverCard label={`Why ${dateToText(fee.due)}`} card={whyCard(fee, family)}>
                      {dateToText(fee.due)}
                    </HoverCard>
                  </td>
                  <td>{fee.late?.kind === 'surcharge' ? dateToText(fee.late.date) : ''}</td>
                  <td>
                    <Button look="quiet" onPress={() => openPanel({ panel: 'limit', limit: { family: family.key, key: fee.key } })}>
                      {stateOf(fee)}
                    </Button>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </Section>
  );
};

const stateOf = ({ status, mark }: TimeLimit): string => {
  if (status === 'done') return mark?.paidBy === undefined ? 'paid' : `paid by ${mark.paidBy}`;
  if (status === 'done-per-office-data') return 'paid per office';
  if (status === 'not-needed') return 'dropped';
  if (status === 'passed') return 'not recorded';
  if (status !== 'open' && status !== 'overdue') return status;
  if (mark?.instructed !== undefined) return `sent to ${mark.instructed.to}`;
  return mark?.instruction?.decision === 'do' ? 'keep' : mark?.instruction?.decision === 'drop' ? 'drop' : status;
};
