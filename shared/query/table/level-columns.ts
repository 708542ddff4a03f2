import { type Column, noDay } from '../columns/column';
import type { TableColumn } from '../table-query';
import type { PortfolioTable } from './portfolio-table';
import type { Level } from './text-rows';

/** Where the values of a table column are: in the rows themselves, or, for applications, in those of their cases. */
export type LevelColumn = { readonly column: Column; readonly ofFamily?: Int32Array };

const ofCase = {
  reference: 'reference',
  case: 'reference',
  client: 'client',
  clientReference: 'clientReference',
  title: 'title',
  applicants: 'applicants',
  inventors: 'inventor',
  owners: 'owner',
  agents: 'agent',
  offices: 'offices',
  members: 'members',
  grants: 'grants',
  quality: 'quality',
  earliestPriority: 'earliestPriority',
  status: 'status',
  nextLimit: 'nextLimit',
  expiry: 'expiry',
  classes: 'classes',
  tags: 'tags',
  responsible: 'responsible',
} as const;
const ofApplication = {
  reference: 'reference',
  title: 'title',
  office: 'office',
  number: 'number',
  publications: 'publications',
  route: 'route',
  right: 'right',
  filed: 'filingDate',
  published: 'published',
  granted: 'granted',
  earliestPriority: 'earliestPriority',
  status: 'status',
  nextLimit: 'nextLimit',
  expiry: 'expiry',
  classes: 'classes',
  responsible: 'responsible',
} as const;

/** The column of a level; undefined where the level has none. */
export const levelColumn = (table: PortfolioTable, level: Level, name: TableColumn): LevelColumn | undefined => {
  if (level === 'applications' && isKey(ofApplication, name)) return { column: table.applications.columns[ofApplication[name]] };
  if (!isKey(ofCase, name)) return undefined;
  const column = table.cases.columns[ofCase[name]];
  return level === 'cases' ? { column } : { column, ofFamily: table.applications.columns.family.counts.values() };
};

const isKey = <Names extends object>(names: Names, name: string): name is Extract<keyof Names, string> => Object.hasOwn(names, name);

/** Whole numbers from 0 that compare as a column does, by row; those of unknown values are behind all others in both directions. */
export const sortKeysOf = ({ column, ofFamily }: LevelColumn, rows: Uint32Array, size: number, descending: boolean): { readonly keys: Uint32Array; readonly limit: number } => {
  const keys = new Uint32Array(size);
  const at = (row: number): number => (ofFamily === undefined ? row : (ofFamily[row] ?? 0));
  switch (column.kind) {
    case 'text':
    case 'texts': {
      const ranks = column.dictionary.ranks();
      const last = ranks.length - 1;
      const valueAt = firstText(column);
      for (const row of rows) {
        const rank = ranks[valueAt(at(row))] ?? last;
        keys[row] = descending && rank !== last ? last - 1 - rank : rank;
      }
      return { keys, limit: last + 1 };
    }
    case 'day':
    case 'count': {
      const values = (column.kind === 'day' ? column.days : column.counts).values();
      let least = noDay;
      let most = -noDay;
      for (const row of rows) {
        const value = values[at(row)] ?? 0;
        if (value === noDay) continue;
        if (value < least) least = value;
        if (value > most) most = value;
      }
      const last = most < least ? 0 : most - least + 1;
      for (const row of rows) {
        const value = values[at(row)] ?? 0;
        keys[row] = value === noDay ? last : descending ? most - value : value - least;
      }
      return { keys, limit: last + 1 };
    }
  }
};

/** The number of the first text of a row, 0 where it has none. */
export const firstText = (column: Extract<Column, { kind: 'text' | 'texts' }>): ((row: number) => number) => {
  if (column.kind === 'text') return column.ids.get;
  const { lists } = column;
  const pool = lists.pool();
  return (row) => (lists.start(row) === lists.end(row) ? 0 : (pool[lists.start(row)] ?? 0));
};
