import { WhyDate } from '../app/panels/WhyDate';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { statusWords } from '#shared/law/status-words';
import type { OfficeDecision } from '#shared/model/office-decision';
import type { PctRow } from '#shared/query/rows';
import { openFamily } from '../app/state/navigation';
import { lateWords } from '../charts/pct/pct-words';
import { DateText, dateToText } from '../ui/marks/DateText';
import { EmptyState } from '../ui/surfaces/EmptyState';
import { plural } from '../ui/marks/plural';
import { daysInWords, UrgencyMark } from '../ui/marks/UrgencyMark';
import { useToday } from '../app/state/app-store';
import { decisionWords } from './decisions';
import { isOver, waitingEntries } from './office-limits';

export type PctListProps = { readonly rows: readonly PctRow[] | undefined; readonly acts: ReactNode; readonly searched: boolean };

const rowHeight = 46;

/** All international applications, the next act first. */
export const PctList = ({ rows, acts, searched }: PctListProps) => {
  const waiting = (rows ?? []).flatMap(waitingEntries);
  const undecided = waiting.filter(({ office, state }) => office !== undefined && state === 'undecided').length;
  return (
    <>
      <header className="pct-head">
        <div className="pct-head-case">
          <h2>International applications by next act</h2>
          <p className="quiet">
            {rows === undefined
              ? 'asking the index'
              : `${plural(rows.length, 'application')} · ${rows.filter(({ status }) => status === 'pending').length.toLocaleString('en')} in the international phase · ${plural(undecided, 'office')} undecided`}
          </p>
        </div>
        {acts}
      </header>
      {rows !== undefined && rows.length === 0 ? (
        searched ? (
          <EmptyState title="No international application fits the search">Clear the search box to see all of them.</EmptyState>
        ) : (
          <EmptyState title="No international application in this portfolio">They come with imported families, or from “Add application” with the route PCT.</EmptyState>
        )
      ) : (
        <Rows rows={rows ?? []} />
      )}
    </>
  );
};

/** What is over comes last, folded to one line while there is anything else. */
const Rows = ({ rows }: { readonly rows: readonly PctRow[] }) => {
  const scroll = useRef<HTMLDivElement>(null);
  const today = useToday();
  const [unfolded, setUnfolded] = useState(false);
  const running = useMemo(() => rows.filter((row) => !isOver(row)), [rows]);
  const over = useMemo(() => rows.filter(isOver), [rows]);
  const isOpen = unfolded || running.length === 0;
  const foldAt = running.length > 0 && over.length > 0 ? running.length : undefined;
  const lines = useMemo((): readonly (PctRow | 'fold')[] => [...running, ...(foldAt === undefined ? [] : (['fold'] as const)), ...(isOpen ? over : [])], [running, over, foldAt, isOpen]);
  const virtual = useVirtualizer({ count: lines.length, getScrollElement: () => scroll.current, estimateSize: () => rowHeight, overscan: 12 });
  const step = (event: KeyboardEvent, index: number): void => {
    const next = event.key === 'ArrowDown' ? index + 1 : event.key === 'ArrowUp' ? index - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? lines.length - 1 : undefined;
    if (next === undefined || lines[next] === undefined) return;
    event.preventDefault();
    virtual.scrollToIndex(next);
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus());
  };
  return (
    <div className="pct-list">
      <div className="pct-row pct-row-head" aria-hidden>
        <span>Next act</span>
        <span>Case</span>
        <span>Application</span>
        <span>Client or applicant</span>
        <span>National phase</span>
      </div>
      <div ref={scroll} className="pct-list-scroll">
        <div role="list" aria-label="International applications" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = lines[index];
            if (row === undefined) return null;
            const place = { position: 'absolute', insetInline: 0, top: start, height: rowHeight } as const;
            if (row === 'fold')
              return (
                <div role="listitem" key="fold" style={place}>
                  <button type="button" className="pct-row pct-row-fold" data-row={index} aria-expanded={isOpen} onClick={() => setUnfolded(!unfolded)} onKeyDown={(event) => step(event, index)}>
                    <span className="quiet">
                      {isOpen ? '▾' : '▸'} {over.length.toLocaleString('en')} ended: international phase over, no entry owed
                    </span>
                  </button>
                </div>
              );
            return (
              <div role="listitem" key={`${row.family} ${row.application}`} aria-posinset={index + 1} aria-setsize={lines.length} style={place}>
                <div className="pct-row" data-family={row.family} data-application={row.application}>
                  <NextAct row={row} today={today} />
                  <button type="button" className="pct-row-open" data-row={index} onClick={() => openFamily(row.family, { application: row.application })} onKeyDown={(event) => step(event, index)}>
                  <span className="pct-cell">
                    <strong className="ellipsis">{row.reference}</strong>
                    <span className="ellipsis quiet small" title={row.title}>
                      {row.title ?? 'title not known'}
                    </span>
                  </span>
                  <span className="pct-cell">
                    <span className="ellipsis">{row.number ?? 'number not known'}</span>
                    <span className="ellipsis quiet small">{row.noPriority === true ? 'priority not recorded' : <>priority <DateText date={row.priorityDate} /></>}</span>
                  </span>
                  <span className="pct-cell">
                    <span className="ellipsis" title={row.client === undefined && row.applicants.length > 0 ? `applicant; no client is recorded: ${row.applicants.join(', ')}` : row.client}>
                      {row.client ?? row.applicants[0] ?? 'not known'}
                      {row.client === undefined && row.applicants.length > 0 ? <span className="quiet small"> applicant</span> : null}
                    </span>
                    <span className="ellipsis quiet small">{row.responsible ?? ''}</span>
                  </span>
                  <Offices row={row} />
                  </button>
                </div>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
};

const NextAct = ({ row, today }: { readonly row: PctRow; readonly today: Parameters<typeof daysInWords>[1] }) => {
  const next = row.nextLimit;
  if (next === undefined) return <span className="pct-cell quiet">{row.status === 'pending' ? 'nothing to do now' : (row.statusWord ?? statusWords[row.status])}</span>;
  // After the last day it matters what is still possible.
  const after = next.urgency === 'overdue' ? row.entries.find(({ office, waiting }) => waiting && office === next.office)?.late : undefined;
  const late = after === undefined || after.date < today ? undefined : after;
  const where = next.office === undefined ? '' : ` · ${next.office}`;
  return (
    <span className="pct-cell">
      <span className={`pct-next urgency-${next.urgency}`}>
        <UrgencyMark urgency={next.urgency} named />{' '}
        <WhyDate family={row.family} limit={next.key} date={dateToText(next.due)}>
          <DateText date={next.due} trust={next.unconfirmed ? 'unconfirmed' : 'confirmed'} />
        </WhyDate>{' '}
        <span className="small">{daysInWords(next.due, today)}</span>
      </span>
      <span className="ellipsis quiet small" title={late === undefined ? next.label : `${next.label}${where}: ${late.label} until ${dateToText(late.date)}`}>
        {late === undefined ? `${next.label}${where}` : `${next.office ?? ''} · ${lateWords[late.kind]} until ${dateToText(late.date)}`}
      </span>
    </span>
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
  if (offices.length === 0) return <span className="pct-cell quiet">no office chosen</span>;
  return (
    <span className="pct-cell pct-cell-offices">
      {groups.map(({ word, states }) => {
        const own = offices.filter(({ state }) => states.includes(state));
        return own.length === 0 ? null : (
          <span key={word} className={word.startsWith('◆') ? 'pct-undecided' : undefined} title={own.map(({ office, state }) => `${office}: ${decisionWords[state].toLowerCase()}`).join(', ')}>
            <span className="quiet small">{word}</span> {own.map(({ office }) => office).join(' ')}
          </span>
        );
      })}
    </span>
  );
};
