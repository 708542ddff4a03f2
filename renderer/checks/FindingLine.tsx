/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one while scrolling, which table elements do not allow */
import { memo } from 'react';
import type { FindingGroup, FindingRow } from '#shared/query/finding-list';
import { WhyDate } from '../app/panels/WhyDate';
import { Button } from '../ui/controls/Button';
import type { ListLine } from '../ui/grid/ListGrid';
import { DatedText } from '../ui/marks/DatedText';
import { dateToText } from '../ui/marks/DateText';
import { applicationWords } from './finding-words';
import { SeverityMark } from './SeverityMark';

export type FindingAct = 'accept';

type Props = ListLine<FindingRow, FindingAct> & { readonly isOpen: boolean; readonly groupBy: FindingGroup; readonly canAccept: boolean };

/** One finding: what it is about, what is the matter, and what to do. */
export const FindingLine = memo(({ row, id, at, ticked, current, isOpen, groupBy, canAccept, acts }: Props) => {
  const { finding, check } = row;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid answers the keys for its current row
    <div
      id={id}
      role="row"
      data-family={row.family}
      data-application={row.finding.application}
      tabIndex={-1}
      aria-rowindex={at + 1}
      aria-selected={ticked}
      aria-current={isOpen ? 'true' : undefined}
      className={`checks-row ${current ? 'checks-row-current' : ''}`}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button, input') !== null) return;
        acts.click(at, event.shiftKey ? 'shift' : event.ctrlKey || event.metaKey ? 'main' : 'none');
      }}
      onDoubleClick={() => acts.open(at)}
    >
      <div role="gridcell" className="checks-tick">
        <input type="checkbox" className="tick" tabIndex={-1} aria-label={`Select: ${check.title}, ${row.reference}`} checked={ticked} onChange={() => acts.tick(at)} />
      </div>
      <div role="gridcell" className="checks-about">
        <div className="ellipsis" title={row.title}>
          <SeverityMark severity={row.severity} /> <strong>{row.reference}</strong>
          {row.client === undefined ? null : <span className="quiet"> · {row.client}</span>}
        </div>
        <div className="ellipsis small quiet" title={applicationWords(row)}>
          {applicationWords(row)}
          {row.responsible === undefined || groupBy === 'responsible' ? null : ` · ${row.responsible}`}
        </div>
      </div>
      <div role="gridcell" className="checks-text">
        {groupBy === 'check' ? null : <strong>{check.title}. </strong>}
        <DatedText text={finding.text} />
        {groupBy === 'check' ? null : (
          <span className="quiet">
            {' '}
            {check.fix}
            {check.basis === undefined ? '' : ` [${check.basis}]`}
          </span>
        )}
        {finding.accepted === undefined ? null : (
          <div className="small quiet">
            Accepted by {finding.accepted.by} on {dateToText(finding.accepted.on)}: {finding.accepted.reason}
          </div>
        )}
      </div>
      <div role="gridcell" className="checks-acts">
        {finding.limit === undefined ? null : (
          <WhyDate key={row.id} family={row.family} limit={finding.limit} date="this date" isTabStop={current}>
            Why
          </WhyDate>
        )}
        <Button look="quiet" excludeFromTabOrder={!current} onPress={() => acts.open(at)} aria-label={`Open ${row.reference} at ${applicationWords(row)}`}>
          Open
        </Button>
        <Button look="quiet" excludeFromTabOrder={!current} isDisabled={!canAccept} onPress={() => acts.act(at, 'accept')} aria-label={`${finding.accepted === undefined ? 'Accept' : 'Open again'}: ${check.title}, ${row.reference}`}>
          {finding.accepted === undefined ? 'Accept…' : 'Open again'}
        </Button>
      </div>
    </div>
  );
});
