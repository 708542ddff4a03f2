import type { EventPayload, ImportSummary } from '#shared/ipc';
import type { FoundTable } from '#shared/formats/tables/found-table';
import { createStore } from '../app/state/store';

export type ImportProgress = EventPayload<'job.progress'>;

/** One import at a time: from choosing files over the plan to its acceptance. */
export type ImportState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'reading'; readonly job: string; readonly files: readonly string[]; readonly progress?: ImportProgress; readonly cancelling: boolean }
  /** Tables that no mapping reads: a person says which columns hold what. */
  | { readonly phase: 'mapping'; readonly job: string; readonly summary: ImportSummary; readonly tables: readonly FoundTable[] }
  | { readonly phase: 'planned'; readonly job: string; readonly summary: ImportSummary }
  | { readonly phase: 'writing'; readonly job: string; readonly summary: ImportSummary; readonly progress?: ImportProgress }
  | { readonly phase: 'failed'; readonly message: string };

export const importStore = createStore<ImportState>({ phase: 'idle' });
