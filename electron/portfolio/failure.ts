import type { Failure } from '#shared/ipc';
import { err, type Result } from '#shared/result';
import { errorCode } from './ports/deps';

export const fail = (code: string, message: string, subject?: string): Result<never, Failure> => err({ code, message, ...(subject === undefined ? {} : { subject }) });

/** The failure that a rejection of the file system means; anything else is a bug and thrown on. */
export const diskFailure = (error: unknown, what: string, subject?: string): Result<never, Failure> => {
  const code = errorCode(error);
  if (code === undefined) throw error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return fail('disk-full', `${what} The disk is full: make room and repeat.`, subject);
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return fail('write-failed', `${what} The system denies access (${code}): check the folder's permissions and whether another program holds the file.`, subject);
  return fail('write-failed', `${what} The system answered ${code}.`, subject);
};
