import type { Failure } from '#shared/ipc';
import { caseFamilySchema, type CaseFamily } from '#shared/model/case-family';
import { ok, type Result } from '#shared/result';
import { fail } from '../failure';
import type { FileContent } from './family-files';
import { parseJson } from '../opening/marker';
import { noticeOutside } from './outside';
import type { Outcome } from '../commit/queue';
import { readAhead } from '../read-ahead';
import { familyFileName, type Session } from '../session';

export type PresentText = FileContent & { readonly key: string; readonly year: string };
export type PresentFamily = PresentText & { readonly family: CaseFamily };

/** The content of a family as it is now; within a job of the queue a file found changed outside is first taken into the history. */
export const presentText = async (session: Session, key: string, options?: { readonly notice: boolean }): Promise<Result<PresentText, Failure>> => {
  const { files, setAside } = session;
  const aside = setAside.get(key);
  if (aside && !files.table.has(key)) return fail('unreadable', aside.issue.message, key);
  const known = files.table.get(key);
  const pending = files.pending(key);
  if (!known || pending === null) return fail('not-found', `There is no family ${key}.`, key);
  if (pending) return ok({ ...pending, key, year: known.year });
  const disk = await files.readDisk(key, known.year);
  if (disk?.hash === known.hash) return ok({ key, year: known.year, text: disk.text, hash: disk.hash });
  if (options?.notice) {
    await noticeOutside(session, [key]);
    return presentText(session, key, { notice: false });
  }
  if (!disk) return fail('not-found', `The file ${familyFileName(known.year, key)} is not there. Bring it back, or confirm that it was meant to go.`, key);
  return ok({ key, year: known.year, text: disk.text, hash: disk.hash });
};

const readsAhead = 24;

/**
 * The contents of many families in the order of the keys, read ahead. For a job of the queue: what is not as it is known to be is
 * looked at again in its turn, and taken into the history first.
 */
export async function* presentTexts(session: Session, keys: Iterable<string>): AsyncGenerator<{ readonly key: string; readonly present: Result<PresentText, Failure> }> {
  const read = async (key: string) => ({ key, present: await presentText(session, key) });
  for await (const { key, present } of readAhead(keys, readsAhead, read)) {
    const isKnown = present.ok && session.files.table.get(key)?.hash === present.value.hash;
    yield isKnown ? { key, present } : { key, present: await presentText(session, key, { notice: true }) };
  }
}

export const presentFamily = async (session: Session, key: string, options?: { readonly notice: boolean }): Promise<Result<PresentFamily, Failure>> => {
  const present = await presentText(session, key, options);
  return present.ok ? familyIn(present.value) : present;
};

/** The family that a content holds. */
export const familyIn = (present: PresentText): Result<PresentFamily, Failure> => {
  const family = caseFamilySchema.safeParse(parseJson(present.text));
  if (family.success) return ok({ ...present, family: family.data });
  const first = family.error.issues[0];
  return fail('unreadable', `The file ${familyFileName(present.year, present.key)} does not fit the form of a family file (${first ? `${first.path.join('/')}: ${first.message}` : 'no JSON'}). Correct it or bring back a copy.`, present.key);
};

/** Runs a job of the queue when no plan is writing files of these families any more. */
export const whenFree = async <T>(session: Session, keys: readonly string[], job: () => Promise<Outcome<T>>): Promise<T> => {
  for (;;) {
    await Promise.all(keys.map((key) => session.reserved.until(key)));
    const turn = await session.queue.run<{ readonly answer: T } | undefined>(async () => {
      if (keys.some((key) => session.reserved.has(key))) return { answer: undefined };
      const { answer, after } = await job();
      return { answer: { answer }, ...(after ? { after } : {}) };
    });
    if (turn) return turn.answer;
  }
};
