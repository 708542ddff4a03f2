import type { ChannelOutput } from '#shared/ipc';
import { fieldName } from '../ui/marks/field-name';
import { notify } from '../ui/surfaces/notify';
import { call } from './bridge';
import { tellFailure } from './tell-failure';

/** Takes an entry of the history back (the latest one where none is named) and says what was taken back and what was left. */
export const undo = async (entry?: string): Promise<void> => {
  const answer = await call('history.undo', entry === undefined ? {} : { entry });
  if (!answer.ok) tellFailure(answer.error);
  else tellOf(answer.value);
};

/** Taking an undo back is a redo, wherever it was asked for: what can be done next is to undo it again. */
const tellOf = (answer: ChannelOutput<'history.undo'>): void =>
  answer.why.startsWith('Redo: ') ? tell('Redone', answer, { label: 'Undo', run: () => void undo() }) : tell('Undone', answer, { label: 'Redo', run: () => void redo() });

/** Takes the latest undo back. */
export const redo = async (): Promise<void> => {
  const answer = await call('history.redo', null);
  if (!answer.ok) tellFailure(answer.error);
  else tellOf(answer.value);
};

let closeLast = (): void => undefined;

/** One notice at a time: the later undo or redo replaces what the earlier one said. */
const tell = (done: 'Undone' | 'Redone', { why, conflicts }: ChannelOutput<'history.undo'>, action: { readonly label: string; readonly run: () => void }): void => {
  const left = conflictsInWords(conflicts);
  closeLast();
  // The entry that undo writes says `Undo: …` itself.
  closeLast = notify({ message: `${done}: ${why.replace(/^(?:Undo|Redo): /, '')}`, action, ...(left === undefined ? {} : { detail: left, tone: 'warning' }) });
};

/** What undo left alone because it was changed since, in a sentence; undefined where there is nothing. */
export const conflictsInWords = (conflicts: readonly { readonly family: string; readonly path: string }[]): string | undefined => {
  if (conflicts.length === 0) return undefined;
  const named = conflicts.slice(0, 3).map(({ family, path }) => `${family}: ${fieldName(path)}`);
  const more = conflicts.length > named.length ? ` and ${(conflicts.length - named.length).toLocaleString('en')} more` : '';
  return `${conflicts.length === 1 ? '1 value was' : `${conflicts.length.toLocaleString('en')} values were`} changed since and left as now: ${named.join('; ')}${more}.`;
};
