import type { AppState, PortfolioState } from '#shared/ipc';
import { type IsoDate, isoDate } from '#shared/model/date';
import type { Counts } from '../../index/api';
import type { DateStyle } from '../../ui/marks/DateText';
import { createStore, useStore } from './store';

export type Theme = 'light' | 'dark' | 'system';
export type Density = 'comfortable' | 'compact';

/** What the whole window shows: the application's state as main gave it, the person's appearance settings, and counts. */
export type Shell = {
  readonly app: AppState | null;
  /** Set where the main process could not be asked. */
  readonly startFailure: string | null;
  /** Null while the index has not counted. */
  readonly counts: Counts | null;
  readonly theme: Theme;
  readonly density: Density;
  readonly dateStyle: DateStyle;
};

export const appStore = createStore<Shell>({ app: null, startFailure: null, counts: null, theme: 'system', density: 'comfortable', dateStyle: 'words' });

/** The open portfolio, or null. */
export const usePortfolio = (): PortfolioState | null => useStore(appStore, (shell) => shell.app?.portfolio ?? null);

/** Today at this computer (its time zone), as main said; law is computed against it. */
export const useToday = (): IsoDate => useStore(appStore, (shell) => shell.app?.today ?? beforeStart);

/** Whether something can be written now. */
export const useWritable = (): boolean => useStore(appStore, (shell) => shell.app?.portfolio != null && shell.app.portfolio.readOnly === undefined);

/** Takes the index's counts over, for side bar and status bar. */
export const publishCounts = (counts: Counts): void => appStore.set((shell) => ({ ...shell, counts }));

export const setPortfolio = (portfolio: PortfolioState | null): void =>
  appStore.set((shell) => (shell.app === null ? shell : { ...shell, app: { ...shell.app, portfolio }, counts: portfolio?.id === shell.app.portfolio?.id ? shell.counts : null }));

const epoch = isoDate(1970, 1, 1);
if (epoch === undefined) throw new Error('1970-01-01 is a date');
const beforeStart: IsoDate = epoch;
