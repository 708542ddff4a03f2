import type { Gap } from '#shared/query/gaps/gap-list';
import { createStore } from '../app/state/store';

export const gapTabs = [
  { id: 'gaps', label: 'Not known' },
  { id: 'links', label: 'Linked cases' },
  { id: 'names', label: 'Names of parties' },
] as const;

/** What the view of gaps and names shows; it outlives the view. */
export type GapState = { readonly tab: (typeof gapTabs)[number]['id']; readonly text: string; /** '' shows all. */ readonly kind: Gap['kind'] | '' };

export const gapStore = createStore<GapState>({ tab: 'gaps', text: '', kind: '' });

export const changeGaps = (change: Partial<GapState>): void => gapStore.set((old) => ({ ...old, ...change }));
