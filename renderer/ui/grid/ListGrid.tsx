/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one while scrolling, which table elements do not allow */
import { type CSSProperties, type KeyboardEvent, type ReactNode, type Ref, type RefObject, useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { Checkbox } from '../controls/Checkbox';
import { FlyingLines, type FlyingHandle } from './FlyingLines';
import { glanceLines } from './glance-lines';
import { gridAct } from './grid-keys';
import { createGroupLayout, type GroupLayout } from './group-layout';
import type { Line } from './row-layout';
import { everythingSelected, isSelected, nothingSelected, type RowSelection, selectedCount, withSelected } from './row-selection';
import { useFlown } from './use-flown';
import { useScaledRows } from './use-scaled-rows';
import './ListGrid.css';

const rowHeights = { comfortable: 30, compact: 24 } as const;
const headHeight = 32;

type Runs = readonly { readonly from: number; readonly count: number }[];

/** What a line tells the list; `at` is its index. */
export type ListActs<Act extends string> = {
  readonly click: (at: number, held: 'shift' | 'main' | 'none') => void;
  readonly enter: (at: number) => void;
  readonly open: (at: number) => void;
  readonly tick: (at: number) => void;
  readonly act: (at: number, act: Act) => void;
};

/** What a line is drawn from. */
export type ListLine<Row, Act extends string> = {
  readonly id: string;
  readonly row: Row;
  readonly at: number;
  readonly start: number;
  readonly height: number;
  readonly ticked: boolean;
  readonly current: boolean;
  /** Under the pointer or the arrow keys: its acts are there. */
  readonly active: boolean;
  readonly acts: ListActs<Act>;
};

/** What the surroundings may ask of the list. */
export type ListHandle<Row> = { readonly current: () => Row | undefined; readonly focus: () => void };

type Ticks<Row> = {
  readonly selectAllLabel: string;
  readonly selection: RowSelection;
  readonly onSelect: (selection: RowSelection) => void;
  readonly idOf: (row: Row) => string;
  /** Ids of rows, for a selection over rows that were never on screen. */
  readonly idsOf: (range: { readonly from: number; readonly to: number }) => Promise<readonly string[] | undefined>;
};

type Props<Row, Act extends string> = {
  /** Class of the grid, which sets its columns for `.list-head` and `.list-row`. */
  readonly className: string;
  readonly label: string;
  /** Without them the list has no head. */
  readonly columns: readonly { readonly id: string; readonly label: string; readonly title?: string }[];
  readonly density: keyof typeof rowHeights;
  /** Height of a line in CSS pixels where it is not that of the density; the least, where lines have different ones. */
  readonly rowHeight?: number;
  /** Where lines have different heights: about what a group heading and a row take until they are measured. */
  readonly heights?: { readonly group: number; readonly row: number };
  readonly total: number;
  readonly groups: Runs;
  readonly row: (row: number) => Row | undefined;
  /** Rows that fly past. */
  readonly glance: (from: number, to: number) => Promise<readonly Row[] | undefined>;
  /** Tells which rows are on screen. */
  readonly look: (from: number, to: number) => void;
  /** Rows that can be ticked; without it they are only walked and opened. */
  readonly ticks?: Ticks<Row>;
  /** Groups that can be folded away. */
  readonly folds?: { readonly isFolded: (group: number) => boolean; readonly onFold: (group: number) => void };
  readonly onOpen: (row: Row) => void;
  /** A plain click; without it nothing more than the row becomes the current one. */
  readonly onClick?: (row: Row) => void;
  /** Enter on a row; without it the card of the row's date opens. */
  readonly onEnter?: (row: Row) => void;
  /** What is to be done to a row; undefined: to those that are ticked. */
  readonly onAct: (act: Act, row: Row | undefined) => void;
  /** Acts by their key, in lower case. */
  readonly keys: Readonly<Record<string, Act>>;
  readonly renderGroup: (group: number) => ReactNode;
  /** A heading as plain text, as it flies past. */
  readonly groupText: (group: number) => string;
  /** `slot` is the key of the line: one that comes is written into the elements of one that goes, so what has a state of its own needs a key of its row. */
  readonly renderLine: (line: ListLine<Row, Act>, slot: number) => ReactNode;
  /** The cells of a line as plain texts: what is drawn of rows that fly past. */
  readonly briefTexts: (row: Row) => readonly string[];
  /** Class of each of these cells, where they are not the columns. */
  readonly briefClasses?: readonly string[];
  readonly ref?: Ref<ListHandle<Row>>;
};

const unfolded = (): boolean => false;

/**
 * A list of many rows in groups, of which only those on screen exist: arrows walk, Space ticks a row or folds a group, Shift and arrows tick a
 * run, Enter opens the row or the card of its date, Escape clears, letters do what `keys` says. Its lines are grids of the same columns.
 */
export const ListGrid = <Row, Act extends string>({ ref, ...props }: Props<Row, Act>) => {
  const { total, groups, ticks, folds, look, density, columns, heights, rowHeight = rowHeights[density], glance, briefTexts, groupText } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const lines = useGroupLayout(total, groups, folds?.isFolded ?? unfolded);
  const [line, setLine] = useState(folds === undefined ? 1 : 0);
  const [hovered, setHovered] = useState(-1);
  const anchor = useRef<number | undefined>(undefined);
  const head = columns.length === 0 ? 0 : headHeight;
  // The number of a line, counted from 1 behind the head.
  const before = columns.length === 0 ? 1 : 2;
  const flying = useRef<FlyingHandle>(null);
  const rows = useScaledRows({ count: lines.count, rowHeight, box, headHeight: head, flying, heightOf: heights && ((at) => (lines.lineAt(at)?.kind === 'group' ? heights.group : heights.row)) });
  const { items } = rows;
  const first = rowOf(lines.lineAt(rows.first), groups);
  const last = rowOf(lines.lineAt(rows.last), groups);
  useEffect(() => look(first, last + 1), [look, first, last]);

  const rowAt = (at: number): Row | undefined => {
    const place = lines.lineAt(at);
    return place?.kind === 'family' ? props.row(place.row) : undefined;
  };
  const isFlown = useFlown(
    rows.isFast,
    items.every(({ index: at }) => lines.lineAt(at)?.kind !== 'family' || rowAt(at) !== undefined),
  );
  const hasTicks = ticks !== undefined;
  const emptyLine = (place: CSSProperties): ReactNode => (
    <div className="list-row" style={place}>
      {hasTicks ? <div className="list-tick" /> : null}
      {(props.briefClasses ?? columns.map(() => 'ellipsis')).map((cell, column) => (
        // oxlint-disable-next-line react/no-array-index-key -- the columns stay where they are
        <div key={column} className={cell} />
      ))}
    </div>
  );
  const brief = glanceLines<Row>({ lineAt: lines.lineAt, rows: glance, rowLine: (row) => ({ cells: briefTexts(row) }), otherLine: (what) => (what.kind === 'group' ? { heading: groupText(what.group) } : undefined) });
  useImperativeHandle(ref, () => ({ current: () => rowAt(line), focus: () => box.current?.focus({ preventScroll: true }) }));
  const selection = ticks?.selection ?? nothingSelected;
  const onSelect = (next: RowSelection): void => ticks?.onSelect(next);
  const tick = (row: Row | undefined): void => {
    if (ticks === undefined || row === undefined) return;
    const key = ticks.idOf(row);
    onSelect(withSelected(selection, [key], !isSelected(selection, key)));
  };
  const fold = (at: number): void => {
    const what = lines.lineAt(at);
    if (what?.kind === 'group') folds?.onFold(what.group);
  };
  const tickTo = async (to: number): Promise<void> => {
    if (ticks === undefined) return;
    anchor.current ??= line;
    const from = anchor.current;
    const ids = await ticks.idsOf({ from: rowOf(lines.lineAt(Math.min(from, to)), groups), to: rowOf(lines.lineAt(Math.max(from, to)), groups) + 1 });
    if (ids !== undefined) onSelect(withSelected(nothingSelected, ids, true));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) {
      const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
      if (event.key === 'Escape' && isInside && !event.defaultPrevented && selectedCount(selection, total) > 0) {
        event.preventDefault();
        onSelect(nothingSelected);
        event.currentTarget.focus({ preventScroll: true });
      }
      return;
    }
    const row = rowAt(line);
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : props.keys[event.key.toLowerCase()];
    if (act !== undefined && row !== undefined) {
      event.preventDefault();
      props.onAct(act, selectedCount(selection, total) > 0 ? undefined : row);
      return;
    }
    const page = Math.max(1, Math.floor((event.currentTarget.clientHeight - head) / rowHeight) - 1);
    // There is one column: left and right do nothing, Home and End go to the first and last row.
    const done = gridAct(event.key === 'Home' || event.key === 'End' ? { key: event.key, ctrlKey: true, metaKey: false, shiftKey: event.shiftKey, altKey: false } : event, { line, column: 0 }, { lines: lines.count, columns: 1, page });
    if (done === undefined || (done.act === 'none' && selectedCount(selection, total) === 0)) return;
    event.preventDefault();
    if (done.act === 'move') {
      if (done.extend && done.to.line !== line) void tickTo(done.to.line);
      else if (!done.extend) anchor.current = undefined;
      setLine(done.to.line);
      rows.scrollTo(done.to.line);
    } else if (done.act === 'open') {
      if (row === undefined) return fold(line);
      if (props.onEnter !== undefined) return props.onEnter(row);
      // The date of the row explains itself where it stands.
      document.getElementById(`${id}-${line}`)?.querySelector<HTMLElement>('.hover-card-trigger')?.click();
    } else if (done.act === 'expand' || done.act === 'tick') {
      if (row === undefined) fold(line);
      else tick(row);
    } else onSelect(done.act === 'all' ? everythingSelected : nothingSelected);
  };

  // Rows are drawn again only when they change themselves: what they call stays the same function.
  const latest = useRef<Omit<ListActs<Act>, 'enter'>>(undefined);
  useEffect(() => {
    latest.current = {
      click: (at, held) => {
        box.current?.focus({ preventScroll: true });
        const row = rowAt(at);
        if (held === 'shift') void tickTo(at);
        else if (held === 'main') tick(row);
        else {
          anchor.current = undefined;
          if (row !== undefined) props.onClick?.(row);
        }
        setLine(at);
      },
      open: (at) => {
        const row = rowAt(at);
        setLine(at);
        if (row !== undefined) props.onOpen(row);
      },
      tick: (at) => tick(rowAt(at)),
      act: (at, act) => {
        const row = rowAt(at);
        if (row !== undefined) props.onAct(act, row);
      },
    };
  });
  const acts = useActs<Act>(latest, setHovered);

  const count = selectedCount(selection, total);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a grid takes the keys of its rows (WAI-ARIA)
    <div ref={box} role="grid" className={`list-grid ${props.className}`} aria-label={props.label} aria-rowcount={lines.count + before - 1} aria-multiselectable={ticks === undefined ? undefined : true} aria-activedescendant={`${id}-${line}`} tabIndex={0} data-density={density} onKeyDown={onKeyDown}>
      {columns.length === 0 ? null : (
        <div role="row" tabIndex={-1} aria-rowindex={1} className="list-head">
          {ticks === undefined ? null : (
            <div role="columnheader" tabIndex={-1} className="list-tick">
              <Checkbox aria-label={ticks.selectAllLabel} isSelected={count > 0 && count === total} isIndeterminate={count > 0 && count < total} onChange={(selected) => onSelect(selected ? everythingSelected : nothingSelected)} />
            </div>
          )}
          {columns.map((column) => (
            <div key={column.id} role="columnheader" tabIndex={-1} className={`list-head-${column.id}`} title={column.title}>
              {column.label}
            </div>
          ))}
        </div>
      )}
      <div className="list-body" style={{ height: rows.bodyHeight }}>
        {isFlown ? <FlyingLines ref={flying} className={head === 0 ? '' : 'list-flying'} rowHeight={rowHeight} height={Math.max(0, (rows.height ?? head) - head)} emptyLine={emptyLine} cellsFrom={hasTicks ? 1 : 0} brief={brief} /> : null}
        <div role="rowgroup">
          {/* oxlint-disable-next-line react/refs -- a line calls its acts on events, not while it is drawn */}
          {items.map(({ index: at, start, slot }) => {
            const place = { transform: `translateY(${start}px)`, height: rowHeight };
            const what = lines.lineAt(at);
            const row = rowAt(at);
            const drawn = (own: CSSProperties | undefined): ReactNode => {
              if (what?.kind === 'group')
                return (
                  <div key={`group${slot}`} id={`${id}-${at}`} role="row" tabIndex={-1} aria-rowindex={at + before} aria-expanded={folds === undefined ? undefined : !folds.isFolded(what.group)} className={`list-group ${at === line ? 'list-row-current' : ''}`} style={own}>
                    <div role="gridcell">{props.renderGroup(what.group)}</div>
                  </div>
                );
              // As high as it was taken for: a lower one would let more lines in, which wait as well.
              if (row === undefined) return <div key={`waiting${slot}`} role="row" tabIndex={-1} aria-rowindex={at + before} aria-busy className="list-row" style={own ?? { height: heights?.row }} />;
              return props.renderLine({ id: `${id}-${at}`, row, at, start, height: rowHeight, ticked: ticks !== undefined && isSelected(selection, ticks.idOf(row)), current: at === line, active: at === line || at === hovered, acts }, slot);
            };
            if (rows.elementOf === undefined) return drawn(place);
            return (
              <div key={`place${slot}`} ref={rows.elementOf(slot)} className="list-place" style={{ transform: place.transform }}>
                {drawn(undefined)}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
};

/** The same functions for as long as the list is there. */
const useActs = <Act extends string>(latest: RefObject<Omit<ListActs<Act>, 'enter'> | undefined>, enter: (at: number) => void): ListActs<Act> =>
  useMemo(
    () => ({
      click: (at, held) => latest.current?.click(at, held),
      enter,
      open: (at) => latest.current?.open(at),
      tick: (at) => latest.current?.tick(at),
      act: (at, act) => latest.current?.act(at, act),
    }),
    [latest, enter],
  );

const useGroupLayout = (total: number, groups: Runs, isFolded: (group: number) => boolean): GroupLayout => useMemo(() => createGroupLayout({ total, groups, isFolded }), [total, groups, isFolded]);

/** Row of a line; of a group heading the row that follows it. */
const rowOf = (line: Line | undefined, groups: Runs): number => (line === undefined ? 0 : line.kind === 'group' ? (groups[line.group]?.from ?? 0) : line.row);
