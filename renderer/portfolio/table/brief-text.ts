import { statusWords } from '#shared/law/status-words';
import type { IsoDate } from '#shared/model/date';
import type { TableColumn } from '#shared/query/table-query';
import { dateToText } from '../../ui/marks/DateText';
import type { LineRow } from './FamilyLine';

/** A cell as plain text: what is drawn of rows that fly past. */
export const briefText = ({ kind, row }: LineRow, column: TableColumn): string => {
  switch (column) {
    case 'reference':
      return row.reference ?? (kind === 'application' ? row.caseReference : '');
    case 'title':
      return row.title ?? '';
    case 'responsible':
      return row.responsible ?? '';
    case 'status':
      return row.statusWord ?? statusWords[row.status];
    case 'earliestPriority':
    case 'expiry':
      return dayText(row[column]);
    case 'nextLimit':
      return row.nextLimit === undefined ? '' : dateToText(row.nextLimit.due);
    case 'classes':
      return row.classes.join(' · ');
    case 'client':
      return kind === 'member' ? '' : (row.client ?? '');
    case 'applicants':
      return kind === 'member' ? '' : row.applicants.join(' · ');
    case 'tags':
      return kind === 'member' ? '' : row.tags.join(' · ');
    case 'offices':
      return kind === 'case' ? row.offices.map(({ office }) => office).join(' ') : (row.office ?? '');
    case 'members':
      return kind === 'case' ? String(row.members) : '';
    case 'case':
      return kind === 'application' ? row.caseReference : '';
    case 'number':
      return kind === 'case' ? '' : (row.number ?? '');
    default:
      return '';
  }
};

const dayText = (date: IsoDate | undefined): string => (date === undefined ? '' : dateToText(date));
