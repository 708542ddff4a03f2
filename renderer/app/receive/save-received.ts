import type { Failure, Saved } from '#shared/ipc';
import type { CaseFamily } from '#shared/model/case-family';
import type { IsoDate } from '#shared/model/date';
import { err, type Result } from '#shared/result';
import { call } from '../bridge';

type Input = {
  readonly key: string;
  readonly hash: string;
  readonly family: CaseFamily;
  readonly application?: string | undefined;
  readonly files: readonly File[];
  /** The date that the documents bear. */
  readonly date?: IsoDate | undefined;
  readonly why: string;
};

/** Most bytes that come in at once: they pass through memory. */
const mostBytes = 200 * 1024 * 1024;

/** Saves an edited family, with files that came in as its attachments, in one entry. */
export const saveReceived = async ({ key, hash, family, application, files, date, why }: Input): Promise<Result<Saved, Failure>> => {
  if (files.length === 0) return call('family.save', { edits: [{ key, hash, family }], why });
  if (files.reduce((sum, { size }) => sum + size, 0) > mostBytes) return err({ code: 'too-large', message: 'The files are larger than 200 MB together. Attach them in the case with “Attach documents…”, which copies them.' });
  const received = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), ...(date === undefined ? {} : { date }) })));
  return call('document.receive', { key, hash, family, why, files: received, ...(application === undefined ? {} : { application }) });
};
