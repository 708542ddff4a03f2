import { createStore, useStore } from './store';

export const viewIds = ['portfolio', 'deadlines', 'renewals', 'pct', 'dashboard', 'checks', 'gaps', 'calculator', 'law'] as const;
export type ViewId = (typeof viewIds)[number];

/**
 * Where the person is: a view, and what is open in it. In `portfolio` and `deadlines` the family opens below the table;
 * in `pct` it is the case whose timeline is shown.
 */
export type Location = {
  readonly view: ViewId;
  /** Key of the open case family. */
  readonly family?: string;
  /** Id of the application selected in it. */
  readonly application?: string;
  /** Key of the time limit selected in it. */
  readonly limit?: string;
};

type Trail = { readonly past: readonly Location[]; readonly here: Location };

const trail = createStore<Trail>({ past: [], here: { view: 'portfolio' } });

type Chosen = { readonly keys: () => Promise<readonly string[]> };
const nobody: Chosen = { keys: () => Promise.resolve([]) };

/** Families ticked in the table, in its order, asked for when the dossier or a bulk edit begins: there may be 150,000. */
export const selectionStore = createStore<Chosen>(nobody);

export const useLocation = (): Location => useStore(trail, (state) => state.here);
export const useCanGoBack = (): boolean => useStore(trail, (state) => state.past.length > 0);
export const currentLocation = (): Location => trail.get().here;

/** Goes to a place; the present one is reached again by {@link goBack}. */
export const navigate = (to: Location): void =>
  trail.set(({ past, here }) => (sameLocation(here, to) ? { past, here } : { past: [...past.slice(-99), here], here: to }));

/** Shows a view; a family open in the present one stays open. */
export const showView = (view: ViewId): void => {
  const { family, application } = trail.get().here;
  navigate({ view, ...(family === undefined ? {} : { family }), ...(application === undefined ? {} : { application }) });
};

/** Opens a family in the present view (or in `view`). */
export const openFamily = (family: string, at: { readonly application?: string; readonly limit?: string; readonly view?: ViewId } = {}): void => {
  const { view, ...rest } = at;
  navigate({ view: view ?? trail.get().here.view, family, ...rest });
};

/** Selects an application inside the open family without a new step on the way back. */
export const selectApplication = (application: string | undefined): void =>
  trail.set(({ past, here }) => {
    const { application: _, limit: __, ...rest } = here;
    return { past, here: application === undefined ? rest : { ...rest, application } };
  });

export const closeFamily = (): void => navigate({ view: trail.get().here.view });

/** Back to the place before (`Alt ←`); nothing where there is none. */
export const goBack = (): void =>
  trail.set((state) => {
    const here = state.past.at(-1);
    return here === undefined ? state : { past: state.past.slice(0, -1), here };
  });

/** Forgets the way here, when another portfolio is opened. */
export const resetNavigation = (): void => {
  trail.set({ past: [], here: { view: 'portfolio' } });
  selectionStore.set(nobody);
};

const sameLocation = (a: Location, b: Location): boolean => a.view === b.view && a.family === b.family && a.application === b.application && a.limit === b.limit;
