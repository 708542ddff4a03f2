import type { Failure, Saved } from '#shared/ipc';
import { ok, type Result } from '#shared/result';
import { draftsOf, record } from './outside';
import { change } from '../commit/save-families';
import type { Session } from '../session';

/** Takes families whose files vanished as removed; the entry holds what the history still knows of them, so that undo brings them back. */
export const confirmVanished = (session: Session): Promise<Result<Saved, Failure>> =>
  change<Saved>(session, [], async () => {
    const gone: string[] = [];
    for (const key of session.vanished) {
      const known = session.files.table.get(key);
      if (known && !(await session.deps.files.stat(session.folder.family(known.year, key)))) gone.push(key);
    }
    session.vanished.clear();
    const drafts = await draftsOf(session, [], gone);
    if (drafts.length > 0) await record(session, drafts);
    session.emitState();
    return { answer: ok({ entry: drafts.length > 0 ? (session.latest[session.deps.device] ?? '') : '', saved: [] }) };
  });
