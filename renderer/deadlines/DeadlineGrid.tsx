/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one while scrolling, which table elements do not allow */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { DeadlineGroup } from '#shared/query/deadline-query';
import type { DeadlineRow } from '#shared/query/rows';
import { appStore } from '../app/state/app-store';
import { useCommand } from '../app/commands/command-registry';
import { openFamily, useLocation } from '../app/state/navigation';
import { useStore } from '../app/state/store';
import type { DeadlineView } from '../index/api';
import { useIndex } from '../index/IndexContext';
import type { PagedView, PagedViewHandle } from '../index/use-paged-view';
import { Checkbox } from '../ui/controls/Checkbox';
import { gridAct } from '../ui/grid/grid-keys';
import { createRowLayout, type Line } from '../ui/grid/row-layout';
import { everythingSelected, isSelected, nothingSelected, type RowSelection, selectedCount, withSelected } from '../ui/grid/row-selection';
import { groupTitle } from './deadline-words';
import { type DeadlineActs, DeadlineLine } from './DeadlineLine';
import type { MarkAct } from '../app/MarkPanel';
import './DeadlineGrid.css';

const rowHeights = { comfortable: 30, compact: 24 } as const;
const headHeight = 32;
const columns = ['Due', 'Days', 'What', 'Application', 'Case', 'Client', 'Responsible', 'Said by', 'Trust'] as const;

type Props = {
  readonly shown: PagedView<DeadlineRow, DeadlineView, null>;
  readonly handle: PagedViewHandle<DeadlineRow, DeadlineView, null>;
  readonly groupBy: DeadlineGroup;
  readonly selection: RowSelection;
  readonly onSelect: (selection: RowSelection) => void;
  /** Asks for a person's word on a row, or, where several are ticked, on these. */
  readonly onAct: (act: MarkAct, row: DeadlineRow) => void;
};

/** The list of time limits in groups; only the rows on screen exist. D done, N note, X not needed, Enter why, Space ticks. */
export const DeadlineGrid = ({ shown, handle, groupBy, selection, onSelect, onAct }: Props) => {
  const index = useIndex();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const density = useStore(appStore, (shell) => shell.density);
  const rowHeight = rowHeights[density];
  const { view } = shown;
  const lines = useMemo(() => createRowLayout({ total: view.total, groups: view.groups, expanded: [] }), [view]);
  const [line, setLine] = useState(1);
  const [hovered, setHovered] = useState(-1);
  const anchor = useRef<number | undefined>(undefined);
  const location = useLocation();
  const virtualizer = useVirtualizer({ count: lines.count, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 8, scrollPaddingEnd: headHeight });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const items = virtualizer.getVirtualItems();
  const first = rowOf(lines.lineAt(items[0]?.index ?? 0), view);
  const last = rowOf(lines.lineAt(items.at(-1)?.index ?? 0), view);
  const { look } = handle;
  useEffect(() => look(first, last + 1), [look, first, last]);

  const rowAt = (at: number): DeadlineRow | undefined => {
    const place = lines.lineAt(at);
    return place?.kind === 'family' ? handle.row(place.row) : undefined;
  };
  const tick = (row: DeadlineRow | undefined): void => {
    if (row !== undefined) onSelect(withSelected(selection, [row.id], !isSelected(selection, row.id)));
  };
  const tickTo = async (to: number): Promise<void> => {
    anchor.current ??= line;
    const from = anchor.current;
    const range = { from: rowOf(lines.lineAt(Math.min(from, to)), view), to: rowOf(lines.lineAt(Math.max(from, to)), view) + 1 };
    const ids = await index.deadlineIds(view.view, [range]);
    if (ids !== undefined) onSelect(withSelected(nothingSelected, ids, true));
  };

  useCommand('limit.done', () => {
    const row = rowAt(line);
    if (row !== undefined) onAct('done', row);
  });

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) {
      const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
      if (event.key === 'Escape' && isInside && !event.defaultPrevented && selectedCount(selection, view.total) > 0) {
        event.preventDefault();
        onSelect(nothingSelected);
        event.currentTarget.focus({ preventScroll: true });
      }
      return;
    }
    const row = rowAt(line);
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key.toLowerCase()];
    if (act !== undefined && row !== undefined) {
      event.preventDefault();
      onAct(act, row);
      return;
    }
    const page = Math.max(1, Math.floor((event.currentTarget.clientHeight - headHeight) / rowHeight) - 1);
    // There is one column: left and right do nothing, Home and End go to the first and last row.
    const done = gridAct(event.key === 'Home' || event.key === 'End' ? { key: event.key, ctrlKey: true, metaKey: false, shiftKey: event.shiftKey, altKey: false } : event, { line, column: 0 }, { lines: lines.count, columns: 1, page });
    if (done === undefined || (done.act === 'none' && selectedCount(selection, view.total) === 0)) return;
    event.preventDefault();
    if (done.act === 'move') {
      if (done.extend && done.to.line !== line) void tickTo(done.to.line);
      else if (!done.extend) anchor.current = undefined;
      setLine(done.to.line);
      virtualizer.scrollToIndex(done.to.line, { align: 'auto' });
    } else if (done.act === 'open') {
      // The date of the row explains itself where it stands.
      document.getElementById(`${id}-${line}`)?.querySelector<HTMLElement>('.hover-card-trigger')?.click();
    } else if (done.act === 'expand' || done.act === 'tick') tick(row);
    else onSelect(done.act === 'all' ? everythingSelected : nothingSelected);
  };

  // Rows are drawn again only when they change themselves: what they call stays the same function.
  const latest = useRef<Omit<DeadlineActs, 'enter'>>(undefined);
  useEffect(() => {
    latest.current = {
      click: (at, held) => {
        box.current?.focus({ preventScroll: true });
        const row = rowAt(at);
        if (held === 'shift') void tickTo(at);
        else if (held === 'main') tick(row);
        else {
          anchor.current = undefined;
          if (row !== undefined && location.family !== undefined) openFamily(row.family, { application: row.limit.application, limit: row.limit.key });
        }
        setLine(at);
      },
      open: (at) => {
        const row = rowAt(at);
        setLine(at);
        if (row !== undefined) openFamily(row.family, { application: row.limit.application, limit: row.limit.key });
      },
      tick: (at) => tick(rowAt(at)),
      act: (at, act) => {
        const row = rowAt(at);
        if (row !== undefined) onAct(act, row);
      },
    };
  });
  const lineActs = useMemo<DeadlineActs>(
    () => ({
      click: (at, held) => latest.current?.click(at, held),
      enter: setHovered,
      open: (at) => latest.current?.open(at),
      tick: (at) => latest.current?.tick(at),
      act: (at, act) => latest.current?.act(at, act),
    }),
    [],
  );

  const count = selectedCount(selection, view.total);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a grid takes the keys of its rows (WAI-ARIA)
    <div
      ref={box}
      role="grid"
      className="deadlines-grid"
      aria-label="Time limits"
      aria-rowcount={lines.count + 1}
      aria-multiselectable
      aria-activedescendant={`${id}-${line}`}
      tabIndex={0}
      data-density={density}
      onKeyDown={onKeyDown}
    >
      <div role="row" tabIndex={-1} aria-rowindex={1} className="deadlines-head">
        <div role="columnheader" tabIndex={-1} className="deadlines-tick">
          <Checkbox aria-label="Select all shown time limits" isSelected={count > 0 && count === view.total} isIndeterminate={count > 0 && count < view.total} onChange={(selected) => onSelect(selected ? everythingSelected : nothingSelected)} />
        </div>
        {columns.map((column) => (
          <div key={column} role="columnheader" tabIndex={-1} className={`deadlines-${column.toLowerCase()}`}>
            {column}
          </div>
        ))}
      </div>
      <div role="rowgroup" className="deadlines-body" style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index: at, start }) => {
          const place = { transform: `translateY(${start}px)`, height: rowHeight };
          const what = lines.lineAt(at);
          if (what?.kind === 'group') {
            const group = view.groups[what.group];
            return (
              <div key={`g${what.group}`} id={`${id}-${at}`} role="row" tabIndex={-1} aria-rowindex={at + 2} className={`deadlines-group ${at === line ? 'deadlines-row-current' : ''} ${groupBy === 'bucket' && group?.value === 'overdue' ? 'urgency-overdue' : ''}`} style={place}>
                <div role="gridcell">
                  <strong>{groupTitle(groupBy, group?.value ?? '')}</strong> <span className="quiet">{group?.count.toLocaleString('en')}</span>
                  {groupBy !== 'bucket' && (group?.overdue ?? 0) > 0 ? <span className="urgency-overdue"> · {group?.overdue.toLocaleString('en')} overdue</span> : null}
                </div>
              </div>
            );
          }
          const row = rowAt(at);
          if (row === undefined) return <div key={at} role="row" tabIndex={-1} aria-busy className="deadlines-row" style={place} />;
          return (
            <DeadlineLine
              key={row.id}
              id={`${id}-${at}`}
              row={row}
              at={at}
              start={start}
              height={rowHeight}
              ticked={isSelected(selection, row.id)}
              current={at === line}
              isOpen={location.family === row.family && location.limit === row.limit.key}
              active={at === line || at === hovered}
              acts={lineActs}
            />
          );
        })}
      </div>
    </div>
  );
};

const acts: Readonly<Record<string, MarkAct | undefined>> = { d: 'done', n: 'note', x: 'not-needed', o: 'open' };

/** Row of a line; of a group heading the row that follows it. */
const rowOf = (line: Line | undefined, view: DeadlineView): number => (line === undefined ? 0 : line.kind === 'group' ? (view.groups[line.group]?.from ?? 0) : line.row);
