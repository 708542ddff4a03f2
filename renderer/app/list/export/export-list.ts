import type { Failure } from '#shared/ipc';
import type { Result } from '#shared/result';
import type { PortfolioIndex } from '../../../index/api';

/** What an export needs of the index and of the main process. */
export type ExportPorts = {
  readonly index: Pick<PortfolioIndex, 'exportPart' | 'exportEnd'>;
  /** Begins the export of the list on the screen; undefined where the list is another one by now. */
  readonly start: () => Promise<{ readonly export: number; readonly rows: number } | undefined>;
  readonly append: (bytes: Uint8Array<ArrayBuffer>) => Promise<Result<unknown, Failure>>;
  readonly finish: () => Promise<Result<unknown, Failure>>;
  readonly discard: () => Promise<unknown>;
  readonly onProgress: (rows: number, total: number) => void;
  readonly isCancelled: () => boolean;
};

export type ExportEnd = { readonly end: 'written' | 'cancelled' | 'changed' } | { readonly end: 'failed'; readonly failure: Failure };

/** Carries a file piece by piece from the index to the disk; whatever does not come to its end leaves nothing behind. */
export const exportList = async (ports: ExportPorts): Promise<ExportEnd> => {
  const started = await ports.start();
  const stop = async (end: ExportEnd): Promise<ExportEnd> => {
    await ports.discard();
    if (started !== undefined) await ports.index.exportEnd(started.export);
    return end;
  };
  if (started === undefined) return stop({ end: 'changed' });
  ports.onProgress(0, started.rows);
  for (;;) {
    const part = await ports.index.exportPart(started.export);
    if (ports.isCancelled()) return stop({ end: 'cancelled' });
    if (part === undefined) return stop({ end: 'changed' });
    const written = part === null ? await ports.finish() : await ports.append(part.bytes);
    if (!written.ok) return stop({ end: 'failed', failure: written.error });
    if (part === null) return { end: 'written' };
    ports.onProgress(part.rows, started.rows);
  }
};
