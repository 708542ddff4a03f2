import { z } from 'zod';
import type { FieldId } from './language/fields';

/** A row for each case family, or for each application. */
export const levels = ['cases', 'applications'] as const;

/** Columns of the table; ids are stored in views and layouts and never change. */
export const caseColumns = [
  'reference',
  'client',
  'clientReference',
  'title',
  'applicants',
  'offices',
  'members',
  'earliestPriority',
  'status',
  'nextLimit',
  'expiry',
  'classes',
  'tags',
  'responsible',
  'inventors',
  'owners',
  'agents',
  'grants',
  'quality',
] as const;
export const applicationColumns = [
  'reference',
  'case',
  'client',
  'title',
  'office',
  'number',
  'publications',
  'route',
  'right',
  'filed',
  'published',
  'granted',
  'earliestPriority',
  'status',
  'nextLimit',
  'expiry',
  'applicants',
  'classes',
  'tags',
  'responsible',
] as const;
export type TableColumn = (typeof caseColumns)[number] | (typeof applicationColumns)[number];

/** Headings of the columns, in the table, its menus and exports. */
export const columnTitles: Readonly<Record<TableColumn, string>> = {
  reference: 'Our reference',
  case: 'Case',
  client: 'Client',
  clientReference: 'Client reference',
  title: 'Title',
  applicants: 'Applicants',
  inventors: 'Inventors',
  owners: 'Owners',
  agents: 'Agents',
  offices: 'Offices',
  office: 'Office',
  number: 'Application',
  publications: 'Publications',
  route: 'Route',
  right: 'Right',
  filed: 'Filed',
  published: 'Published',
  granted: 'Granted',
  members: 'Members',
  grants: 'Granted members',
  quality: 'Data quality',
  earliestPriority: 'Earliest priority',
  status: 'Status',
  nextLimit: 'Next time limit',
  expiry: 'Expiry',
  classes: 'IPC/CPC',
  tags: 'Tags',
  responsible: 'Responsible',
};

/** The word of the query language for each column. */
export const columnFields: Readonly<Record<TableColumn, FieldId>> = {
  reference: 'reference',
  case: 'case',
  client: 'client',
  clientReference: 'clientref',
  title: 'title',
  applicants: 'applicant',
  inventors: 'inventor',
  owners: 'owner',
  agents: 'agent',
  offices: 'office',
  office: 'office',
  number: 'number',
  publications: 'number',
  route: 'route',
  right: 'right',
  filed: 'filed',
  published: 'published',
  granted: 'granted',
  members: 'members',
  grants: 'grants',
  quality: 'quality',
  earliestPriority: 'priority',
  status: 'status',
  nextLimit: 'due',
  expiry: 'expires',
  classes: 'class',
  tags: 'tag',
  responsible: 'responsible',
};

export const tableColumnSchema = z.enum([...new Set([...caseColumns, ...applicationColumns])]);
export const sortKeySchema = z.strictObject({ column: tableColumnSchema, descending: z.boolean() });
export type SortKey = z.infer<typeof sortKeySchema>;

/** What the table shows, as data. Unknown values sort last in both directions. */
export const tableQuerySchema = z.strictObject({
  level: z.enum(levels),
  /** In the query language; conditions that cannot be read are left out. */
  text: z.string(),
  sort: z.array(sortKeySchema),
  /** Rows that fit the words of the query best come first. */
  isRanked: z.boolean().optional(),
  group: tableColumnSchema.optional(),
  /** Values of groups whose rows are folded away. */
  folded: z.array(z.string()).optional(),
});
export type TableQuery = z.infer<typeof tableQuerySchema>;
