import type { DossierOptions, EventPayload } from '#shared/ipc';
import { call, on } from '../app/bridge';
import { createStore } from '../app/state/store';
import { tellFailure } from '../app/tell-failure';
import { notify } from '../ui/surfaces/notify';

type Progress = EventPayload<'job.progress'>;

/** One dossier at a time: from choosing the place to the finished file. It goes on while the panel is closed. */
export type DossierState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'asking' }
  | { readonly phase: 'printing'; readonly job: string; readonly path: string; readonly progress?: Progress; readonly cancelling: boolean }
  | { readonly phase: 'printed'; readonly job: string; readonly path: string }
  | { readonly phase: 'failed'; readonly message: string };

export const dossierStore = createStore<DossierState>({ phase: 'idle' });

/** Asks where to save and prints. */
export const startDossier = async (options: DossierOptions): Promise<void> => {
  const before = dossierStore.get();
  dossierStore.set({ phase: 'asking' });
  // A small dossier may be printed before the answer says which job it is: what is said until then is kept.
  const early: EventPayload<'job.ended'>[] = [];
  const stopProgress = on('job.progress', (progress) =>
    dossierStore.set((state) => (state.phase === 'printing' && state.job === progress.job ? { ...state, progress } : state)),
  );
  const stopEnded = on('job.ended', (ended) => {
    if (ended.kind !== 'dossier') return;
    const state = dossierStore.get();
    if (state.phase !== 'printing') early.push(ended);
    else if (state.job === ended.job) finish(ended);
  });
  const stop = (): void => {
    stopProgress();
    stopEnded();
  };
  const finish = (ended: EventPayload<'job.ended'>): void => {
    stop();
    const state = dossierStore.get();
    if (state.phase !== 'printing') return;
    if (ended.cancelled === true) dossierStore.set({ phase: 'idle' });
    else if (ended.failure !== undefined) dossierStore.set({ phase: 'failed', message: ended.failure.message });
    else dossierStore.set({ phase: 'printed', job: state.job, path: state.path });
    tell();
  };
  const answer = await call('dossier.start', options);
  if (!answer.ok || answer.value === null) {
    stop();
    dossierStore.set(answer.ok ? (before.phase === 'printed' ? before : { phase: 'idle' }) : { phase: 'failed', message: answer.error.message });
    return;
  }
  const { job, path } = answer.value;
  dossierStore.set({ phase: 'printing', job, path, cancelling: false });
  const ended = early.find((event) => event.job === job);
  if (ended !== undefined) finish(ended);
};

export const cancelDossier = async (): Promise<void> => {
  const state = dossierStore.get();
  if (state.phase !== 'printing') return;
  dossierStore.set({ ...state, cancelling: true });
  const answer = await call('job.cancel', { job: state.job });
  if (!answer.ok) tellFailure(answer.error);
};

/** Opens a finished dossier in the system's viewer. */
export const openDossier = async (job: string): Promise<void> => {
  const answer = await call('dossier.open', { job });
  if (!answer.ok) tellFailure(answer.error);
};

/** Panels that show the state themselves; while there is one no notice is needed. */
let watchers = 0;
export const watchDossier = (): (() => void) => {
  watchers += 1;
  return () => void (watchers -= 1);
};

const tell = (): void => {
  const state = dossierStore.get();
  if (watchers > 0) return;
  if (state.phase === 'printed') notify({ message: 'The dossier is printed.', detail: state.path, action: { label: 'Open', run: () => void openDossier(state.job) } });
  if (state.phase === 'failed') notify({ message: state.message, tone: 'error' });
};
