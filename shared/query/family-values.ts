import type { FamilyRow } from './rows';
import type { GroupColumn, TextColumn } from './family-query';

/** Texts of a column of a row; none where it is not known. */
export const columnTexts = (row: Omit<FamilyRow, 'nextLimit'>, column: TextColumn): readonly string[] => {
  switch (column) {
    case 'reference':
      return [row.reference];
    case 'client':
    case 'clientReference':
    case 'title':
    case 'responsible': {
      const text = row[column];
      return text === undefined || text === '' ? [] : [text];
    }
    case 'applicants':
    case 'classes':
    case 'tags':
      return row[column];
    case 'offices':
      return row.offices.map(({ office }) => office);
  }
};

/** Value by which a row is grouped; '' is: not known. */
export const groupValue = (row: Omit<FamilyRow, 'nextLimit'>, column: GroupColumn): string =>
  column === 'status' ? row.status : (columnTexts(row, column)[0] ?? '');
