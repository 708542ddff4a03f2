/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one while scrolling, which table elements do not allow */
import { memo } from 'react';
import { columnFields } from '#shared/query/table-query';
import type { Level } from '#shared/query/table/text-rows';
import type { TableLayout } from '../../index/settings';
import { Checkbox } from '../../ui/controls/Checkbox';
import { HeaderCell } from './HeaderCell';
import type { PlacedColumn } from './use-columns';

type Props = {
  readonly columns: readonly PlacedColumn[];
  readonly width: number;
  readonly layout: TableLayout;
  readonly level: Level;
  /** Fields on which the query has a condition, with spaces between them. */
  readonly filtered: string;
  readonly selected: 'none' | 'some' | 'all';
  readonly onSelectAll: (selected: boolean) => void;
};

/** The headings above the rows; they stay while the rows scroll. */
export const GridHead = memo(({ columns, width, layout, level, filtered, selected, onSelectAll }: Props) => {
  const fields = filtered.split(' ');
  return (
    <div role="rowgroup" className="portfolio-head" style={{ width }}>
      <div role="row" tabIndex={-1} className="portfolio-head-row" aria-rowindex={1}>
        <div role="columnheader" tabIndex={-1} aria-colindex={1} className="portfolio-gutter portfolio-pinned" style={{ left: 0 }}>
          <Checkbox aria-label={level === 'cases' ? 'Select all shown case families' : 'Select all shown applications'} isSelected={selected === 'all'} isIndeterminate={selected === 'some'} onChange={onSelectAll} />
        </div>
        {columns.map((column, at) => (
          <HeaderCell key={column.id} column={column} layout={layout} isFiltered={fields.includes(columnFields[column.id])} columnIndex={at + 2} />
        ))}
      </div>
    </div>
  );
});
GridHead.displayName = 'GridHead';
