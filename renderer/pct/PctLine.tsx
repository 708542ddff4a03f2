/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one while scrolling, which table elements do not allow */
import { memo } from 'react';
import { statusWords } from '#shared/law/status-words';
import type { OfficeDecision } from '#shared/model/office-decision';
import type { PctRow } from '#shared/query/rows';
import { WhyDate } from '../app/panels/WhyDate';
import { useToday } from '../app/state/app-store';
import { lateWords } from '../charts/pct/pct-words';
import type { ListLine } from '../ui/grid/ListGrid';
import { DateText, dateToText } from '../ui/marks/DateText';
import { daysInWords, UrgencyMark } from '../ui/marks/UrgencyMark';
import { decisionWords } from './decisions';

/** One international application: its next act, what it is, and its offices. */
export const PctLine = memo(({ id, at, start, height, row, current, acts }: ListLine<PctRow, never>) => {
  const today = useToday();
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list answers the keys for its current row
    <div
      id={id}
      role="row"
      tabIndex={-1}
      aria-rowindex={at + 2}
      data-family={row.family}
      data-application={row.application}
      className={`list-row ${current ? 'list-row-current' : ''}`}
      style={{ transform: `translateY(${start}px)`, height }}
      onClick={(event) => {
        // The whole row but its date, which explains itself, opens the case.
        if (event.target instanceof Element && event.target.closest('button') === null) acts.open(at);
      }}
    >
      <NextAct row={row} today={today} isTabStop={current} />
      <div role="gridcell" className="pct-cell">
        <button type="button" tabIndex={-1} className="pct-row-open" onClick={() => acts.open(at)}>
          <strong className="ellipsis">{row.reference}</strong>
        </button>
        <span className="ellipsis quiet small" title={row.title}>
          {row.title ?? 'title not known'}
        </span>
      </div>
      <div role="gridcell" className="pct-cell">
        <span className="ellipsis">{row.number ?? 'number not known'}</span>
        <span className="ellipsis quiet small">{row.noPriority === true ? 'priority not recorded' : <>priority <DateText date={row.priorityDate} /></>}</span>
      </div>
      <div role="gridcell" className="pct-cell">
        <span className="ellipsis" title={row.client === undefined && row.applicants.length > 0 ? `applicant; no client is recorded: ${row.applicants.join(', ')}` : row.client}>
          {row.client ?? row.applicants[0] ?? 'not known'}
          {row.client === undefined && row.applicants.length > 0 ? <span className="quiet small"> applicant</span> : null}
        </span>
        <span className="ellipsis quiet small">{row.responsible ?? ''}</span>
      </div>
      <Offices row={row} />
    </div>
  );
});
PctLine.displayName = 'PctLine';

/** The cells of a row as plain texts: what is drawn of rows that fly past. */
export const pctTexts = (row: PctRow): readonly string[] => [
  row.nextLimit === undefined ? '' : `${dateToText(row.nextLimit.due)} · ${row.nextLimit.label}`,
  row.reference,
  row.number ?? '',
  row.client ?? row.applicants[0] ?? '',
  row.entries.flatMap(({ office }) => office ?? []).join(' '),
];

const NextAct = ({ row, today, isTabStop }: { readonly row: PctRow; readonly today: Parameters<typeof daysInWords>[1]; readonly isTabStop: boolean }) => {
  const next = row.nextLimit;
  if (next === undefined) return (
      <div role="gridcell" className="pct-cell quiet">
        {row.status === 'pending' ? 'nothing to do now' : (row.statusWord ?? statusWords[row.status])}
      </div>
    );
  // After the last day it matters what is still possible.
  const after = next.urgency === 'overdue' ? row.entries.find(({ office, waiting }) => waiting && office === next.office)?.late : undefined;
  const late = after === undefined || after.date < today ? undefined : after;
  const where = next.office === undefined ? '' : ` · ${next.office}`;
  return (
    <div role="gridcell" className="pct-cell">
      <span className={`pct-next urgency-${next.urgency}`}>
        <UrgencyMark urgency={next.urgency} named />{' '}
        <WhyDate key={`${row.family} ${row.application}`} family={row.family} limit={next.key} date={dateToText(next.due)} isTabStop={isTabStop}>
          <DateText date={next.due} trust={next.unconfirmed ? 'unconfirmed' : 'confirmed'} />
        </WhyDate>{' '}
        <span className="small">{daysInWords(next.due, today)}</span>
      </span>
      <span className="ellipsis quiet small" title={late === undefined ? next.label : `${next.label}${where}: ${late.label} until ${dateToText(late.date)}`}>
        {late === undefined ? `${next.label}${where}` : `${next.office ?? ''} · ${lateWords[late.kind]} until ${dateToText(late.date)}`}
      </span>
    </div>
  );
};

const groups: readonly { readonly word: string; readonly states: readonly OfficeDecision['state'][] }[] = [
  { word: '◆ undecided', states: ['undecided'] },
  { word: 'enter', states: ['enter', 'instructed', 'confirmed'] },
  { word: 'entered', states: ['entered'] },
  { word: 'not', states: ['do-not-enter'] },
];

/** Offices by what was decided or done; undecided ones first. */
const Offices = ({ row }: { readonly row: PctRow }) => {
  const offices = row.entries.flatMap(({ office, state }) => (office === undefined ? [] : [{ office, state }]));
  if (offices.length === 0)
    return (
      <div role="gridcell" className="pct-cell quiet">
        no office chosen
      </div>
    );
  return (
    <div role="gridcell" className="pct-cell pct-cell-offices">
      {groups.map(({ word, states }) => {
        const own = offices.filter(({ state }) => states.includes(state));
        return own.length === 0 ? null : (
          <span key={word} className={word.startsWith('◆') ? 'pct-undecided' : undefined} title={own.map(({ office, state }) => `${office}: ${decisionWords[state].toLowerCase()}`).join(', ')}>
            <span className="quiet small">{word}</span> {own.map(({ office }) => office).join(' ')}
          </span>
        );
      })}
    </div>
  );
};
