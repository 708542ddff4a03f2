/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one while scrolling, which table elements do not allow */
import type { CSSProperties } from 'react';
import { columnFields, columnTitles, type TableColumn } from '#shared/query/table-query';
import type { RowGroup } from '#shared/query/table/select-rows';
import type { Level } from '#shared/query/table/text-rows';
import { dateToText } from '../../ui/marks/DateText';
import { Icon } from '../../ui/marks/Icon';
import { plural } from '../../ui/marks/plural';
import { valueWords } from '../filters/value-words';
import { toggleFolded } from './table-store';

type Props = { readonly group: RowGroup | undefined; readonly column: TableColumn | undefined; readonly level: Level; readonly isFolded: boolean; readonly rowIndex: number; readonly place: CSSProperties };

/** Heading of a run of rows with the same value: what they come to; a click folds them away. */
export const GroupLine = ({ group, column, level, isFolded, rowIndex, place }: Props) => {
  if (group === undefined || column === undefined) return null;
  const { value, count, applications, granted, pending, overdue, next } = group;
  return (
    <div role="row" tabIndex={-1} aria-rowindex={rowIndex} aria-expanded={!isFolded} className="portfolio-row portfolio-group" style={place}>
      <div role="gridcell" className="portfolio-group-cell">
        <button type="button" tabIndex={-1} className="portfolio-expander" aria-label={`${isFolded ? 'Show' : 'Hide'} the rows of ${valueWords(columnFields[column], value)}`} onClick={() => toggleFolded(value)}>
          <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} />
        </button>
        <span className="quiet">{columnTitles[column]}</span>
        <strong className="ellipsis portfolio-group-value">{valueWords(columnFields[column], value)}</strong>
        <span>{level === 'cases' ? plural(count, 'case') : plural(count, 'application')}</span>
        {overdue === 0 ? null : <span className="urgency-overdue">{overdue.toLocaleString('en')} overdue</span>}
        {next === undefined ? null : <span className="quiet">next limit {dateToText(next)}</span>}
        <span className="quiet">
          {level === 'cases' ? `${plural(applications, 'application')} · ` : ''}
          {granted.toLocaleString('en')} granted · {pending.toLocaleString('en')} pending
        </span>
      </div>
    </div>
  );
};
