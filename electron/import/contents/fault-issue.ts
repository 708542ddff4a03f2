import type { ReadIssue } from '#shared/formats/read-issue';
import { ContentFault } from './content';

/** What is told of a file whose bytes could not be read to their end. */
export const faultIssue = (file: string, error: unknown): ReadIssue =>
  error instanceof ContentFault
    ? { file, severity: 'error', code: error.code, message: error.message }
    : { file, severity: 'error', code: 'unreadable-file', message: `The file cannot be read (${error instanceof Error ? error.message : String(error)}). Check that it is there and that it may be opened.` };
