/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one while scrolling, which table elements do not allow */
import { type CSSProperties, type KeyboardEvent, type ReactNode, type RefObject, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { parseQuery } from '#shared/query/language/parse-query';
import { appStore } from '../../app/state/app-store';
import { openFamily, useLocation } from '../../app/state/navigation';
import { useStore } from '../../app/state/store';
import { useIndex } from '../../index/IndexContext';
import type { RowMark } from '../../index/settings';
import { type Cursor, gridAct } from '../../ui/grid/grid-keys';
import { FlyingLines, type FlyingHandle } from '../../ui/grid/FlyingLines';
import { glanceLines } from '../../ui/grid/glance-lines';
import { useFlown } from '../../ui/grid/use-flown';
import { columnFields } from '#shared/query/table-query';
import type { TableRow } from '../../index/api';
import { valueWords } from '../filters/value-words';
import { briefText } from './brief-text';
import { FamilyLine, type LineActs, type LineRow } from './FamilyLine';
import { GridHead } from './GridHead';
import { GroupLine } from './GroupLine';
import { createRowLayout, type Line } from '../../ui/grid/row-layout';
import { allRows, hasRow, noRows, rangesCount, type RowRanges, withRange } from '../../ui/grid/row-ranges';
import { useScaledRows } from '../../ui/grid/use-scaled-rows';
import { gutter, useColumns } from './use-columns';
import { useElementWidth } from './use-element-width';
import type { Followed, ShownView, TableViewHandle } from '../use-table-view';
import { layoutOf, type TableState, toggleFolded } from './table-store';
import './FamilyGrid.css';

/** Height of a row in CSS pixels. */
const rowHeights = { comfortable: 30, compact: 24 } as const;
const headHeight = 32;

type Props = {
  readonly shown: ShownView;
  readonly handle: TableViewHandle;
  /** Kept at what is under the cursor. */
  readonly follow: RefObject<Followed | undefined>;
  readonly state: TableState;
  /** Ticked rows of the view. */
  readonly selection: RowRanges;
  readonly onSelect: (selection: RowRanges) => void;
};

type DrawnLine = { readonly index: number; readonly start: number; readonly slot: number; readonly line: Line; readonly cells: LineCells | undefined };

/** The table of case families: a treegrid of which only the rows on screen exist. */
export const FamilyGrid = ({ shown, handle, follow, state, selection, onSelect }: Props) => {
  const index = useIndex();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const boxWidth = useElementWidth(box);
  const density = useStore(appStore, (shell) => shell.density);
  const rowHeight = rowHeights[density];
  const { view } = shown;
  const { level } = view;
  const layout = layoutOf(state);
  const lines = useMemo(
    () => createRowLayout({ total: view.total, groups: view.groups, expanded: shown.extra.expanded.map(({ row, applications }) => ({ row, count: applications.length })) }),
    [view, shown.extra.expanded],
  );
  const [cursor, setCursor] = useState<Cursor>({ line: 0, column: 0 });
  const anchor = useRef<number | undefined>(undefined);
  const location = useLocation();

  const flying = useRef<FlyingHandle>(null);
  const rows = useScaledRows({ count: lines.count, rowHeight, box, headHeight, flying });
  const { items } = rows;

  // The family that the cursor stood on may have another place in the new view.
  const { followed } = shown.extra;
  useEffect(() => {
    if (followed >= 0) setCursor((old) => ({ ...old, line: lines.indexOfRow(followed) }));
    // oxlint-disable-next-line react/exhaustive-deps -- only a new view moves the cursor, not expanding
  }, [view, followed]);

  const drawn: readonly DrawnLine[] = items.flatMap(({ index, start, slot }) => {
    const line = lines.lineAt(index);
    return line === undefined ? [] : [{ index, start, slot, line, cells: cellsOf(line, shown, handle, state.marks) }];
  });
  const { columns, width } = useColumns(layout, boxWidth);
  const isFlown = useFlown(rows.isFast, drawn.every(({ line, cells }) => line.kind === 'group' || cells !== undefined));
  const emptyLine = (place: CSSProperties): ReactNode => (
    <div className="portfolio-row" style={place}>
      <div className="portfolio-gutter portfolio-pinned" style={{ left: 0 }} />
      {columns.map(({ id: column, width: wide, left }) => (
        <div key={column} className={`portfolio-cell portfolio-cell-${column} ${left === undefined ? '' : 'portfolio-pinned'}`} style={left === undefined ? { width: wide } : { width: wide, left }} />
      ))}
    </div>
  );
  const brief = glanceLines<TableRow>({
    lineAt: lines.lineAt,
    rows: handle.glance,
    rowLine: (found) => ({ cells: columns.map((column) => briefText(found.level === 'cases' ? { kind: 'case', row: found.row } : { kind: 'application', row: found.row }, column.id)) }),
    otherLine: (line) => {
      if (line.kind === 'group') return layout.group === undefined ? undefined : { heading: valueWords(columnFields[layout.group], view.groups[line.group]?.value ?? '') };
      const row = line.kind === 'application' ? shown.extra.expanded.find((one) => one.row === line.row)?.applications[line.child] : undefined;
      return row === undefined ? undefined : { cells: columns.map((column) => briefText({ kind: 'member', row }, column.id)) };
    },
  });

  const firstRow = rowNear(lines.lineAt(rows.first));
  const lastRow = rowNear(lines.lineAt(rows.last));
  const { look } = handle;
  useEffect(() => {
    look(firstRow, lastRow + 1);
  }, [look, firstRow, lastRow]);

  const rowAt = (line: Line | undefined): Followed | undefined => {
    const found = line?.kind === 'family' ? handle.row(line.row) : undefined;
    if (found === undefined) return undefined;
    return found.level === 'cases' ? { family: found.row.key } : { family: found.row.family, application: found.row.application };
  };
  const rowKey = (line: Line | undefined): string | undefined => (level === 'cases' ? rowAt(line)?.family : undefined);

  const under = rowAt(lines.lineAt(cursor.line));
  const cursorKey = under?.family;
  const cursorApplication = under?.application;
  useEffect(() => {
    if (cursorKey !== undefined) follow.current = { family: cursorKey, application: cursorApplication };
  }, [cursorKey, cursorApplication, follow]);

  // A family that was opened from elsewhere (palette, way back) gets the cursor; one that was opened here stays in sight although less room is left.
  const openKey = location.family;
  const reveal = useRef<(key: string) => Promise<void>>(undefined);
  useEffect(() => {
    reveal.current = async (key) => {
      const row = cursorKey === key ? undefined : await index.rowOf(view.view, key);
      const line = row === undefined || row < 0 ? cursor.line : lines.indexOfRow(row);
      if (cursorKey !== key && (row === undefined || row < 0)) return;
      setCursor((old) => ({ ...old, line }));
      rows.scrollTo(line);
    };
  });
  useEffect(() => {
    if (openKey === undefined) return undefined;
    const frame = requestAnimationFrame(() => void reveal.current?.(openKey));
    return () => cancelAnimationFrame(frame);
  }, [openKey]);
  // Less height for the table: the open case stays in sight.
  const { height } = rows;
  useEffect(() => {
    if (openKey !== undefined && openKey === cursorKey) rows.scrollTo(cursor.line);
    // oxlint-disable-next-line react/exhaustive-deps -- only the height brings it back, not scrolling away from it
  }, [height]);

  const open = (line: Line | undefined): void => {
    if (line?.kind === 'family') {
      const found = rowAt(line);
      if (found !== undefined) openFamily(found.family, found.application === undefined ? {} : { application: found.application });
    } else if (line?.kind === 'application') {
      const application = shown.extra.expanded.find(({ row }) => row === line.row)?.applications[line.child];
      if (application !== undefined) openFamily(application.family, { application: application.application });
    } else expand(line);
  };
  const expand = (line: Line | undefined): void => {
    if (line?.kind === 'group') {
      const group = view.groups[line.group];
      if (group !== undefined) toggleFolded(group.value);
      return;
    }
    const key = rowKey(line);
    if (line?.kind === 'family' && key !== undefined) handle.toggle(key, line.row);
  };
  const tick = (line: Line | undefined): void => {
    if (line?.kind === 'family') onSelect(withRange(selection, { from: line.row, to: line.row + 1 }, !hasRow(selection, line.row)));
  };
  /** Ticks all rows between the anchor and a line. */
  const tickTo = (to: number): void => {
    const from = anchor.current ?? cursor.line;
    anchor.current = from;
    const first = rowNear(lines.lineAt(Math.min(from, to)));
    const last = rowNear(lines.lineAt(Math.max(from, to)));
    onSelect([{ from: first, to: last + 1 }]);
  };
  const moveTo = (to: Cursor): void => {
    setCursor(to);
    rows.scrollTo(to.line);
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
      if (event.key === 'Escape' && isInside && !event.defaultPrevented && rangesCount(selection) > 0) {
        event.preventDefault();
        onSelect(noRows);
        event.currentTarget.focus({ preventScroll: true });
      }
      return;
    }
    const page = Math.max(1, Math.floor((event.currentTarget.clientHeight - headHeight) / rowHeight) - 1);
    const done = gridAct(event, cursor, { lines: lines.count, columns: columns.length, page });
    if (done === undefined) return;
    const line = lines.lineAt(cursor.line);
    if (done.act === 'none' && rangesCount(selection) === 0) return;
    event.preventDefault();
    switch (done.act) {
      case 'move':
        if (done.extend && done.to.line !== cursor.line) tickTo(done.to.line);
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
        return onSelect(allRows(view.total));
      case 'none':
        return onSelect(noRows);
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
          tickTo(at);
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
  const selectAll = useCallback((selected: boolean) => onSelect(selected ? allRows(view.total) : noRows), [onSelect, view.total]);

  const count = rangesCount(selection);
  const filtered = fieldsIn(state.text);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a treegrid takes the keys of its cells (WAI-ARIA)
    <div
      ref={box}
      id={id}
      role="treegrid"
      className="portfolio-grid"
      aria-label={level === 'cases' ? 'Case families' : 'Applications'}
      aria-rowcount={lines.count + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={`${id}-${cursor.line}-${cursor.column}`}
      tabIndex={0}
      data-density={density}
      onKeyDown={onKeyDown}
    >
      <GridHead columns={columns} width={width} layout={layout} level={level} filtered={filtered} selected={count === 0 ? 'none' : count === view.total ? 'all' : 'some'} onSelectAll={selectAll} />
      <div className="portfolio-body" style={{ height: rows.bodyHeight, width }}>
        {isFlown ? <FlyingLines ref={flying} className="portfolio-flying" rowHeight={rowHeight} height={Math.max(0, (rows.height ?? headHeight) - headHeight)} emptyLine={emptyLine} cellsFrom={1} brief={brief} /> : null}
        <div role="rowgroup">
          {drawn.map((item) => {
            const { index: at, start, slot, line, cells } = item;
            const place = { transform: `translateY(${start}px)`, height: rowHeight };
            if (line.kind === 'group') return <GroupLine key={`group${slot}`} group={view.groups[line.group]} column={layout.group} level={level} isFolded={state.folded.includes(view.groups[line.group]?.value ?? '')} rowIndex={at + 2} place={place} />;
            if (cells === undefined) return <div key={`waiting${slot}`} role="row" tabIndex={-1} aria-rowindex={at + 2} aria-busy className="portfolio-row portfolio-waiting" style={place} />;
            const { family, application, row } = cells;
            const isCase = cells.value.kind === 'case';
            return (
              <FamilyLine
                key={`${cells.value.kind}${slot}`}
                id={`${id}-${at}`}
                at={at}
                start={start}
                height={rowHeight}
                cells={cells.value}
                marks={cells.marks}
                columns={columns}
                ticked={row >= 0 && hasRow(selection, row)}
                expanded={isCase && shown.extra.expanded.some((one) => one.key === family)}
                isOpen={location.family === family && (isCase || location.application === application)}
                cursorColumn={cursor.line === at ? cursor.column : -1}
                acts={acts}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
};

/** What a line draws. */
type LineCells = { readonly family: string; readonly application: string | undefined; readonly row: number; readonly value: LineRow; readonly marks: readonly RowMark[] };

const noMarks: readonly RowMark[] = [];

const cellsOf = (line: Line, shown: ShownView, handle: TableViewHandle, rules: readonly RowMark[]): LineCells | undefined => {
  if (line.kind === 'family') {
    const found = handle.row(line.row);
    if (found === undefined) return undefined;
    const marks = found.marks.length === 0 ? noMarks : rules.filter(({ id }) => found.marks.includes(id));
    return found.level === 'cases'
      ? { family: found.row.key, application: undefined, row: line.row, value: lineRow(found.row, () => ({ kind: 'case', row: found.row })), marks }
      : { family: found.row.family, application: found.row.application, row: line.row, value: lineRow(found.row, () => ({ kind: 'application', row: found.row })), marks };
  }
  if (line.kind === 'application') {
    const row = shown.extra.expanded.find((one) => one.row === line.row)?.applications[line.child];
    return row === undefined ? undefined : { family: row.family, application: row.application, row: -1, value: lineRow(row, () => ({ kind: 'member', row })), marks: noMarks };
  }
  return undefined;
};

const lineRows = new WeakMap<object, LineRow>();

/** The same object for the same row: a line that did not change is not drawn again while others scroll in. */
const lineRow = (row: object, make: () => LineRow): LineRow => {
  let made = lineRows.get(row);
  if (made === undefined) lineRows.set(row, (made = make()));
  return made;
};

/** Fields on which a query has a condition, as one text: the headings are drawn anew only when it changes. */
const fieldsIn = (text: string): string => [...new Set(parseQuery(text).conditions.flatMap((condition) => (condition.kind === 'field' ? [condition.field] : [])))].join(' ');

const rowNear = (line: Line | undefined): number => (line === undefined || line.kind === 'group' ? 0 : line.row);
