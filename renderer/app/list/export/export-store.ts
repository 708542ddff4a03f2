import { createStore } from '../../state/store';

/** The export that is going on; null: none. What is done in a moment is not shown. */
export const exportStore = createStore<{ readonly path: string; readonly rows: number; readonly total: number; readonly isShown: boolean; readonly cancel: () => void } | null>(null);
