import { columnTitles } from '#shared/query/family-export';
import type { ColumnFilter } from '#shared/query/family-query';
import { gatheredStatusWords } from '#shared/law/status-words';
import { dateToText } from '../../ui/marks/DateText';

/** A condition as it stands in the search box: `Client: Nordlicht Antennen`, `Next time limit: within 90 days`. */
export const filterWords = (filter: ColumnFilter): string => `${columnTitles[filter.column]}: ${condition(filter)}`;

const condition = (filter: ColumnFilter): string => {
  switch (filter.op) {
    case 'contains':
      return `“${filter.text}”`;
    case 'any':
      return listed(filter.values.map(valueWords));
    case 'none':
      return `not ${listed(filter.values.map(valueWords))}`;
    case 'status':
      return listed(filter.values.map((value) => gatheredStatusWords[value]));
    case 'between':
      if (filter.from === undefined) return filter.to === undefined ? 'known' : `until ${dateToText(filter.to)}`;
      return filter.to === undefined ? `from ${dateToText(filter.from)}` : `${dateToText(filter.from)} to ${dateToText(filter.to)}`;
    case 'unknown-date':
      return filter.column === 'nextLimit' ? 'none open' : 'not known';
    case 'due-within':
      return filter.days < 0 ? 'overdue' : `overdue or within ${filter.days} days`;
    case 'count':
      if (filter.min === undefined) return filter.max === undefined ? 'any' : `at most ${filter.max}`;
      return filter.max === undefined ? `at least ${filter.min}` : `${filter.min} to ${filter.max}`;
  }
};

const listed = (values: readonly string[]): string => (values.length > 3 ? `${values.slice(0, 2).join(', ')} or ${values.length - 2} more` : values.join(' or '));

/** A value in a list of values; the empty one is: not known. */
export const valueWords = (value: string): string => (value === '' ? 'not known' : value);
