/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one while scrolling, which table elements do not allow */
import type { CSSProperties } from 'react';
import { columnTitles } from '#shared/query/family-export';
import type { GroupColumn } from '#shared/query/family-query';
import { applicationStatuses } from '#shared/model/application';
import { gatheredStatusWords } from '#shared/law/status-words';
import type { Group } from '../../index/api';

/** Heading of a run of case families with the same client, status or responsible person. */
export const GroupLine = ({ group, column, rowIndex, place }: { readonly group: Group | undefined; readonly column: GroupColumn | undefined; readonly rowIndex: number; readonly place: CSSProperties }) => {
  if (group === undefined || column === undefined) return null;
  const status = applicationStatuses.find((one) => one === group.value);
  return (
    <div role="row" tabIndex={-1} aria-rowindex={rowIndex} className="portfolio-row portfolio-group" style={place}>
      <div role="gridcell" className="portfolio-group-cell">
        <span className="quiet">{columnTitles[column]}</span>
        <strong>{group.value === '' ? 'not known' : column === 'status' && status !== undefined ? gatheredStatusWords[status] : group.value}</strong>
        <span className="quiet">{group.count.toLocaleString('en')}</span>
        {group.overdue === 0 ? null : <span className="urgency-overdue">{group.overdue.toLocaleString('en')} overdue</span>}
      </div>
    </div>
  );
};
