import type { Marking } from '../marking/MarkPanel';
import type { LimitRef } from '../marking/save-marks';
import type { ReportOf } from '../print/ReportPanel';
import type { Receiving } from '../receive/ReceivePanel';
import { createStore, useStore } from '../state/store';

/** The sheet at the right edge: one at a time. A dossier names its families (empty: the whole portfolio). */
export type OpenPanel =
  | { readonly panel: 'none' }
  | { readonly panel: 'history' }
  | { readonly panel: 'findings' }
  | { readonly panel: 'import' }
  | { readonly panel: 'keys' }
  | { readonly panel: 'person' }
  | { readonly panel: 'about' }
  | { readonly panel: 'mark'; readonly marking: Marking }
  | { readonly panel: 'limit'; readonly limit: LimitRef }
  | { readonly panel: 'receive'; readonly receiving: Receiving }
  | { readonly panel: 'report'; readonly of: ReportOf }
  | { readonly panel: 'related'; readonly family: string | undefined }
  | { readonly panel: 'dossier'; readonly families: readonly string[] };

const panels = createStore<OpenPanel>({ panel: 'none' });

export const useOpenPanel = (): OpenPanel => useStore(panels, (open) => open);
export const openPanel = (panel: OpenPanel): void => panels.set(panel);
export const closePanel = (): void => panels.set({ panel: 'none' });

/** Opens a panel, or closes it where it is the open one. */
export const togglePanel = (panel: 'history' | 'findings' | 'keys'): void => panels.set((now) => (now.panel === panel ? { panel: 'none' } : { panel }));
