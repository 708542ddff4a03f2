/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one while scrolling, which table elements do not allow */
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { Checkbox } from '../controls/Checkbox';
import { gridAct } from './grid-keys';
import { createRowLayout, type Line } from './row-layout';
import { everythingSelected, isSelected, nothingSelected, type RowSelection, selectedCount, withSelected } from './row-selection';
import { useScaledRows } from './use-scaled-rows';
import './ListGrid.css';

const rowHeights = { comfortable: 30, compact: 24 } as const;
const headHeight = 32;

type Listed = { readonly id: string };
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

type Props<Row extends Listed, Act extends string> = {
  /** Class of the grid, which sets its columns for `.list-head` and `.list-row`. */
  readonly className: string;
  readonly label: string;
  readonly selectAllLabel: string;
  readonly columns: readonly { readonly id: string; readonly label: string; readonly title?: string }[];
  readonly density: keyof typeof rowHeights;
  readonly total: number;
  readonly groups: Runs;
  readonly row: (row: number) => Row | undefined;
  /** Tells which rows are on screen. */
  readonly look: (from: number, to: number) => void;
  /** Ids of rows, for a selection over rows that were never on screen. */
  readonly idsOf: (range: { readonly from: number; readonly to: number }) => Promise<readonly string[] | undefined>;
  readonly selection: RowSelection;
  readonly onSelect: (selection: RowSelection) => void;
  readonly onOpen: (row: Row) => void;
  /** A plain click; without it nothing more than the row becomes the current one. */
  readonly onClick?: (row: Row) => void;
  /** What is to be done to a row; undefined: to those that are ticked. */
  readonly onAct: (act: Act, row: Row | undefined) => void;
  /** Acts by their key, in lower case. */
  readonly keys: Readonly<Record<string, Act>>;
  readonly renderGroup: (group: number) => ReactNode;
  /** `slot` is the key of the line: one that comes is written into the elements of one that goes, so what has a state of its own needs a key of its row. */
  readonly renderLine: (line: ListLine<Row, Act>, slot: number) => ReactNode;
  /** The cells of a line as plain texts: what is drawn of rows that fly past. */
  readonly briefTexts: (row: Row) => readonly string[];
  readonly ref?: Ref<ListHandle<Row>>;
};

/**
 * A list of many rows in groups, of which only those on screen exist: arrows walk, Space ticks, Shift and arrows tick a run, Enter opens the
 * card of the row's date, Escape clears, letters do what `keys` says. Its lines are grids of the same columns.
 */
export const ListGrid = <Row extends Listed, Act extends string>({ ref, ...props }: Props<Row, Act>) => {
  const { total, groups, selection, onSelect, look, density } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const rowHeight = rowHeights[density];
  const lines = useMemo(() => createRowLayout({ total, groups, expanded: [] }), [total, groups]);
  const [line, setLine] = useState(1);
  const [hovered, setHovered] = useState(-1);
  const anchor = useRef<number | undefined>(undefined);
  const rows = useScaledRows({ count: lines.count, rowHeight, box, headHeight });
  const { items, isFast } = rows;
  const first = rowOf(lines.lineAt(rows.first), groups);
  const last = rowOf(lines.lineAt(rows.last), groups);
  useEffect(() => look(first, last + 1), [look, first, last]);

  const rowAt = (at: number): Row | undefined => {
    const place = lines.lineAt(at);
    return place?.kind === 'family' ? props.row(place.row) : undefined;
  };
  useImperativeHandle(ref, () => ({ current: () => rowAt(line), focus: () => box.current?.focus({ preventScroll: true }) }));
  const tick = (row: Row | undefined): void => {
    if (row !== undefined) onSelect(withSelected(selection, [row.id], !isSelected(selection, row.id)));
  };
  const tickTo = async (to: number): Promise<void> => {
    anchor.current ??= line;
    const from = anchor.current;
    const ids = await props.idsOf({ from: rowOf(lines.lineAt(Math.min(from, to)), groups), to: rowOf(lines.lineAt(Math.max(from, to)), groups) + 1 });
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
    const page = Math.max(1, Math.floor((event.currentTarget.clientHeight - headHeight) / rowHeight) - 1);
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
      // The date of the row explains itself where it stands.
      document.getElementById(`${id}-${line}`)?.querySelector<HTMLElement>('.hover-card-trigger')?.click();
    } else if (done.act === 'expand' || done.act === 'tick') tick(row);
    else onSelect(done.act === 'all' ? everythingSelected : nothingSelected);
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
  const acts = useMemo<ListActs<Act>>(
    () => ({
      click: (at, held) => latest.current?.click(at, held),
      enter: setHovered,
      open: (at) => latest.current?.open(at),
      tick: (at) => latest.current?.tick(at),
      act: (at, act) => latest.current?.act(at, act),
    }),
    [],
  );

  const count = selectedCount(selection, total);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a grid takes the keys of its rows (WAI-ARIA)
    <div ref={box} role="grid" className={`list-grid ${props.className}`} aria-label={props.label} aria-rowcount={lines.count + 1} aria-multiselectable aria-activedescendant={`${id}-${line}`} tabIndex={0} data-density={density} onKeyDown={onKeyDown}>
      <div role="row" tabIndex={-1} aria-rowindex={1} className="list-head">
        <div role="columnheader" tabIndex={-1} className="list-tick">
          <Checkbox aria-label={props.selectAllLabel} isSelected={count > 0 && count === total} isIndeterminate={count > 0 && count < total} onChange={(selected) => onSelect(selected ? everythingSelected : nothingSelected)} />
        </div>
        {props.columns.map((column) => (
          <div key={column.id} role="columnheader" tabIndex={-1} className={`list-head-${column.id}`} title={column.title}>
            {column.label}
          </div>
        ))}
      </div>
      <div className="list-body" style={{ height: rows.bodyHeight }}>
        <div role="rowgroup" className={isFast ? 'list-flying' : undefined}>
          {/* oxlint-disable-next-line react/refs -- a line calls its acts on events, not while it is drawn */}
          {items.map(({ index: at, start, slot }) => {
            const place = { transform: `translateY(${start}px)`, height: rowHeight };
            const what = lines.lineAt(at);
            if (what?.kind === 'group')
              return (
                <div key={`group${slot}`} id={`${id}-${at}`} role="row" tabIndex={-1} aria-rowindex={at + 2} className={`list-group ${at === line ? 'list-row-current' : ''}`} style={place}>
                  <div role="gridcell">{props.renderGroup(what.group)}</div>
                </div>
              );
            const row = rowAt(at);
            if (row === undefined) return <div key={`waiting${slot}`} role="row" tabIndex={-1} aria-busy className="list-row" style={place} />;
            if (isFast) return <BriefLine key={`brief${slot}`} at={at} texts={props.briefTexts(row)} place={place} />;
            return props.renderLine({ id: `${id}-${at}`, row, at, start, height: rowHeight, ticked: isSelected(selection, row.id), current: at === line, active: at === line || at === hovered, acts }, slot);
          })}
        </div>
      </div>
    </div>
  );
};

const BriefLine = ({ at, texts, place }: { readonly at: number; readonly texts: readonly string[]; readonly place: { readonly transform: string; readonly height: number } }) => (
  <div role="row" tabIndex={-1} aria-rowindex={at + 2} className="list-row" style={place}>
    <div className="list-tick" />
    {texts.map((text, column) => (
      // oxlint-disable-next-line react/no-array-index-key -- the columns stay where they are
      <div key={column} role="gridcell" className="ellipsis">
        {text}
      </div>
    ))}
  </div>
);

/** Row of a line; of a group heading the row that follows it. */
const rowOf = (line: Line | undefined, groups: Runs): number => (line === undefined ? 0 : line.kind === 'group' ? (groups[line.group]?.from ?? 0) : line.row);
