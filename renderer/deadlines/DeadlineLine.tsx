/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one while scrolling, which table elements do not allow */
import { memo } from 'react';
import type { LimitActName } from '#shared/docket/act-on-limits';
import type { DeadlineRow } from '#shared/query/rows';
import { openPanel } from '../app/panels/panels';
import { WhyDate } from '../app/panels/WhyDate';
import { Button } from '../ui/controls/Button';
import type { ListLine } from '../ui/grid/ListGrid';
import { ListRow } from '../ui/grid/ListRow';
import { CheckedMark } from '../ui/marks/CheckedMark';
import { DateText, dateToText } from '../ui/marks/DateText';
import { Icon } from '../ui/marks/Icon';
import { UrgencyMark } from '../ui/marks/UrgencyMark';
import { applicationWords, limitTitle, stateWords } from './deadline-words';
import { OriginMark, TrustMark } from './OriginMark';

/** What is done to a line of the list. */
export type LineAct = LimitActName;

type Props = ListLine<DeadlineRow, LineAct> & { readonly isOpen: boolean };

/** One time limit in the list. */
export const DeadlineLine = memo(({ row, active, ...line }: Props) => {
  const { limit } = row;
  const { at, current, acts } = line;
  const open = limit.status === 'open' || limit.status === 'overdue';
  const unconfirmed = limit.trust.rule !== 'verified' || limit.trust.calendar === 'projected' || limit.trust.calendar === 'unknown';
  const title = limitTitle(limit);
  return (
    <ListRow {...line} family={row.family} application={limit.application} name={`${limit.label}, ${row.reference}`} className={open ? undefined : 'list-row-closed'}>
      <div role="gridcell" className={open ? `list-date urgency-${row.urgency}` : 'list-date'}>
        {open ? <UrgencyMark urgency={row.urgency} named /> : <span className="list-nomark" />}
        <WhyDate key={row.id} family={row.family} limit={limit.key} date={dateToText(limit.due)} isTabStop={current}>
          <DateText date={limit.due} weekday trust={unconfirmed ? 'unconfirmed' : 'confirmed'} />
        </WhyDate>
      </div>
      <div role="gridcell" className={`ellipsis ${open ? `urgency-${row.urgency}` : 'quiet'}`} title={stateWords(row)}>
        {stateWords(row)}
      </div>
      <div role="gridcell" className="list-what" title={`${title}${limit.mark?.note === undefined ? '' : `\n${limit.mark.note}`}`}>
        {limit.office === undefined ? null : <span className="list-office">{limit.office}</span>}
        {limit.mark?.note === undefined ? null : <Icon name="note" size={13} />}
        <span className="ellipsis">
          {title}
          {limit.nature === 'option' ? <span className="quiet"> (option)</span> : null}
          {limit.recomputed === undefined ? null : <span className="urgency-soon"> · computed now: {dateToText(limit.recomputed)}</span>}
          {open && limit.mark?.reminders !== undefined ? <span className="quiet"> · reminder {limit.mark.reminders.map(({ on }) => dateToText(on)).join(', ')}</span> : null}
          {limit.mark?.note === undefined ? null : <span className="quiet"> · note: {limit.mark.note}</span>}
        </span>
      </div>
      <div role="gridcell" className="ellipsis" title={applicationWords(row)}>
        {applicationWords(row)}
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
      <div role="gridcell" className="ellipsis" title={row.responsible ?? ''}>
        {row.responsible ?? <span className="unknown">–</span>}
      </div>
      <div role="gridcell">
        <OriginMark row={row} />
      </div>
      <div role="gridcell">
        <TrustMark row={row} />
      </div>
      <div role="gridcell">{limit.nature === 'information' ? null : <CheckedMark mark={limit.mark} />}</div>
      {!active ? null : (
        <div role="gridcell" className="list-acts">
          {limit.status === 'information' ? null : limit.status === 'done-per-office-data' ? (
            <Button excludeFromTabOrder onPress={() => acts.act(at, 'confirm-done')}>
              Confirm as done
            </Button>
          ) : (
            <Button excludeFromTabOrder onPress={() => acts.act(at, open ? 'done' : 'open')}>
              {open ? 'Done…' : 'Open again…'}
            </Button>
          )}
          <Button excludeFromTabOrder onPress={() => acts.act(at, 'note')}>
            Note…
          </Button>
          {limit.status === 'information' ? null : (
            <Button excludeFromTabOrder onPress={() => openPanel({ panel: 'limit', limit: { family: row.family, key: limit.key } })}>
              More…
            </Button>
          )}
        </div>
      )}
    </ListRow>
  );
});
DeadlineLine.displayName = 'DeadlineLine';
