/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one while scrolling, which table elements do not allow */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { FamilyFilter } from '#shared/query/family-query';
import type { ApplicationRow, FamilyRow } from '#shared/query/rows';
import { appStore } from '../../app/state/app-store';
import { openFamily, useLocation } from '../../app/state/navigation';
import { useStore } from '../../app/state/store';
import { useIndex } from '../../index/IndexContext';
import type { TableLayout } from '../../index/settings';
import { type Cursor, gridAct } from '../../ui/grid/grid-keys';
import { FamilyLine, type LineActs } from './FamilyLine';
import { GridHead } from './GridHead';
import { GroupLine } from './GroupLine';
import { createRowLayout, type Line } from '../../ui/grid/row-layout';
import { everythingSelected, isSelected, nothingSelected, type RowSelection, selectedCount, withSelected } from '../../ui/grid/row-selection';
import { gutter, useColumns } from './use-columns';
import { useElementWidth } from './use-element-width';
import type { FamilyViewHandle, ShownView } from '../use-family-view';
import './FamilyGrid.css';

/** Height of a row in CSS pixels. */
const rowHeights = { comfortable: 30, compact: 24 } as const;
const headHeight = 32;

type Props = {
  readonly shown: ShownView;
  readonly handle: FamilyViewHandle;
  /** Kept at the key of the family under the cursor. */
  readonly follow: RefObject<string | undefined>;
  readonly layout: TableLayout;
  readonly filter: FamilyFilter;
  readonly selection: RowSelection;
  readonly onSelect: (selection: RowSelection) => void;
};

type DrawnLine = { readonly index: number; readonly start: number; readonly line: Line; readonly cells: LineCells | undefined };

/** The table of case families: a treegrid of which only the rows on screen exist. */
export const FamilyGrid = ({ shown, handle, follow, layout, filter, selection, onSelect }: Props) => {
  const index = useIndex();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const boxWidth = useElementWidth(box);
  const density = useStore(appStore, (shell) => shell.density);
  const rowHeight = rowHeights[density];
  const { view } = shown;
  const lines = useMemo(
    () => createRowLayout({ total: view.total, groups: view.groups, expanded: shown.extra.expanded.map(({ row, applications }) => ({ row, count: applications.length })) }),
    [view, shown.extra.expanded],
  );
  const [cursor, setCursor] = useState<Cursor>({ line: 0, column: 0 });
  const anchor = useRef<number | undefined>(undefined);
  const location = useLocation();

  const virtualizer = useVirtualizer({
    count: lines.count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingEnd: headHeight,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const items = virtualizer.getVirtualItems();

  // The family that the cursor stood on may have another place in the new view.
  const { followed } = shown.extra;
  useEffect(() => {
    if (followed >= 0) setCursor((old) => ({ ...old, line: lines.indexOfRow(followed) }));
    // oxlint-disable-next-line react/exhaustive-deps -- only a new view moves the cursor, not expanding
  }, [view, followed]);

  const drawn: readonly DrawnLine[] = items.flatMap(({ index, start }) => {
    const line = lines.lineAt(index);
    return line === undefined ? [] : [{ index, start, line, cells: cellsOf(line, shown, handle) }];
  });
  const { columns, width } = useColumns(layout, boxWidth);

  const firstRow = rowNear(lines.lineAt(items[0]?.index ?? 0));
  const lastRow = rowNear(lines.lineAt(items.at(-1)?.index ?? 0));
  const { look } = handle;
  useEffect(() => {
    look(firstRow, lastRow + 1);
  }, [look, firstRow, lastRow]);

  const rowKey = (line: Line | undefined): string | undefined => (line?.kind === 'family' ? handle.row(line.row)?.key : undefined);

  const cursorKey = rowKey(lines.lineAt(cursor.line));
  useEffect(() => {
    if (cursorKey !== undefined) follow.current = cursorKey;
  }, [cursorKey, follow]);

  // A family that was opened from elsewhere (palette, way back) gets the cursor; one that was opened here stays in sight although less room is left.
  const openKey = location.family;
  const reveal = useRef<(key: string) => Promise<void>>(undefined);
  useEffect(() => {
    reveal.current = async (key) => {
      const row = cursorKey === key ? undefined : await index.rowOf(view.view, key);
      const line = row === undefined || row < 0 ? cursor.line : lines.indexOfRow(row);
      if (cursorKey !== key && (row === undefined || row < 0)) return;
      setCursor((old) => ({ ...old, line }));
      virtualizer.scrollToIndex(line, { align: 'auto' });
    };
  });
  useEffect(() => {
    if (openKey === undefined) return undefined;
    const frame = requestAnimationFrame(() => void reveal.current?.(openKey));
    return () => cancelAnimationFrame(frame);
  }, [openKey]);
  // Less height for the table: the open case stays in sight.
  const height = virtualizer.scrollRect?.height;
  useEffect(() => {
    if (openKey !== undefined && openKey === cursorKey) virtualizer.scrollToIndex(cursor.line, { align: 'auto' });
    // oxlint-disable-next-line react/exhaustive-deps -- only the height brings it back, not scrolling away from it
  }, [height]);

  const open = (line: Line | undefined): void => {
    if (line?.kind === 'family') {
      const key = rowKey(line);
      if (key !== undefined) openFamily(key);
    } else if (line?.kind === 'application') {
      const application = shown.extra.expanded.find(({ row }) => row === line.row)?.applications[line.child];
      if (application !== undefined) openFamily(application.family, { application: application.application });
    }
  };
  const expand = (line: Line | undefined): void => {
    const key = rowKey(line);
    if (line?.kind === 'family' && key !== undefined) handle.toggle(key, line.row);
  };
  const tick = (line: Line | undefined): void => {
    const key = rowKey(line);
    if (key !== undefined) onSelect(withSelected(selection, [key], !isSelected(selection, key)));
  };
  /** Ticks all families between the anchor and a line. */
  const tickTo = async (to: number): Promise<void> => {
    const from = anchor.current ?? cursor.line;
    anchor.current = from;
    const first = rowNear(lines.lineAt(Math.min(from, to)));
    const last = rowNear(lines.lineAt(Math.max(from, to)));
    const keys = await index.keys(view.view, [{ from: first, to: last + 1 }]);
    if (keys !== undefined) onSelect(withSelected(nothingSelected, keys, true));
  };
  const moveTo = (to: Cursor): void => {
    setCursor(to);
    virtualizer.scrollToIndex(to.line, { align: 'auto' });
    const column = columns[to.column];
    const element = box.current;
    if (column === undefined || element === null || column.left !== undefined) return;
    const start = columns.slice(0, to.column).reduce((sum, one) => sum + one.width, gutter);
    const pinnedEnd = columns.reduce((end, one) => (one.left === undefined ? end : one.left + one.width), gutter);
    if (start - pinnedEnd < element.scrollLeft) element.scrollLeft = start - pinnedEnd;
    else if (start + column.width > element.scrollLeft + element.clientWidth) element.scrollLeft = start + column.width - element.clientWidth;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) {
      // From a tick box too Escape ends the selection; the fields of a heading's filter lie outside of the table's element.
      const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
      if (event.key === 'Escape' && isInside && !event.defaultPrevented && selectedCount(selection, view.total) > 0) {
        event.preventDefault();
        onSelect(nothingSelected);
        event.currentTarget.focus({ preventScroll: true });
      }
      return;
    }
    const page = Math.max(1, Math.floor((event.currentTarget.clientHeight - headHeight) / rowHeight) - 1);
    const done = gridAct(event, cursor, { lines: lines.count, columns: columns.length, page });
    if (done === undefined) return;
    const line = lines.lineAt(cursor.line);
    if (done.act === 'none' && selectedCount(selection, view.total) === 0) return;
    event.preventDefault();
    switch (done.act) {
      case 'move':
        if (done.extend && done.to.line !== cursor.line) void tickTo(done.to.line);
        else if (!done.extend) anchor.current = undefined;
        moveTo(done.to);
        return;
      case 'open':
        return open(line);
      case 'expand':
        return expand(line);
      case 'tick':
        return tick(line);
      case 'all':
        return onSelect(everythingSelected);
      case 'none':
        return onSelect(nothingSelected);
    }
  };

  // Rows are drawn again only when they change themselves: what they call stays the same function.
  const latest = useRef<LineActs>(undefined);
  useEffect(() => {
    latest.current = {
      click: (at, column, held) => {
        box.current?.focus({ preventScroll: true });
        const from = cursor.line;
        const line = lines.lineAt(at);
        setCursor({ line: at, column });
        if (held === 'shift') {
          anchor.current ??= from;
          void tickTo(at);
        } else if (held === 'main') {
          anchor.current = at;
          tick(line);
        } else {
          anchor.current = undefined;
          open(line);
        }
      },
      tick: (at) => tick(lines.lineAt(at)),
      expand: (at) => expand(lines.lineAt(at)),
    };
  });
  const acts = useMemo<LineActs>(
    () => ({
      click: (at, column, held) => latest.current?.click(at, column, held),
      tick: (at) => latest.current?.tick(at),
      expand: (at) => latest.current?.expand(at),
    }),
    [],
  );
  const selectAll = useCallback((selected: boolean) => onSelect(selected ? everythingSelected : nothingSelected), [onSelect]);

  const count = selectedCount(selection, view.total);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a treegrid takes the keys of its cells (WAI-ARIA)
    <div
      ref={box}
      id={id}
      role="treegrid"
      className="portfolio-grid"
      aria-label="Case families"
      aria-rowcount={lines.count + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={`${id}-${cursor.line}-${cursor.column}`}
      tabIndex={0}
      data-density={density}
      onKeyDown={onKeyDown}
    >
      <GridHead columns={columns} width={width} layout={layout} filter={filter} selected={count === 0 ? 'none' : count === view.total ? 'all' : 'some'} onSelectAll={selectAll} />
      <div role="rowgroup" className="portfolio-body" style={{ height: virtualizer.getTotalSize(), width }}>
        {drawn.map((item) => {
          const { index: at, start, line, cells } = item;
          const place = { transform: `translateY(${start}px)`, height: rowHeight };
          if (line.kind === 'group') return <GroupLine key={`g${line.group}`} group={view.groups[line.group]} column={layout.group} rowIndex={at + 2} place={place} />;
          if (cells === undefined) return <div key={at} role="row" tabIndex={-1} aria-rowindex={at + 2} aria-busy className="portfolio-row portfolio-waiting" style={place} />;
          const { family, application } = cells;
          const isFamily = application === undefined;
          return (
            <FamilyLine
              key={cells.id}
              id={`${id}-${at}`}
              at={at}
              start={start}
              height={rowHeight}
              cells={cells.value}
              columns={columns}
              ticked={isFamily && isSelected(selection, family)}
              expanded={isFamily && shown.extra.expanded.some((one) => one.key === family)}
              isOpen={location.family === family && (isFamily || location.application === application)}
              cursorColumn={cursor.line === at ? cursor.column : -1}
              acts={acts}
            />
          );
        })}
      </div>
    </div>
  );
};

/** What a line draws, with a key that stays with the family or application. */
type LineCells = { readonly id: string; readonly family: string; readonly application: string | undefined; readonly value: FamilyRow | ApplicationRow };

const cellsOf = (line: Line, shown: ShownView, handle: FamilyViewHandle): LineCells | undefined => {
  if (line.kind === 'family') {
    const row = handle.row(line.row);
    return row === undefined ? undefined : { id: row.key, family: row.key, application: undefined, value: row };
  }
  if (line.kind === 'application') {
    const row = shown.extra.expanded.find((one) => one.row === line.row)?.applications[line.child];
    return row === undefined ? undefined : { id: `${row.family} ${row.application}`, family: row.family, application: row.application, value: row };
  }
  return undefined;
};

const rowNear = (line: Line | undefined): number => (line === undefined || line.kind === 'group' ? 0 : line.row);
