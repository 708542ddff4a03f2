import type { Issue } from '../model/issue';

/** Codes that reading a file can give; each is explained in docs/issue-codes.md. */
export const readIssueCodes = [
  'empty-file',
  'unknown-format',
  'no-records',
  'unreadable-file',
  'damaged-xml',
  'truncated-xml',
  'damaged-text',
  'damaged-json',
  'truncated-json',
  'bad-encoding',
  'assumed-encoding',
  'damaged-archive',
  'too-large',
  'encrypted-entry',
  'unreadable-entry',
  'double-name',
  'other-files',
  'unknown-entity',
  'loose-ampersand',
  'odd-character',
  'no-number',
  'deleted-record',
  'not-found',
  'number-conversion',
  'damaged-workbook',
  'encrypted-workbook',
  'unread-value',
  'ambiguous-dates',
  'missing-column',
  'unread-columns',
  'open-quote',
] as const;
export type ReadIssueCode = (typeof readIssueCodes)[number];

export type ReadIssue = Issue & { readonly code: ReadIssueCode };
