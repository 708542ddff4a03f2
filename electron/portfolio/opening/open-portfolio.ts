import type { Failure, PortfolioState } from '#shared/ipc';
import type { Issue } from '#shared/model/issue';
import { ok, type Result } from '#shared/result';
import { advanceCheckpoint } from './advance-checkpoint';
import { attachDocuments, finishAttachments } from '../documents/attach-documents';
import { readCheckpoint, type Checkpoint } from './checkpoint';
import { checkPortfolio } from '../check-portfolio';
import type { PortfolioDeps } from '../ports/deps';
import { isSafeDocumentPath } from '../documents/document-files';
import { diskFailure, fail } from '../failure';
import { createFamilyFiles } from '../families/family-files';
import { isTemporaryName, portfolioFolder, type PortfolioFolder } from '../folder';
import { partyDigest, readParties } from '../parties/party-file';
import { saveParties } from '../parties/save-parties';
import { lawDigest, readLaw, readLawWithTables } from '../law/law-file';
import { saveLaw } from '../law/save-law';
import { createHistoryIndex } from '../history/history-index';
import { openHistoryLog, type HistoryLog } from '../history/history-log';
import { historyFileName, scanHistory, type HistoryScan } from '../history/history-scan';
import { createHybridClock, type HybridClock } from '../history/hybrid-clock';
import { listHistory } from '../history/list-history';
import { takeLock, type HeldLock } from './lock';
import { readMarker, type Marker } from './marker';
import { noticeAll } from '../families/outside';
import { commitPlan } from '../commit/commit-plan';
import { dropPlan, startPlan } from '../commit/commit-many';
import { confirmVanished } from '../families/confirm-vanished';
import type { Portfolio, PortfolioChange } from '../portfolio';
import { presentFamily } from '../families/present';
import { createQueue } from '../commit/queue';
import { createReservations } from '../commit/reservations';
import { readFamilyFiles } from '../families/read-family-files';
import { recover } from './recover';
import { bulkEdit, createFamily, removeFamilies, saveFamilies } from '../commit/save-families';
import { joinFamilies } from '../cases/join-families';
import { keepFamiliesApart } from '../cases/keep-families-apart';
import { separateFamily } from '../cases/separate-family';
import { refuseWrite, stateOf, type Session } from '../session';
import { collectSteps } from '../commit/steps';
import { redoEntry, undoEntry } from '../undo/undo-entry';
import { afterEntry, emptyStacks } from '../undo/undo-stacks';
import { watchFamilies } from '../families/watch-families';

const checkpointEvery = 60_000;

/** What is known of a portfolio as soon as it is found; the digests are those of its files, of which the history may know better. */
export type FoundPortfolio = Pick<PortfolioState, 'id' | 'path' | 'law' | 'parties'>;

/** Opens a portfolio folder: takes the lock, brings the files to where the history ends, watches them from then on. `onFound` is told at the beginning. */
export const openPortfolio = async (path: string, deps: PortfolioDeps, onFound: (found: FoundPortfolio) => void = () => undefined): Promise<Result<Portfolio, Failure>> => {
  const folder = portfolioFolder(path);
  let lock: HeldLock | undefined;
  try {
    const found = await readMarker(deps.files, folder.marker);
    if (found.kind === 'none') return fail('not-a-portfolio', `${path} is no portfolio folder: it has no file stemma.portfolio. Choose the folder that has one, or create a new portfolio.`, path);
    if (found.kind === 'unreadable') return fail('unreadable', `The file stemma.portfolio in ${path} is damaged. Bring back a copy of it; the families are not touched.`, path);
    onFound({ id: found.marker.id, path: folder.root, law: lawDigest((await readLaw(deps, folder, [])).value), parties: partyDigest((await readParties(deps, folder, [])).value) });
    let readOnly = found.kind === 'newer' ? `The portfolio was written by a newer version (format ${found.marker.version}). Update this application to change it.` : undefined;
    const session: { current: Session | undefined } = { current: undefined };
    if (readOnly === undefined) {
      const answer = await lockFolder(deps, folder, (reason) => {
        if (!session.current) return;
        session.current.readOnly = reason;
        session.current.emitState();
      });
      if ('held' in answer) lock = answer.held;
      else readOnly = answer.heldByOther;
    }
    session.current = await startSession(deps, folder, found.marker, readOnly);
    return ok(await portfolioOf(session.current, lock));
  } catch (error) {
    await lock?.release().catch(() => undefined);
    return diskFailure(error, `The portfolio ${path} could not be opened.`, path);
  }
};

/** A folder that cannot be written (a read-only drive) is read without a lock. */
const lockFolder = async (deps: PortfolioDeps, folder: PortfolioFolder, onLost: (reason: string) => void): ReturnType<typeof takeLock> => {
  try {
    return await takeLock(deps, folder, onLost);
  } catch (error) {
    const refusal = diskFailure(error, 'Nothing can be changed here: the folder cannot be written.');
    return { heldByOther: refusal.ok ? '' : refusal.error.message };
  }
};

type Listeners = { readonly change: Set<(change: PortfolioChange) => void>; readonly state: Set<(state: PortfolioState) => void> };
const listenersOf = new WeakMap<Session, Listeners>();

const startSession = async (deps: PortfolioDeps, folder: PortfolioFolder, marker: Marker, readOnly: string | undefined): Promise<Session> => {
  const notices: Issue[] = [];
  const { checkpoint, scan } = await readHistory(deps, folder, marker, notices);
  const clock = createHybridClock(deps.clock.now);
  if (checkpoint) clock.observe(checkpoint.hlc);
  for (const { line } of scan.lines) clock.observe(line.hlc);
  const latest = { ...checkpoint?.latest };
  for (const { line } of scan.lines) latest[line.device] = line.id;
  const log = readOnly === undefined ? await openOwnLog(deps, folder, clock, scan, latest[deps.device] ?? null, notices) : undefined;

  const listeners: Listeners = { change: new Set(), state: new Set() };
  const session: Session = {
    deps,
    folder,
    marker,
    files: createFamilyFiles(deps, folder, () => session.emitState()),
    queue: createQueue(),
    clock,
    index: createHistoryIndex(deps.files, folder),
    log,
    readOnly,
    closed: false,
    stacks: scan.lines.reduce((stacks, { line }) => (line.kind === 'done' ? stacks : afterEntry(stacks, line)), checkpoint?.stacks ?? emptyStacks),
    revision: 0,
    savedAt: undefined,
    plans: new Set([...(checkpoint?.plans ?? []), ...scan.lines.flatMap(({ line }) => (line.kind !== 'done' && line.plan ? [line.plan.id] : []))]),
    openPlans: new Map(),
    unfinished: new Set(),
    reserved: createReservations(),
    justWritten: new Set(),
    setAside: new Map(),
    vanished: new Set(),
    elsewhere: new Set(),
    notices,
    positions: scan.positions,
    latest,
    unsaved: 0,
    law: await readLaw(deps, folder, scan.lines),
    parties: await readParties(deps, folder, scan.lines),
    emitChange: (change) => {
      for (const listener of listeners.change) listener({ ...change, revision: session.revision });
    },
    emitState: () => {
      if (listeners.state.size === 0) return;
      const state = stateOf(session);
      for (const listener of listeners.state) listener(state);
    },
  };
  listenersOf.set(session, listeners);
  for (const { line } of scan.lines) {
    if (line.kind === 'done') session.unfinished.delete(line.plan);
    else if (line.plan && line.kind !== 'outside') session.unfinished.add(line.plan.id);
  }
  const steps = await collectSteps(deps, folder, scan.lines);
  for (const entry of steps.unreadable) notices.push({ severity: 'error', code: 'plan-damaged', record: entry.id, file: `imports/${entry.plan?.id ?? ''}`, message: `The plan of the entry "${entry.why}" is missing or damaged. Bring back a copy of the folder imports/${entry.plan?.id ?? ''}.` });
  if (log) {
    await deps.files.makeFolder(folder.families);
    await dropLeftovers(session);
  }
  await session.queue.run(async () => {
    await recover(session, checkpoint, steps);
    if (log) await finishAttachments(session);
    return { answer: undefined };
  });
  return session;
};

/** The checkpoint and what follows it; without a checkpoint that fits the history, the whole history. */
const readHistory = async (deps: PortfolioDeps, folder: PortfolioFolder, marker: Marker, notices: Issue[]): Promise<{ readonly checkpoint: Checkpoint | undefined; readonly scan: HistoryScan }> => {
  const checkpoint = await readCheckpoint(deps, folder, marker.id);
  const scan = await scanHistory(deps.files, folder, checkpoint?.positions);
  if (scan.shortened.length === 0) return { checkpoint, scan };
  notices.push({ severity: 'error', code: 'history-shortened', message: `The history is shorter than it was (${scan.shortened.map((name) => `history/${name}.jsonl`).join(', ')}). Bring back a copy of these files; the families are not touched.` });
  return { checkpoint: undefined, scan: await scanHistory(deps.files, folder) };
};

/** Cuts what a torn write left at the end of this computer's own history, and opens it for appending. */
const openOwnLog = async (deps: PortfolioDeps, folder: PortfolioFolder, clock: HybridClock, scan: HistoryScan, prev: string | null, notices: Issue[]): Promise<HistoryLog> => {
  for (const tail of scan.tails) {
    if (tail.device !== deps.device) continue;
    const path = folder.historyFile(tail.device, tail.month);
    if (tail.ended) {
      // It was a whole line once, or nearly: what it says may still be of use to someone.
      await deps.files.makeFolder(folder.trash);
      await deps.files.copy(path, `${folder.trash}/history-${tail.device}-${tail.month}-${tail.offset}.jsonl`);
      notices.push({ severity: 'warning', code: 'history-cut', file: historyFileName(tail), message: `The end of ${historyFileName(tail)} was damaged and has been cut off. A copy of the file as it was lies in trash/.` });
    }
    await deps.files.truncate(path, tail.offset);
  }
  return openHistoryLog(deps, folder, clock, { prev });
};

/** Plans of this computer that were never committed, and temporary files beside the marker and the law tables. */
const dropLeftovers = async ({ deps, folder, plans }: Session): Promise<void> => {
  for (const { name, folder: isFolder } of await deps.files.list(folder.imports)) {
    if (isFolder && name.endsWith(`-${deps.device}`) && !plans.has(name)) await deps.files.removeFolder(folder.plan(name));
  }
  for (const at of [folder.root, folder.lawTables]) {
    for (const { name, folder: isFolder } of await deps.files.list(at)) {
      if (!isFolder && isTemporaryName(name)) await deps.files.remove(`${at}/${name}`).catch(() => undefined);
    }
  }
};

const portfolioOf = async (session: Session, lock: HeldLock | undefined): Promise<Portfolio> => {
  const { deps, folder, files, queue } = session;
  const listeners = listenersOf.get(session);
  const stopWatching = await watchFamilies(session);
  const checkpointNow = (): Promise<void> =>
    queue.run(async () => {
      // A disk that refuses now is asked again later; nothing that was acknowledged depends on it.
      if (session.unsaved > 0 || files.stuck().size > 0) await advanceCheckpoint(session).catch(() => false);
      return { answer: undefined };
    });
  const stopCheckpoints = session.log ? deps.clock.every(checkpointEvery, () => void checkpointNow()) : () => undefined;

  return {
    id: session.marker.id,
    path: folder.root,
    state: () => stateOf(session),
    *manifest() {
      for (const [key, { hash }] of files.table) yield [key, hash] as const;
    },
    read: async (key) => {
      await session.reserved.until(key);
      const present = await presentFamily(session, key);
      return present.ok ? ok({ family: present.value.family, hash: present.value.hash }) : present;
    },
    readBytes: (keys) => readFamilyFiles(session, keys),
    async *readAll(keys) {
      for await (const { key, hash, bytes } of readFamilyFiles(session, keys)) yield { key, hash, text: bytes.toString('utf8') };
    },
    save: (input) => saveFamilies(session, input),
    create: (input) => createFamily(session, input),
    remove: (input) => removeFamilies(session, input),
    join: (input) => joinFamilies(session, input),
    separate: (input) => separateFamily(session, input),
    keepApart: (input) => keepFamiliesApart(session, input),
    bulk: (input) => bulkEdit(session, input),
    beginPlan: async () => {
      const refused = refuseWrite(session);
      if (refused) return refused;
      try {
        return ok(await startPlan(session));
      } catch (error) {
        return diskFailure(error, 'No plan can be made.');
      }
    },
    commitPlan: (input) => commitPlan(session, input),
    discardPlan: (id) => dropPlan(session, id),
    undo: (input) => undoEntry(session, input?.entry),
    redo: () => redoEntry(session),
    history: (query) => listHistory(session, query),
    attach: (input) => attachDocuments(session, input),
    documentPath: async (key, id) => {
      const present = await presentFamily(session, key);
      if (!present.ok) return present;
      const row = present.value.family.documents.find((document) => document.id === id);
      if (!row || !isSafeDocumentPath(row.path)) return fail('not-found', `The family ${key} has no document ${id}.`, key);
      const path = folder.document(key, row.path);
      return (await deps.files.stat(path)) ? ok(path) : fail('not-found', `The document documents/${key}/${row.path} is not there. Bring back a copy of it.`, key);
    },
    holdStill: async (work) => {
      await session.reserved.untilAll();
      return queue.run(async () => {
        const isSettled = session.log === undefined || (await advanceCheckpoint(session).catch(() => false));
        return { answer: isSettled ? await work() : fail('file-pending', 'Some files could not be written yet. Close the programs that hold them, or make room on the disk, and try again.') };
      });
    },
    check: async () => {
      await session.reserved.untilAll();
      return queue.run(async () => ({ answer: await checkPortfolio(session) }));
    },
    rescan: () =>
      queue.run(async () => {
        // A folder that cannot be read at this moment is looked at again next time.
        if (!session.closed) await noticeAll(session).catch(() => undefined);
        return { answer: undefined };
      }),
    confirmVanished: () => confirmVanished(session),
    person: () => deps.person(),
    parties: () => ({ aliases: session.parties.value, digest: partyDigest(session.parties.value) }),
    saveParties: (input) => saveParties(session, input),
    law: () => readLawWithTables(session),
    saveLaw: (input) => saveLaw(session, input),
    onChange: (listener) => {
      listeners?.change.add(listener);
      return () => listeners?.change.delete(listener);
    },
    onState: (listener) => {
      listeners?.state.add(listener);
      return () => listeners?.state.delete(listener);
    },
    close: async () => {
      if (session.closed) return;
      stopWatching();
      stopCheckpoints();
      await session.reserved.untilAll();
      await queue.idle();
      for (const id of session.openPlans.keys()) await dropPlan(session, id);
      await files.stop();
      await checkpointNow();
      session.closed = true;
      await queue.idle();
      await session.log?.close().catch(() => undefined);
      await lock?.release().catch(() => undefined);
    },
  };
};
