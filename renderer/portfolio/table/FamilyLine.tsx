/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one while scrolling, which table elements do not allow */
import { memo } from 'react';
import type { ApplicationRow, ApplicationTableRow, FamilyRow } from '#shared/query/rows';
import type { RowMark } from '../../index/settings';
import { Icon } from '../../ui/marks/Icon';
import { RowMarkGlyph } from '../marks/RowMarkGlyph';
import { ApplicationCell, ApplicationTableCell, FamilyCell } from './FamilyCell';
import type { PlacedColumn } from './use-columns';

/** What a line tells the grid; `at` is its index. */
export type LineActs = {
  readonly click: (at: number, column: number, held: 'shift' | 'main' | 'none') => void;
  readonly tick: (at: number) => void;
  readonly expand: (at: number) => void;
};

/** A case family, one of its applications below it, or an application that is a row of its own. */
export type LineRow = { readonly kind: 'case'; readonly row: FamilyRow } | { readonly kind: 'member'; readonly row: ApplicationRow } | { readonly kind: 'application'; readonly row: ApplicationTableRow };

type Props = {
  /** The cell under the cursor is named by it and its column. */
  readonly id: string;
  readonly at: number;
  readonly start: number;
  readonly height: number;
  readonly cells: LineRow;
  /** The marks that rules put on the row. */
  readonly marks: readonly RowMark[];
  readonly columns: readonly PlacedColumn[];
  readonly ticked: boolean;
  readonly expanded: boolean;
  /** Shown in the panel below. */
  readonly isOpen: boolean;
  /** Column on which the arrow keys stand, -1 where they stand on another line. */
  readonly cursorColumn: number;
  readonly acts: LineActs;
};

/** One line of cells: a case family or one of its applications. Plain elements, since many are made while scrolling. */
export const FamilyLine = memo(({ id, at, start, height, cells, marks, columns, ticked, expanded, isOpen, cursorColumn, acts }: Props) => {
  const family = cells.kind === 'case' ? cells.row : undefined;
  const isMember = cells.kind === 'member';
  return (
    <div
      role="row"
      data-family={cells.kind === 'case' ? cells.row.key : cells.row.family}
      data-application={cells.kind === 'case' ? undefined : cells.row.application}
      tabIndex={-1}
      aria-rowindex={at + 2}
      aria-level={isMember ? 2 : 1}
      aria-selected={ticked}
      {...(family === undefined || family.members === 0 ? {} : { 'aria-expanded': expanded })}
      className={`portfolio-row ${isMember ? 'portfolio-row-member' : ''} ${isOpen ? 'portfolio-row-open' : ''}`}
      style={{ transform: `translateY(${start}px)`, height }}
    >
      <div role="gridcell" aria-colindex={1} className="portfolio-gutter portfolio-pinned" style={{ left: 0 }}>
        {isMember ? null : (
          <>
            <input type="checkbox" className="tick" tabIndex={-1} aria-label={`Select ${nameOf(cells)}`} checked={ticked} onChange={() => acts.tick(at)} />
            {family === undefined || family.members === 0 ? null : (
              <button type="button" tabIndex={-1} className="portfolio-expander" aria-label={`${expanded ? 'Hide' : 'Show'} applications of ${family.reference}`} onClick={() => acts.expand(at)}>
                <Icon name={expanded ? 'chevron-down' : 'chevron-right'} />
              </button>
            )}
          </>
        )}
      </div>
      {columns.map(({ id: column, width, left }, place) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid answers Enter for the cell under the cursor
        <div
          key={column}
          id={cursorColumn === place ? `${id}-${place}` : undefined}
          role="gridcell"
          tabIndex={-1}
          aria-colindex={place + 2}
          className={`portfolio-cell portfolio-cell-${column} ${left === undefined ? '' : 'portfolio-pinned'} ${cursorColumn === place ? 'portfolio-cell-cursor' : ''}`}
          style={left === undefined ? { width } : { width, left }}
          onClick={(event) => acts.click(at, place, event.shiftKey ? 'shift' : event.ctrlKey || event.metaKey ? 'main' : 'none')}
        >
          {place !== 0 || marks.length === 0 ? null : (
            <span className="row-marks">
              {marks.map((mark) => (
                <RowMarkGlyph key={mark.id} mark={mark} />
              ))}
            </span>
          )}
          {cells.kind === 'case' ? (
            <FamilyCell row={cells.row} column={column} width={width} />
          ) : cells.kind === 'member' ? (
            <ApplicationCell row={cells.row} column={column} />
          ) : (
            <ApplicationTableCell row={cells.row} column={column} />
          )}
        </div>
      ))}
    </div>
  );
});
FamilyLine.displayName = 'FamilyLine';

const nameOf = (cells: LineRow): string => (cells.kind === 'case' ? cells.row.reference : (cells.row.reference ?? cells.row.number ?? cells.row.application));
