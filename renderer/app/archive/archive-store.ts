import type { EventPayload } from '#shared/ipc';
import { notify } from '../../ui/surfaces/notify';
import { call, on } from '../bridge';
import { showPortfolio } from '../portfolio-actions';
import { createStore } from '../state/store';
import { tellFailure } from '../tell-failure';

type Kind = 'write' | 'restore';

/** The archive that is being written or read; null: none. */
export const archiveStore = createStore<{ readonly kind: Kind; readonly job: string; readonly path: string; readonly progress?: EventPayload<'job.progress'> } | null>(null);

/** Asks where to, and writes the whole portfolio as one file. */
export const writeArchive = (): Promise<void> => run('write');

/** Asks for an archive and a new folder, restores it there and opens the portfolio. */
export const restoreArchive = (): Promise<void> => run('restore');

export const cancelArchive = async (): Promise<void> => {
  const job = archiveStore.get()?.job;
  const answer = job === undefined ? undefined : await call('job.cancel', { job });
  if (answer?.ok === false) tellFailure(answer.error);
};

const run = async (kind: Kind): Promise<void> => {
  // A small archive may be done before the answer says which job it is.
  const early: EventPayload<'job.ended'>[] = [];
  const stopProgress = on('job.progress', (progress) => archiveStore.set((state) => (state?.job === progress.job ? { ...state, progress } : state)));
  const stopEnded = on('job.ended', (ended) => {
    if (ended.kind !== 'archive') return;
    if (archiveStore.get()?.job === ended.job) void finish(ended);
    else early.push(ended);
  });
  const stop = (): void => {
    stopProgress();
    stopEnded();
  };
  const finish = async (ended: EventPayload<'job.ended'>): Promise<void> => {
    stop();
    const state = archiveStore.get();
    archiveStore.set(null);
    if (state === null || ended.cancelled === true) return;
    if (ended.failure !== undefined) tellFailure(ended.failure);
    else if (kind === 'write') notify({ message: 'The archive is written.', detail: state.path });
    else showPortfolio(await call('archive.open', { job: ended.job }));
  };
  const answer = await call(kind === 'write' ? 'archive.write' : 'archive.restore', null);
  if (!answer.ok || answer.value === null) {
    stop();
    if (!answer.ok) tellFailure(answer.error);
    return;
  }
  const { job, path } = answer.value;
  archiveStore.set({ kind, job, path });
  const ended = early.find((event) => event.job === job);
  if (ended !== undefined) await finish(ended);
};
