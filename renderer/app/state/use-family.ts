import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Failure } from '#shared/ipc';
import type { CaseFamily } from '#shared/model/case-family';
import { err, ok, type Result } from '#shared/result';
import { call, on } from '../bridge';

/** A change of the family as a function, so that it can be made again on what is on disk now. */
export type Edit = (family: CaseFamily) => CaseFamily;

export type FamilyFile =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'gone' }
  | { readonly state: 'ready'; readonly family: CaseFamily; readonly hash: string };

export type FamilyAccess = {
  readonly file: FamilyFile;
  /** Saves one change as one entry of the history; edits of one family follow each other. On failure nothing was written. */
  readonly save: (edit: Edit, why: string) => Promise<Result<CaseFamily, Failure>>;
  readonly reload: () => Promise<void>;
};

/**
 * A case family as it is on disk, read again whenever its file changes. A save goes out under the hash that the person saw; where the
 * file has changed since, the failure `conflict` comes back, the new content is shown and the person's edit stays in its field.
 */
export const useFamily = (key: string): FamilyAccess => {
  const [file, setFile] = useState<FamilyFile>({ state: 'loading' });
  const latest = useRef<FamilyFile>(file);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const show = useCallback((next: FamilyFile) => {
    latest.current = next;
    setFile(next);
  }, []);

  const reload = useCallback(async (): Promise<void> => {
    const answer = await call('family.read', { key });
    show(answer.ok ? { state: 'ready', ...answer.value } : { state: 'failed', failure: answer.error });
  }, [key, show]);

  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      const answer = await call('family.read', { key });
      if (current) show(answer.ok ? { state: 'ready', ...answer.value } : { state: 'failed', failure: answer.error });
    };
    void read();
    const stop = on('portfolio.changed', ({ changed, removed }) => {
      if (removed.includes(key)) show({ state: 'gone' });
      else if (changed.some((family) => family.key === key && !(latest.current.state === 'ready' && latest.current.hash === family.hash))) void read();
    });
    return () => {
      current = false;
      stop();
    };
  }, [key, show]);

  const save = useCallback(
    (edit: Edit, why: string): Promise<Result<CaseFamily, Failure>> => {
      const run = async (): Promise<Result<CaseFamily, Failure>> => {
        const seen = latest.current;
        if (seen.state !== 'ready') return err({ code: 'not-open', message: 'The case is not open any more. Nothing was saved.' });
        const answer = await call('family.save', { edits: [{ key, hash: seen.hash, family: edit(seen.family) }], why });
        // Read again in both cases: after a save for the sources that main recorded, after a conflict for what stands there now.
        await reload();
        if (!answer.ok) return err(answer.error);
        const now = latest.current;
        return now.state === 'ready' ? ok(now.family) : err({ code: 'not-open', message: 'The change was saved, but the case could not be read again.' });
      };
      const next = queue.current.then(run, run);
      queue.current = next;
      return next;
    },
    [key, reload],
  );

  return useMemo(() => ({ file, save, reload }), [file, save, reload]);
};
