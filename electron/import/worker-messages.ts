import type { ImportSummary } from '#shared/ipc';
import type { FoundTable } from '#shared/formats/tables/found-table';
import type { PlannedFamily, StoredFamily } from './plan/plan-family';
import type { ImportProgress, PlanImportInput } from './plan/plan-import';

/** What the worker is started with; `cancel` holds one integer that is not zero once the import is cancelled. */
export type WorkerStart = { readonly input: PlanImportInput; readonly cancel: SharedArrayBuffer };

/** From the worker. Questions are answered one after another; of what is planned a few portions are under way, so that neither side runs far ahead. */
export type FromWorker =
  | { readonly type: 'hashes' }
  | { readonly type: 'families'; readonly keys: readonly string[] | undefined }
  | { readonly type: 'more-families' }
  | { readonly type: 'planned'; readonly families: readonly PlannedFamily[] }
  | { readonly type: 'table'; readonly table: FoundTable }
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'done'; readonly summary: ImportSummary | undefined };

/** To the worker. */
export type ToWorker =
  | { readonly type: 'hashes'; readonly hashes: readonly (readonly [key: string, hash: string])[] }
  | { readonly type: 'families'; readonly families: readonly StoredFamily[]; readonly last: boolean }
  /** A portion of what is planned was taken over. */
  | { readonly type: 'taken' };
