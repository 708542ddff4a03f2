/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one while scrolling, which table elements do not allow */
import { memo, useMemo } from 'react';
import { parseQuery } from '#shared/query/language/parse-query';
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
  readonly text: string;
  readonly selected: 'none' | 'some' | 'all';
  readonly onSelectAll: (selected: boolean) => void;
};

/** The headings above the rows; they stay while the rows scroll. */
export const GridHead = memo(({ columns, width, layout, level, text, selected, onSelectAll }: Props) => {
  const filtered = useMemo(() => new Set(parseQuery(text).conditions.flatMap((condition) => (condition.kind === 'field' ? [condition.field] : []))), [text]);
  return (
    <div role="rowgroup" className="portfolio-head" style={{ width }}>
      <div role="row" tabIndex={-1} className="portfolio-head-row" aria-rowindex={1}>
        <div role="columnheader" tabIndex={-1} aria-colindex={1} className="portfolio-gutter portfolio-pinned" style={{ left: 0 }}>
          <Checkbox aria-label={level === 'cases' ? 'Select all shown case families' : 'Select all shown applications'} isSelected={selected === 'all'} isIndeterminate={selected === 'some'} onChange={onSelectAll} />
        </div>
        {columns.map((column, at) => (
          <HeaderCell key={column.id} column={column} layout={layout} level={level} text={text} isFiltered={filtered.has(columnFields[column.id])} columnIndex={at + 2} />
        ))}
      </div>
    </div>
  );
});
GridHead.displayName = 'GridHead';
