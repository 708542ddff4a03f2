/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one while scrolling, which table elements do not allow */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { checkById } from '#shared/checks/check-table';
import type { FindingGroup, FindingRow } from '#shared/query/finding-list';
import { useLocation } from '../app/state/navigation';
import type { FindingView } from '../index/api';
import type { PagedView, PagedViewHandle } from '../index/use-paged-view';
import { FoldButton } from '../ui/controls/FoldButton';
import { isSelected, nothingSelected, type RowSelection, withSelected } from '../ui/grid/row-selection';
import { createFindingLines } from './finding-lines';
import { groupTitle } from './finding-words';
import { type FindingActs, FindingLine } from './FindingLine';

type Props = {
  readonly shown: PagedView<FindingRow, FindingView, null>;
  readonly handle: PagedViewHandle<FindingRow, FindingView, null>;
  readonly groupBy: FindingGroup;
  readonly folded: ReadonlySet<string>;
  readonly selection: RowSelection;
  readonly canAccept: boolean;
  readonly onSelect: (selection: RowSelection) => void;
  readonly onOpen: (row: FindingRow) => void;
  readonly onAccept: (row: FindingRow) => void;
  readonly onFold: (folded: ReadonlySet<string>) => void;
};

/** Findings in groups; only the rows on screen exist. Arrows walk, Space ticks or folds, Enter opens the case, A accepts. */
export const FindingList = ({ shown, handle, groupBy, folded, selection, canAccept, onSelect, onOpen, onAccept, onFold }: Props) => {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { view } = shown;
  const lines = useMemo(() => createFindingLines(view.groups, folded), [view, folded]);
  const [line, setLine] = useState(0);
  const location = useLocation();
  const virtualizer = useVirtualizer({ count: lines.count, getScrollElement: () => box.current, estimateSize: (at) => (lines.lineAt(at)?.kind === 'group' ? 52 : 58), overscan: 6 });
  const items = virtualizer.getVirtualItems();
  const rowNumber = (at: number): number => {
    const what = lines.lineAt(at);
    return what?.kind === 'finding' ? what.row : (view.groups[what?.group ?? 0]?.from ?? 0);
  };
  const first = rowNumber(items[0]?.index ?? 0);
  const last = rowNumber(items.at(-1)?.index ?? 0);
  const { look } = handle;
  useEffect(() => look(first, last + 1), [look, first, last]);

  const rowAt = (at: number): FindingRow | undefined => {
    const what = lines.lineAt(at);
    return what?.kind === 'finding' ? handle.row(what.row) : undefined;
  };
  const tick = (row: FindingRow | undefined): void => {
    if (row !== undefined) onSelect(withSelected(selection, [row.id], !isSelected(selection, row.id)));
  };
  const fold = (at: number): void => {
    const what = lines.lineAt(at);
    const value = what?.kind === 'group' ? view.groups[what.group]?.value : undefined;
    if (value === undefined) return;
    const next = new Set(folded);
    if (!next.delete(value)) next.add(value);
    onFold(next);
  };
  const goTo = (at: number): void => {
    const to = Math.max(0, Math.min(lines.count - 1, at));
    setLine(to);
    virtualizer.scrollToIndex(to, { align: 'auto' });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rowAt(line);
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: () => goTo(line + 1),
      ArrowUp: () => goTo(line - 1),
      PageDown: () => goTo(line + 10),
      PageUp: () => goTo(line - 10),
      Home: () => goTo(0),
      End: () => goTo(lines.count - 1),
      ' ': () => (row === undefined ? fold(line) : tick(row)),
      Enter: () => (row === undefined ? fold(line) : onOpen(row)),
      a: () => row !== undefined && canAccept && onAccept(row),
      Escape: () => onSelect(nothingSelected),
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  // Rows are drawn again only when they change themselves: what they call stays the same function.
  const latest = useRef<FindingActs>(undefined);
  useEffect(() => {
    latest.current = {
      click: (at, held) => {
        box.current?.focus({ preventScroll: true });
        setLine(at);
        const row = rowAt(at);
        if (held === 'main' || held === 'shift') tick(row);
        else if (row !== undefined && location.family !== undefined) onOpen(row);
      },
      open: (at) => {
        setLine(at);
        const row = rowAt(at);
        if (row !== undefined) onOpen(row);
      },
      tick: (at) => tick(rowAt(at)),
      accept: (at) => {
        const row = rowAt(at);
        if (row !== undefined) onAccept(row);
      },
    };
  });
  const acts = useMemo<FindingActs>(
    () => ({ click: (at, held) => latest.current?.click(at, held), open: (at) => latest.current?.open(at), tick: (at) => latest.current?.tick(at), accept: (at) => latest.current?.accept(at) }),
    [],
  );

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a grid takes the keys of its rows (WAI-ARIA)
    <div ref={box} role="grid" className="checks-list" aria-label="Findings" aria-rowcount={lines.count} aria-multiselectable aria-activedescendant={`${id}-${line}`} tabIndex={0} onKeyDown={onKeyDown}>
      <div role="rowgroup" className="checks-body" style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index: at, start, key }) => {
          const what = lines.lineAt(at);
          const group = what === undefined ? undefined : view.groups[what.group];
          const row = rowAt(at);
          const check = groupBy === 'check' && group !== undefined ? checkById.get(group.value) : undefined;
          return (
            <div key={key} ref={virtualizer.measureElement} data-index={at} className="checks-place" style={{ transform: `translateY(${start}px)` }}>
              {what?.kind === 'group' && group !== undefined ? (
                <div id={`${id}-${at}`} role="row" tabIndex={-1} aria-rowindex={at + 1} className={`checks-group ${at === line ? 'checks-row-current' : ''}`}>
                  <div role="gridcell">
                    <FoldButton label={groupTitle(groupBy, group.value)} open={!folded.has(group.value)} onOpen={() => fold(at)} />
                    <strong>{groupTitle(groupBy, group.value)}</strong> <span className="quiet">{group.count.toLocaleString('en')}</span>
                    {check === undefined ? null : (
                      <p className="small quiet">
                        {check.fix}
                        {check.basis === undefined ? '' : ` ${check.basis}.`}
                      </p>
                    )}
                  </div>
                </div>
              ) : row === undefined ? (
                <div role="row" tabIndex={-1} aria-busy className="checks-row" />
              ) : (
                <FindingLine row={row} id={`${id}-${at}`} at={at} ticked={isSelected(selection, row.id)} current={at === line} isOpen={location.family === row.family} groupBy={groupBy} canAccept={canAccept} acts={acts} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
};
