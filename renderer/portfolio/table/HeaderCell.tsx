/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one while scrolling, which table elements do not allow */
import { type DragEvent, memo, useState } from 'react';
import { DialogTrigger, Dialog, Popover } from 'react-aria-components';
import { columnTitles, type TableColumn } from '#shared/query/table-query';
import { Icon } from '../../ui/marks/Icon';
import { IconButton } from '../../ui/controls/IconButton';
import { Menu, type MenuEntry } from '../../ui/controls/Menu';
import { useIndex } from '../../index/IndexContext';
import type { TableLayout } from '../../index/settings';
import { ColumnFilterForm } from '../filters/ColumnFilterForm';
import { changeLayout, groupBy, moveColumn, nextSort, sortBy } from './table-store';
import type { PlacedColumn } from './use-columns';

type Props = {
  readonly column: PlacedColumn;
  readonly layout: TableLayout;
  /** The query has a condition on this column. */
  readonly isFiltered: boolean;
  readonly columnIndex: number;
};

/** Type of what a dragged heading carries. */
const dragType = 'application/x-stemma-column';

/** Heading of a column: press to sort (with Shift: sort also by it), drag to move, filter and menu beside it. */
export const HeaderCell = memo(({ column: { id: column, width, left, resize }, layout, isFiltered, columnIndex }: Props) => {
  const index = useIndex();
  const [filterOpen, setFilterOpen] = useState(false);
  const [dropping, setDropping] = useState(false);
  const title = columnTitles[column];
  const place = layout.sort.findIndex((key) => key.column === column);
  const sorted = layout.sort[place];
  const pinned = left !== undefined;
  const visible = layout.order.filter((one) => !layout.hidden.includes(one) && layout.pinned.includes(one) === pinned);
  const at = visible.indexOf(column);
  const moveTo = (to: TableColumn | undefined): void => {
    if (to !== undefined) changeLayout(index, (old) => ({ ...old, order: moveColumn(old.order, column, to) }));
  };
  const entries: readonly MenuEntry[] = [
    { id: 'up', label: 'Sort ascending', checked: sorted?.descending === false, onAction: () => sortBy(index, [{ column, descending: false }]) },
    { id: 'down', label: 'Sort descending', checked: sorted?.descending === true, onAction: () => sortBy(index, [{ column, descending: true }]) },
    { id: 'filter', label: 'Filter…', onAction: () => setFilterOpen(true) },
    { id: 'group', label: 'Group by this', checked: layout.group === column, onAction: () => groupBy(index, layout.group === column ? undefined : column) },
    { separator: 'a' },
    { id: 'left', label: 'Move left', disabled: at <= 0, onAction: () => moveTo(visible[at - 1]) },
    { id: 'right', label: 'Move right', disabled: at < 0 || at >= visible.length - 1, onAction: () => moveTo(visible[at + 1]) },
    {
      id: 'pin',
      label: pinned ? 'Unpin' : 'Pin to the left',
      onAction: () => changeLayout(index, (old) => ({ ...old, pinned: pinned ? old.pinned.filter((one) => one !== column) : [...old.pinned, column] })),
    },
    { id: 'narrower', label: 'Narrower', onAction: () => setWidth(width - 24) },
    { id: 'wider', label: 'Wider', onAction: () => setWidth(width + 24) },
    { id: 'hide', label: 'Hide column', disabled: layout.hidden.length >= layout.order.length - 1, onAction: () => changeLayout(index, (old) => ({ ...old, hidden: [...old.hidden, column] })) },
  ];
  const setWidth = (next: number): void => changeLayout(index, (old) => ({ ...old, widths: { ...old.widths, [column]: Math.max(56, Math.min(900, Math.round(next))) } }));
  const onDrop = (event: DragEvent): void => {
    setDropping(false);
    const dragged = layout.order.find((one) => one === event.dataTransfer.getData(dragType));
    if (dragged !== undefined) changeLayout(index, (old) => ({ ...old, order: moveColumn(old.order, dragged, column) }));
  };
  return (
    <div
      role="columnheader"
      tabIndex={-1}
      aria-colindex={columnIndex}
      aria-sort={sorted === undefined ? 'none' : sorted.descending ? 'descending' : 'ascending'}
      className={`portfolio-head-cell ${pinned ? 'portfolio-pinned' : ''} ${dropping ? 'portfolio-dropping' : ''}`}
      style={pinned ? { width, left } : { width }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(dragType)) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={onDrop}
    >
      <button
        type="button"
        className="portfolio-head-sort"
        title={title}
        draggable
        onDragStart={(event) => event.dataTransfer.setData(dragType, column)}
        onClick={(event) => {
          const add = event.shiftKey;
          sortBy(index, nextSort(layout.sort, column, add));
        }}
      >
        <span className="ellipsis">{title}</span>
        {sorted === undefined ? null : (
          <span className="portfolio-sort-mark" aria-hidden>
            {sorted.descending ? '↓' : '↑'}
            {layout.sort.length > 1 ? place + 1 : ''}
          </span>
        )}
      </button>
      <span className={`portfolio-head-acts ${!isFiltered && !filterOpen ? '' : 'portfolio-head-acts-on'}`}>
        <DialogTrigger isOpen={filterOpen} onOpenChange={setFilterOpen}>
          <span className={!isFiltered && !filterOpen ? 'portfolio-head-filter' : 'portfolio-head-filter portfolio-filtered'}>
            <IconButton label={isFiltered ? `Filter ${title}: on` : `Filter ${title}`} icon={<Icon name="filter" size={14} />} />
          </span>
          <Popover className="popover" placement="bottom start" offset={4}>
            <Dialog aria-label={`Filter ${title}`} className="portfolio-filter-dialog">
              <ColumnFilterForm column={column} close={() => setFilterOpen(false)} />
            </Dialog>
          </Popover>
        </DialogTrigger>
        <span className="portfolio-head-menu">
          <Menu label={`Column ${title}`} entries={entries} trigger={<IconButton label={`Column ${title}`} icon={<Icon name="chevron-down" size={14} />} />} />
        </span>
      </span>
      <span
        role="presentation"
        className="portfolio-resize"
        onMouseDown={resize}
        onTouchStart={resize}
        onDoubleClick={() => changeLayout(index, (old) => ({ ...old, widths: Object.fromEntries(Object.entries(old.widths).filter(([id]) => id !== column)) }))}
      />
    </div>
  );
});
HeaderCell.displayName = 'HeaderCell';
