import { columnOrderingFeature, columnPinningFeature, columnResizingFeature, columnSizingFeature, columnVisibilityFeature, createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { applicationColumns, caseColumns, columnTitles, type TableColumn } from '#shared/query/table-query';
import { useIndex } from '../../index/IndexContext';
import type { TableLayout } from '../../index/settings';
import { changeLayout } from './table-store';

/** Column of tick box and expander before the columns with data. */
export const gutter = 56;

/** Width in CSS pixels that a column has until somebody changes it. */
const widths: Readonly<Record<TableColumn, number>> = {
  // A publication number as an import gives it (`DE102016107076`) fits.
  reference: 134,
  client: 140,
  clientReference: 130,
  title: 210,
  applicants: 124,
  offices: 108,
  members: 84,
  earliestPriority: 124,
  status: 110,
  nextLimit: 196,
  expiry: 112,
  classes: 150,
  tags: 130,
  responsible: 110,
  inventors: 140,
  owners: 140,
  agents: 140,
  grants: 96,
  quality: 96,
  case: 120,
  office: 70,
  number: 160,
  publications: 170,
  route: 140,
  right: 100,
  filed: 112,
  published: 112,
  granted: 112,
};

const tableColumns: readonly TableColumn[] = [...new Set([...caseColumns, ...applicationColumns])];

const features = tableFeatures({ columnOrderingFeature, columnPinningFeature, columnResizingFeature, columnSizingFeature, columnVisibilityFeature });
const helper = createColumnHelper<typeof features, never>();
const definitions = helper.columns(tableColumns.map((column) => helper.display({ id: column, header: columnTitles[column], size: widths[column], minSize: 56, maxSize: 900 })));
/** Rows stay with the index: the table library keeps the columns only. */
const noRows: never[] = [];

/** A column as it is drawn. */
export type PlacedColumn = {
  readonly id: TableColumn;
  readonly width: number;
  /** Distance from the left edge where the column is pinned. */
  readonly left: number | undefined;
  /** Begins dragging the width. */
  readonly resize: (event: unknown) => void;
};

/**
 * Columns in their order, widths and pins. Where all of them fit, the free room goes to the title; where not, to the title so that as
 * many columns as fit end at the edge, and none is cut. A width that a person chose is never changed.
 */
export const useColumns = (layout: TableLayout, room: number): { readonly columns: readonly PlacedColumn[]; readonly width: number } => {
  const index = useIndex();
  const sizes = useMemo(() => columnWidths(layout, room), [layout, room]);
  const state = useMemo(
    () => ({
      columnOrder: [...layout.order],
      columnVisibility: Object.fromEntries(layout.hidden.map((column) => [column, false])),
      columnPinning: { start: layout.order.filter((column) => layout.pinned.includes(column)), end: [] },
      columnSizing: sizes,
    }),
    [layout, sizes],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    columnResizeMode: 'onChange',
    state,
    onColumnSizingChange: (update) =>
      changeLayout(index, (old) => {
        const shown = columnWidths(old, room);
        const next = typeof update === 'function' ? update(shown) : update;
        // Only what was dragged becomes the person's: the other widths go on following the room.
        return { ...old, widths: { ...old.widths, ...Object.fromEntries(Object.entries(next).filter(([column, width]) => shown[column] !== width)) } };
      }),
  });
  return useMemo(() => {
    const headers = table.getLeafHeaders().filter(({ column }) => column.getIsVisible());
    let left = gutter;
    const columns = headers.map((header): PlacedColumn => {
      const width = header.getSize();
      const pinned = header.column.getIsPinned() === 'start';
      const column = { id: familyColumn(header.column.id), width, left: pinned ? left : undefined, resize: header.getResizeHandler() };
      left += width;
      return column;
    });
    return { columns, width: Math.max(left, room) };
    // oxlint-disable-next-line react/exhaustive-deps -- the table object is another one at each drawing; what it says of columns follows `state`
  }, [state, room]);
};

/** Width of each visible column in CSS pixels, for a table as wide as `room`. */
export const columnWidths = (layout: Pick<TableLayout, 'order' | 'hidden' | 'pinned' | 'widths'>, room: number): Record<string, number> => {
  const visible = layout.order.filter((column) => !layout.hidden.includes(column));
  const inOrder = [...visible.filter((column) => layout.pinned.includes(column)), ...visible.filter((column) => !layout.pinned.includes(column))];
  const sizes: Record<string, number> = Object.fromEntries(inOrder.map((column) => [column, layout.widths[column] ?? widths[column]]));
  let used = gutter;
  const fitting: TableColumn[] = [];
  for (const column of inOrder) {
    const size = sizes[column] ?? 0;
    if (used + size > room) break;
    used += size;
    fitting.push(column);
  }
  const takes = (column: TableColumn): boolean => fitting.includes(column) && layout.widths[column] === undefined;
  // A date and how long it is overdue are read in full before the title gets more.
  if (takes('nextLimit') && room - used >= wholeLimit - widths.nextLimit) {
    sizes['nextLimit'] = wholeLimit;
    used += wholeLimit - widths.nextLimit;
  }
  const wide = spareTakers.find(takes);
  if (wide !== undefined) sizes[wide] = (sizes[wide] ?? 0) + room - used;
  return sizes;
};

/** Width in which a next time limit is read in full. */
const wholeLimit = 242;

/** Columns that free room is given to: the first of them that is there and has no width of a person's choice. */
const spareTakers: readonly TableColumn[] = ['title', 'nextLimit', 'applicants'];

const isTableColumn = (id: string): id is TableColumn => tableColumns.some((column) => column === id);
const familyColumn = (id: string): TableColumn => {
  if (!isTableColumn(id)) throw new Error(`no such column: ${id}`);
  return id;
};
