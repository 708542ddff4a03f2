/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one while scrolling, which table elements do not allow */
import { memo } from 'react';
import type { FamilyFilter } from '#shared/query/family-query';
import type { TableLayout } from '../../index/settings';
import { Checkbox } from '../../ui/controls/Checkbox';
import { HeaderCell } from './HeaderCell';
import type { PlacedColumn } from './use-columns';

type Props = {
  readonly columns: readonly PlacedColumn[];
  readonly width: number;
  readonly layout: TableLayout;
  readonly filter: FamilyFilter;
  readonly selected: 'none' | 'some' | 'all';
  readonly onSelectAll: (selected: boolean) => void;
};

/** The headings above the rows; they stay while the rows scroll. */
export const GridHead = memo(({ columns, width, layout, filter, selected, onSelectAll }: Props) => (
  <div role="rowgroup" className="portfolio-head" style={{ width }}>
    <div role="row" tabIndex={-1} className="portfolio-head-row" aria-rowindex={1}>
      <div role="columnheader" tabIndex={-1} aria-colindex={1} className="portfolio-gutter portfolio-pinned" style={{ left: 0 }}>
        <Checkbox aria-label="Select all shown case families" isSelected={selected === 'all'} isIndeterminate={selected === 'some'} onChange={onSelectAll} />
      </div>
      {columns.map((column, at) => (
        <HeaderCell key={column.id} column={column} layout={layout} filter={filter.columns.find((one) => one.column === column.id)} columnIndex={at + 2} />
      ))}
    </div>
  </div>
));
GridHead.displayName = 'GridHead';
