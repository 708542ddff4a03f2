import type { Mapping } from '#shared/formats/tables/mapping/mapping';
import type { ChannelInput, EventPayload, ImportSummary } from '#shared/ipc';
import { call, on } from '../app/bridge';
import { closePanel, openPanel } from '../app/panels/panels';
import { tellFailure } from '../app/tell-failure';
import { undo } from '../app/undo';
import { notify } from '../ui/surfaces/notify';
import { type Choices, decisionsOf } from './choices';
import { importStore } from './import-store';
import { carryOutLinks, type LinkOutcome } from './linked-cases';
import { plural } from '../ui/marks/plural';
import { acceptedInWords } from './summary-text';

type Started = Awaited<ReturnType<typeof call<'import.start'>>>;

/** Starts reading what the person chooses or dropped; an import under way or a plan not yet decided on is shown instead. */
export const startImport = async (from: ChannelInput<'import.start'>): Promise<void> => {
  const { phase } = importStore.get();
  if (phase !== 'idle' && phase !== 'failed') {
    openPanel({ panel: 'import' });
    if ('drop' in from) notify({ message: 'Another import comes first. Decide on it, then drop the files again.' });
    return;
  }
  await readBy(() => call('import.start', from));
};

/** Starts reading and shows how far it is. */
const readBy = async (start: () => Promise<Started>): Promise<void> => {
  // A small file may be read before the answer says which job it is: its end is kept until then.
  const early = new Map<string, EventPayload<'job.ended'>>();
  const stop = on('job.ended', (ended) => early.set(ended.job, ended));
  const answer = await start();
  stop();
  if (!answer.ok) {
    tellFailure(answer.error);
    return;
  }
  if (answer.value === null) return;
  importStore.set({ phase: 'reading', ...answer.value, cancelling: false });
  openPanel({ panel: 'import' });
  const ended = early.get(answer.value.job);
  if (ended !== undefined) await readEnded(ended);
};

/** Follows progress and end of the job; returns the function that stops. */
export const followImport = (): (() => void) => {
  const stops = [
    on('job.progress', (progress) =>
      importStore.set((state) => ((state.phase === 'reading' || state.phase === 'writing') && state.job === progress.job ? { ...state, progress } : state)),
    ),
    on('job.ended', (ended) => void readEnded(ended)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};

export const cancelImport = async (): Promise<void> => {
  const state = importStore.get();
  if (state.phase !== 'reading') return;
  importStore.set({ ...state, cancelling: true });
  const answer = await call('job.cancel', { job: state.job });
  if (!answer.ok) tellFailure(answer.error);
};

/** Throws the plan away; nothing was changed by it. */
export const discardImport = async (): Promise<void> => {
  const state = importStore.get();
  importStore.set({ phase: 'idle' });
  closePanel();
  if (state.phase !== 'planned' && state.phase !== 'mapping') return;
  const answer = await call('import.discard', { job: state.job });
  if (!answer.ok) tellFailure(answer.error);
};

/** Reads the files again with these mappings. */
export const mapTables = async (mappings: readonly Mapping[]): Promise<void> => {
  const state = importStore.get();
  if (state.phase === 'mapping') await readBy(() => call('import.map', { job: state.job, mappings: [...mappings] }));
};

/** Goes on to the plan without the tables that no mapping reads; where there is nothing else, gives the import up. */
export const skipTables = async (): Promise<void> => {
  const state = importStore.get();
  if (state.phase !== 'mapping') return;
  if (state.summary.records === 0) await discardImport();
  else importStore.set({ phase: 'planned', job: state.job, summary: state.summary });
};

/** Carries the plan out and says so with a way back. */
export const acceptImport = async (choices: Choices): Promise<void> => {
  const decisions = decisionsOf(choices);
  const state = importStore.get();
  if (state.phase !== 'planned') return;
  importStore.set({ phase: 'writing', job: state.job, summary: state.summary });
  const answer = await call('import.accept', { job: state.job, except: [...choices.except], decisions: [...decisions], asked: choices.asked });
  if (!answer.ok) {
    importStore.set({ phase: 'planned', job: state.job, summary: state.summary });
    tellFailure(answer.error);
    return;
  }
  importStore.set({ phase: 'idle' });
  closePanel();
  const links = await carryOutLinks(choices);
  if (!links.ok) tellFailure(links.error);
  tellAccepted(answer.value.entry, answer.value.summary, links.ok ? links.value : { joined: 0, apart: 0 });
};

const tellAccepted = (entry: string | null, summary: ImportSummary, { joined, apart }: LinkOutcome): void => {
  // Joining is a step of its own: undo takes it back first, the history any of them.
  if (joined > 0 || apart > 0) notify({ message: `${entry === null ? 'The portfolio has all of this already.' : acceptedInWords(summary)} ${[...(joined > 0 ? [`${plural(joined, 'case')} joined`] : []), ...(apart > 0 ? [`${plural(apart, 'pair')} kept apart`] : [])].join(', ')}.`, action: { label: 'Undo last step', run: () => void undo() } });
  else if (entry === null) notify({ message: 'The portfolio has all of this already. Nothing was changed.' });
  else notify({ message: acceptedInWords(summary), action: { label: 'Undo import', run: () => void undo(entry) } });
};

const readEnded = async (ended: EventPayload<'job.ended'>): Promise<void> => {
  const state = importStore.get();
  if (state.phase !== 'reading' || state.job !== ended.job) return;
  if (ended.cancelled === true) {
    importStore.set({ phase: 'idle' });
    closePanel();
    notify({ message: 'The import was cancelled. Nothing was changed.' });
    return;
  }
  if (ended.failure !== undefined) {
    importStore.set({ phase: 'failed', message: ended.failure.message });
    return;
  }
  const plan = await call('import.plan', { job: ended.job, kind: 'all', offset: 0, limit: 1 });
  if (!plan.ok) {
    importStore.set({ phase: 'failed', message: plan.error.message });
    return;
  }
  const { summary } = plan.value;
  const found = summary.tables === 0 ? undefined : await call('import.tables', { job: ended.job });
  if (found?.ok === true && found.value.tables.length > 0) importStore.set({ phase: 'mapping', job: ended.job, summary, tables: found.value.tables });
  else importStore.set({ phase: 'planned', job: ended.job, summary });
};
