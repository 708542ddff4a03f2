import type { Failure, HistoryEntry } from '#shared/ipc';
import { ok, type Result } from '#shared/result';
import { advanceCheckpoint } from '../opening/advance-checkpoint';
import { announce, commitEntry } from './commit-entry';
import type { Draft } from './draft';
import { diskFailure, fail } from '../failure';
import { inFlight } from '../families/in-flight';
import { planFile, planIndexFile, planSummaryFile } from './plan';
import { readPlanRows, type PlanIndex, type PlanIndexRow } from './plan-reader';
import type { Outcome } from './queue';
import type { Session } from '../session';

export type PlanEntry = {
  readonly id: string;
  readonly plan: PlanIndex;
  readonly kind: HistoryEntry['kind'];
  readonly why: string;
  readonly undoes?: string | undefined;
  readonly except?: readonly string[];
  /** Families of the entry that are not as the plan has them. */
  readonly drafts?: readonly Draft[];
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
};

export type PlanCommitted = {
  readonly entry: string;
  readonly families: number;
  /** Fulfilled when the files are written; they are flushed after that. */
  readonly written: Promise<void>;
};

const writesInFlight = 32;
const spareBytes = 16 * 2 ** 20;

/** Commits a plan as one entry, then writes its families, many in flight; until each is written, its readers and edits wait. */
export const carryOutPlan = async (session: Session, input: PlanEntry): Promise<Outcome<Result<PlanCommitted, Failure>>> => {
  const { deps, folder } = session;
  const except = new Set([...(input.except ?? []), ...(input.drafts ?? []).map((draft) => draft.key)]);
  const rows = [...input.plan.rows.values()].filter((row) => !except.has(row.key));
  const outside = input.kind === 'outside';
  const refused = outside ? undefined : ((await refuseChanged(session, rows)) ?? (await refuseFull(session, rows)));
  if (refused) return { answer: refused };
  try {
    for (const path of [planFile(input.plan.folder), planIndexFile(input.plan.folder), planSummaryFile(input.plan.folder)]) await deps.files.sync(path);
    for (const path of [input.plan.folder, folder.imports, folder.root]) await deps.files.syncFolder(path);
  } catch (error) {
    return { answer: diskFailure(error, 'The plan was not carried out: it could not be brought to the disk.') };
  }
  const committed = await commitEntry(session, {
    kind: input.kind,
    why: input.why,
    undoes: input.undoes,
    drafts: input.drafts ?? [],
    plan: { id: input.id, sha256: input.plan.sha256, families: rows.length, ...(except.size > 0 ? { except: [...except] } : {}) },
  });
  if (!committed.ok) return { answer: committed };
  const { id: entry, settle } = committed.value;
  session.plans.add(input.id);
  session.openPlans.delete(input.id);
  const changed = [...rows.map((row) => [row.key, row.afterHash] as const), ...(input.drafts ?? []).map((draft) => [draft.key, draft.content?.hash ?? null] as const)];
  if (outside) {
    announce(session, input.kind, changed);
    return { answer: ok({ entry, families: changed.length, written: Promise.resolve() }) };
  }
  session.unfinished.add(input.id);
  reserve(session, rows);
  session.justWritten.add(input.plan);
  const written = writeRows(session, entry, input, rows).finally(() => announce(session, input.kind, changed));
  // What could not be written stays pending and is shown in the state; nothing is lost by not waiting here.
  written.catch(() => undefined);
  void written.then(() => flushLater(session), () => undefined).finally(() => session.justWritten.delete(input.plan));
  return { answer: ok({ entry, families: changed.length, written }), after: settle };
};

/** Families that are not as they were when the plan was made. */
const refuseChanged = async (session: Session, rows: readonly PlanIndexRow[]): Promise<Result<never, Failure> | undefined> => {
  const { files, deps, folder, setAside } = session;
  const changed: string[] = [];
  await inFlight(rows, writesInFlight, async ({ key, year, beforeHash }) => {
    const known = files.table.get(key);
    if (setAside.has(key) || (known?.hash ?? null) !== beforeHash || (known && known.year !== year)) changed.push(key);
    else if (files.pending(key) === undefined) {
      const stat = await deps.files.stat(folder.family(year, key));
      if (known?.file && stat?.size === known.file.size && stat.mtimeMs === known.file.mtimeMs) return;
      const disk = stat ? await files.readDisk(key, year) : undefined;
      if ((disk?.hash ?? null) !== beforeHash) changed.push(key);
    }
  });
  if (changed.length === 0) return undefined;
  return fail('conflict', `${changed.length === 1 ? 'A family has' : `${changed.length} families have`} changed since the plan was made (${changed.slice(0, 3).join(', ')}${changed.length > 3 ? ', …' : ''}). Make the plan again.`, changed[0]);
};

const refuseFull = async (session: Session, rows: readonly PlanIndexRow[]): Promise<Result<never, Failure> | undefined> => {
  const needed = rows.reduce((sum, row) => sum + row.bytes, spareBytes);
  const free = await session.deps.files.freeBytes(session.folder.root);
  return free !== undefined && free < needed ? fail('disk-full', `Nothing was changed: ${rows.length} families need ${Math.ceil(needed / 2 ** 20)} MB, and on the disk of ${session.folder.root} ${Math.floor(free / 2 ** 20)} MB are free. Make room there and repeat.`) : undefined;
};

/** Families of a plan are known by their contents after it, and waited for until these are written. */
const reserve = (session: Session, rows: readonly PlanIndexRow[]): void => {
  for (const { key, year, afterHash } of rows) session.files.know(key, afterHash === null ? undefined : { year, hash: afterHash });
  session.reserved.take(rows.map(({ key }) => key));
};

const writeRows = async (session: Session, entry: string, input: PlanEntry, rows: readonly PlanIndexRow[]): Promise<void> => {
  const { files, deps, reserved } = session;
  let done = 0;
  try {
    for await (const contents of readPlanRows(deps.files, input.plan, rows)) {
      await inFlight(contents, writesInFlight, async ({ key, year, afterHash, after, beforeHash }) => {
        const documents = afterHash === null ? { out: 'all' as const, back: [], in: [] } : beforeHash === null && input.undoes !== undefined ? { out: [], back: 'all' as const, in: [] } : undefined;
        files.commit({
          key,
          year,
          content: afterHash === null ? undefined : { hash: afterHash, text: after ?? '' },
          entry,
          ...(documents ? { documents: [{ key, ...documents, entry, undoes: input.undoes }] } : {}),
        });
        await files.settle(key);
        reserved.release(key);
        done += 1;
        if (done % 100 === 0 || done === rows.length) input.onProgress?.(done, rows.length);
      });
    }
  } finally {
    // Also where the plan could not be read to its end: what waits must go on, and finds out by itself.
    for (const { key } of rows) reserved.release(key);
  }
  const years = new Set(rows.filter((row) => row.afterHash === null).map((row) => row.year));
  // An empty folder that stays does no harm.
  for (const year of years) await files.removeEmptyYear(year).catch(() => undefined);
};

/** The flush of many files takes long: it is done before the queue is asked for the checkpoint. */
const flushLater = async (session: Session): Promise<void> => {
  try {
    await session.files.flush();
    await session.queue.run(async () => {
      if (!session.closed) await advanceCheckpoint(session);
      return { answer: undefined };
    });
  } catch {
    // The next checkpoint tries again; until then the plan is carried out anew at the next opening.
  }
};
