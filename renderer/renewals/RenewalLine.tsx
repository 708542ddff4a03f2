/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one while scrolling, which table elements do not allow */
import { memo } from 'react';
import type { LimitActName } from '#shared/docket/act-on-limits';
import { feeInHundredths, feeText } from '#shared/model/fee';
import type { RenewalRow } from '#shared/query/rows';
import { isToBePaid } from '#shared/query/renewal-query';
import { WhyDate } from '../app/panels/WhyDate';
import { openPanel } from '../app/panels/panels';
import { Button } from '../ui/controls/Button';
import type { ListLine } from '../ui/grid/ListGrid';
import { ListRow } from '../ui/grid/ListRow';
import { DateText, dateToText } from '../ui/marks/DateText';
import { daysWords } from '../ui/marks/days-words';
import { UrgencyMark } from '../ui/marks/UrgencyMark';
import { stateWords } from './renewal-words';
import { StateMark } from './StateMark';

type Props = ListLine<RenewalRow, LimitActName> & { readonly isOpen: boolean };

/** The fee of one year of one member: its three dates, how it stands, who pays. */
export const RenewalLine = memo(({ row, active, ...line }: Props) => {
  const { limit, state } = row;
  const { at, current, acts } = line;
  const due = isToBePaid(state);
  const unconfirmed = limit.trust.rule !== 'verified' || limit.trust.calendar === 'projected' || limit.trust.calendar === 'unknown';
  const words = stateWords(row);
  const { fee, cost, paidBy } = limit.mark ?? {};
  const payment = [fee === undefined ? undefined : feeText(feeInHundredths(fee), fee.currency), paidBy, fee === undefined && paidBy === undefined ? cost : undefined].filter((part) => part !== undefined).join(' · ');
  const application = row.applicationNumber ?? 'number not known';
  const lateDate = limit.late?.kind === 'surcharge' ? limit.late.date : undefined;
  return (
    <ListRow {...line} family={row.family} application={limit.application} name={`${limit.label}, year ${limit.year ?? ''}, ${row.reference}`} className={due ? undefined : 'list-row-closed'}>
      <div role="gridcell">
        <DateText date={limit.base ?? limit.due} />
      </div>
      <div role="gridcell" className={due ? `list-date urgency-${row.urgency}` : 'list-date'}>
        {due ? <UrgencyMark urgency={row.urgency} named /> : <span className="list-nomark" />}
        <WhyDate key={row.id} family={row.family} limit={limit.key} date={dateToText(limit.due)} isTabStop={current}>
          <DateText date={limit.due} trust={unconfirmed ? 'unconfirmed' : 'confirmed'} />
        </WhyDate>
      </div>
      <div role="gridcell" className={`ellipsis ${due ? `urgency-${row.urgency}` : 'quiet'}`}>
        {due ? daysWords(row.days).replace('overdue', 'past') : ''}
      </div>
      <div role="gridcell" title={limit.late?.label}>
        {lateDate === undefined ? <span className="unknown">–</span> : <DateText date={lateDate} />}
      </div>
      <div role="gridcell" className="list-what" title={limit.label}>
        <span className="list-office">{limit.office ?? ''}</span>
        <span>year {limit.year}</span>
      </div>
      <div role="gridcell" className="ellipsis" title={application}>
        {application}
      </div>
      <div role="gridcell" className="list-case">
        <button type="button" tabIndex={-1} className="list-open ellipsis" onClick={() => acts.open(at)} title={`Open ${row.reference}${row.title === undefined ? '' : `: ${row.title}`}`}>
          {row.reference}
        </button>
        <span className="ellipsis quiet" title={row.title ?? ''}>
          {row.title ?? ''}
        </span>
      </div>
      <div role="gridcell" className="ellipsis" title={row.client ?? ''}>
        {row.client ?? <span className="unknown">–</span>}
      </div>
      <div role="gridcell" className="renewals-state" title={words}>
        <StateMark state={state} />
        <span className="ellipsis">{words}</span>
      </div>
      <div role="gridcell" className="ellipsis" title={payment}>
        {payment === '' ? <span className="unknown">–</span> : payment}
      </div>
      {!active ? null : (
        <div role="gridcell" className="list-acts">
          {due ? (
            <>
              <Button excludeFromTabOrder onPress={() => acts.act(at, 'keep')}>
                Keep…
              </Button>
              <Button excludeFromTabOrder onPress={() => acts.act(at, 'drop')}>
                Drop…
              </Button>
              <Button excludeFromTabOrder onPress={() => acts.act(at, 'instruct')}>
                Instruct…
              </Button>
              <Button excludeFromTabOrder onPress={() => acts.act(at, 'paid')}>
                Paid…
              </Button>
            </>
          ) : state === 'paid-per-office' ? (
            <Button excludeFromTabOrder onPress={() => acts.act(at, 'confirm-done')}>
              Confirm as paid
            </Button>
          ) : state === 'not-recorded' ? (
            <Button excludeFromTabOrder onPress={() => acts.act(at, 'paid')}>
              Paid…
            </Button>
          ) : state === 'dropped' ? (
            <Button excludeFromTabOrder onPress={() => acts.act(at, 'keep')}>
              Keep again…
            </Button>
          ) : state === 'paid' ? (
            <Button excludeFromTabOrder onPress={() => acts.act(at, 'open')}>
              Open again…
            </Button>
          ) : null}
          <Button excludeFromTabOrder onPress={() => openPanel({ panel: 'limit', limit: { family: row.family, key: limit.key } })}>
            More…
          </Button>
        </div>
      )}
    </ListRow>
  );
});
RenewalLine.displayName = 'RenewalLine';
