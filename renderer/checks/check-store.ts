import type { FindingQuery } from '#shared/query/finding-list';
import { createStore } from '../app/state/store';

/** What the view of docket checks shows; it outlives the view, so that coming back finds it as it was. */
export type CheckState = FindingQuery & { /** Values of the groups whose rows are folded away. */ readonly folded: ReadonlySet<string> };

export const everyFinding: CheckState = { state: 'open', text: '', severities: [], checks: [], responsible: [], groupBy: 'check', folded: new Set() };

export const checkStore = createStore<CheckState>(everyFinding);

export const changeChecks = (change: Partial<CheckState>): void => checkStore.set((old) => ({ ...old, ...change }));

/** Whether something is kept out of sight beyond the choice of open or accepted findings. */
export const isFiltered = (state: CheckState): boolean => state.text.trim() !== '' || state.severities.length > 0 || state.checks.length > 0 || state.responsible.length > 0;
