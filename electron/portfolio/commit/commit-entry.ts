import type { Failure, HistoryEntry } from '#shared/ipc';
import { ok, type Result } from '#shared/result';
import { documentMoves } from '../documents/document-files';
import { diskFailure } from '../failure';
import type { Draft } from './draft';
import type { Entry } from '../history/history-line';
import { instantOf } from '../history/hybrid-clock';
import { settleParties } from '../parties/party-file';
import { settleLaw } from '../law/law-file';
import type { Session } from '../session';
import { afterEntry } from '../undo/undo-stacks';

export type NewEntry = {
  readonly kind: HistoryEntry['kind'];
  readonly why: string;
  readonly undoes?: string | undefined;
  readonly whole?: true | undefined;
  readonly drafts: readonly Draft[];
  readonly plan?: NonNullable<Entry['plan']>;
  readonly law?: NonNullable<Entry['law']>;
  readonly parties?: NonNullable<Entry['parties']>;
};

/**
 * Commits an entry: one line, one flush. From then on its contents are what is read; `settle` brings them onto the disk.
 * Runs within a job of the queue.
 */
export const commitEntry = async (session: Session, entry: NewEntry): Promise<Result<{ readonly id: string; readonly settle: () => Promise<void> }, Failure>> => {
  const { log, files } = session;
  if (!log) throw new Error('no history is open for writing');
  const changes = entry.drafts.map((draft) => draft.describe());
  let appended;
  try {
    appended = await log.append({
      kind: entry.kind,
      why: entry.why,
      ...(entry.undoes === undefined ? {} : { undoes: entry.undoes }),
      ...(entry.whole === true ? { whole: true } : {}),
      ...(changes.length > 0 || !entry.plan ? { changes } : {}),
      ...(entry.plan ? { plan: entry.plan } : {}),
      ...(entry.law ? { law: entry.law } : {}),
      ...(entry.parties ? { parties: entry.parties } : {}),
    });
  } catch (error) {
    session.emitState();
    return diskFailure(error, 'The change was not saved: the history could not be written.');
  }
  const { line, place } = appended;
  session.index.add(line, place);
  session.latest[line.device] = line.id;
  session.savedAt = instantOf(line.hlc);
  session.revision += 1;
  session.unsaved += 1;
  session.stacks = afterEntry(session.stacks, { id: line.id, kind: entry.kind, why: entry.why, undoes: entry.undoes });
  if (entry.parties) session.parties = { ...session.parties, value: entry.parties.new, pending: true };
  if (entry.law) session.law = { ...session.law, value: entry.law.new, pending: true };
  for (const [index, { key, year, content, file }] of entry.drafts.entries()) {
    const described = changes[index];
    if (entry.kind === 'outside') files.know(key, content ? { year, hash: content.hash, file } : undefined);
    else {
      const moves = described && documentMoves(described, { id: line.id, undoes: entry.undoes });
      files.commit({ key, year, content: content ?? undefined, entry: line.id, ...(moves ? { documents: [moves] } : {}) });
    }
  }
  return ok({
    id: line.id,
    settle: async () => {
      if (entry.law) await settleLaw(session);
      if (entry.parties) await settleParties(session);
      if (entry.kind !== 'outside') for (const { key } of entry.drafts) await files.settle(key);
    },
  });
};

/** Tells the listeners what the drafts changed. */
export const announce = (session: Session, kind: HistoryEntry['kind'], changed: Iterable<readonly [key: string, hash: string | null]>): void => {
  const present: { key: string; hash: string }[] = [];
  const removed: string[] = [];
  for (const [key, hash] of changed) {
    if (hash === null) removed.push(key);
    else present.push({ key, hash });
  }
  session.emitChange({ changed: present, removed, cause: kind });
  session.emitState();
};
