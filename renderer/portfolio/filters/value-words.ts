import { gatheredStatusWords } from '#shared/law/status-words';
import { applicationStatuses } from '#shared/model/application';
import type { FieldId } from '#shared/query/language/fields';

/** A value of a field as lists show it; the empty one is: not known. */
export const valueWords = (field: FieldId, value: string): string => {
  if (value === '') return field === 'due' ? 'None open' : field === 'client' || field === 'responsible' || field === 'tag' ? 'None entered' : 'Not known';
  if (field === 'status') {
    const status = applicationStatuses.find((one) => one === value);
    return status === undefined ? value : gatheredStatusWords[status];
  }
  if (field === 'due') return dueWords[value] ?? value;
  if (field === 'route') return routeWords[value] ?? value;
  if (field === 'right') return rightWords[value] ?? value;
  return value;
};

const dueWords: Readonly<Record<string, string>> = { overdue: 'Overdue', today: 'Today', week: 'Within 7 days', month: '8 to 31 days', quarter: '32 to 92 days', later: 'Later' };
const routeWords: Readonly<Record<string, string>> = { direct: 'Direct', pct: 'International application', 'pct-entry': 'National phase', validation: 'Validation', unitary: 'Unitary patent' };
const rightWords: Readonly<Record<string, string>> = { patent: 'Patent', 'utility-model': 'Utility model', design: 'Design', plant: 'Plant variety', spc: 'SPC', other: 'Other right' };
