/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one while scrolling, which table elements do not allow */
import { memo } from 'react';
import type { DeadlineRow } from '#shared/query/rows';
import { openPanel } from '../app/panels/panels';
import { LimitWhy } from '../app/panels/LimitWhy';
import { Button } from '../ui/controls/Button';
import { DateText, dateToText } from '../ui/marks/DateText';
import { HoverCard } from '../ui/surfaces/HoverCard';
import { Icon } from '../ui/marks/Icon';
import { UrgencyMark } from '../ui/marks/UrgencyMark';
import { applicationWords, stateWords } from './deadline-words';
import type { MarkAct } from '../app/MarkPanel';
import { OriginMark, TrustMark } from './OriginMark';

/** What a line tells the list; `at` is its index. */
export type DeadlineActs = {
  readonly click: (at: number, held: 'shift' | 'main' | 'none') => void;
  readonly enter: (at: number) => void;
  /** Opens the case at the limit. */
  readonly open: (at: number) => void;
  readonly tick: (at: number) => void;
  readonly act: (at: number, act: MarkAct) => void;
};

type Props = {
  readonly row: DeadlineRow;
  readonly id: string;
  readonly at: number;
  readonly start: number;
  readonly height: number;
  readonly ticked: boolean;
  readonly current: boolean;
  /** Its case is open below, at this limit. */
  readonly isOpen: boolean;
  /** Under the pointer or the arrow keys: its acts are there. */
  readonly active: boolean;
  readonly acts: DeadlineActs;
};

/** One time limit in the list. */
export const DeadlineLine = memo(({ row, id, at, start, height, ticked, current, isOpen, active, acts }: Props) => {
  const { limit } = row;
  const open = limit.status === 'open' || limit.status === 'overdue';
  const unconfirmed = limit.trust.rule !== 'verified' || limit.trust.calendar === 'projected' || limit.trust.calendar === 'unknown';
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid answers the keys for its current row
    <div
      id={id}
      role="row"
      tabIndex={-1}
      aria-rowindex={at + 2}
      aria-selected={ticked}
      aria-current={isOpen ? 'true' : undefined}
      className={`deadlines-row ${current ? 'deadlines-row-current' : ''} ${open ? '' : 'deadlines-row-closed'}`}
      style={{ transform: `translateY(${start}px)`, height }}
      onPointerEnter={() => acts.enter(at)}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button, input') !== null) return;
        acts.click(at, event.shiftKey ? 'shift' : event.ctrlKey || event.metaKey ? 'main' : 'none');
      }}
    >
      <div role="gridcell" className="deadlines-tick">
        <input type="checkbox" className="tick" tabIndex={-1} aria-label={`Select ${limit.label}, ${row.reference}`} checked={ticked} onChange={() => acts.tick(at)} />
      </div>
      <div role="gridcell" className={open ? `deadlines-date urgency-${row.urgency}` : 'deadlines-date'}>
        {open ? <UrgencyMark urgency={row.urgency} named /> : <span className="deadlines-nomark" />}
        <HoverCard
          label={`Why ${dateToText(limit.due)}`}
          isTabStop={current}
          // oxlint-disable-next-line react/no-unstable-nested-components -- a function that draws the card when it opens, no component
          card={() => <LimitWhy family={row.family} limit={limit} />}
        >
          <DateText date={limit.due} weekday trust={unconfirmed ? 'unconfirmed' : 'confirmed'} />
        </HoverCard>
      </div>
      <div role="gridcell" className={open ? `urgency-${row.urgency}` : 'quiet'}>
        {stateWords(row)}
      </div>
      <div role="gridcell" className="deadlines-what" title={`${limit.label}${limit.mark?.note === undefined ? '' : `\n${limit.mark.note}`}`}>
        {limit.office === undefined ? null : <span className="deadlines-office">{limit.office}</span>}
        {limit.mark?.note === undefined ? null : <Icon name="note" size={13} />}
        <span className="ellipsis">
          {limit.label}
          {limit.nature === 'option' ? <span className="quiet"> (option)</span> : null}
          {limit.mark?.note === undefined ? null : <span className="quiet"> · note: {limit.mark.note}</span>}
        </span>
      </div>
      <div role="gridcell" className="ellipsis" title={applicationWords(row)}>
        {applicationWords(row)}
      </div>
      <div role="gridcell" className="deadlines-case">
        <button type="button" tabIndex={-1} className="deadlines-open ellipsis" onClick={() => acts.open(at)} title={`Open ${row.reference}${row.title === undefined ? '' : `: ${row.title}`}`}>
          {row.reference}
        </button>
        <span className="ellipsis quiet" title={row.title ?? ''}>
          {row.title ?? ''}
        </span>
      </div>
      <div role="gridcell" className="ellipsis deadlines-client" title={row.client ?? ''}>
        {row.client ?? <span className="unknown">–</span>}
      </div>
      <div role="gridcell" className="ellipsis deadlines-responsible" title={row.responsible ?? ''}>
        {row.responsible ?? <span className="unknown">–</span>}
      </div>
      <div role="gridcell">
        <OriginMark row={row} />
      </div>
      <div role="gridcell">
        <TrustMark row={row} />
      </div>
      {!active ? null : (
        <div role="gridcell" className="deadlines-acts">
          {limit.status === 'information' ? null : (
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
    </div>
  );
});
DeadlineLine.displayName = 'DeadlineLine';
