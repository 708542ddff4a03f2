import { describe, expect, it } from 'vitest';
import { err, ok } from '#shared/result';
import { exportList, type ExportPorts } from '../../../renderer/app/list/export/export-list';

/** Three pieces of ten rows, with what was done written down. */
const setUp = (overrides: Partial<ExportPorts> = {}, changedAt = Number.POSITIVE_INFINITY) => {
  const log: string[] = [];
  let pieces = 0;
  const note = (text: string) => async () => {
    log.push(text);
    return ok(null);
  };
  const ports: ExportPorts = {
    index: {
      exportPart: async () => {
        pieces += 1;
        if (pieces >= changedAt) return undefined;
        return pieces > 3 ? null : { bytes: new Uint8Array(1), rows: pieces * 10 };
      },
      exportEnd: async (id) => void log.push(`end ${id}`),
    },
    start: async () => ({ export: 4, rows: 30 }),
    append: note('append'),
    finish: note('finish'),
    discard: note('discard'),
    onProgress: (rows, total) => void log.push(`${rows}/${total}`),
    isCancelled: () => false,
    ...overrides,
  };
  return { log, run: () => exportList(ports) };
};

describe('the export of a list', () => {
  it('carries every piece to the disk and tells how far it is', async () => {
    const { log, run } = setUp();
    expect(await run()).toEqual({ end: 'written' });
    expect(log).toEqual(['0/30', 'append', '10/30', 'append', '20/30', 'append', '30/30', 'finish']);
  });

  it('leaves nothing behind where it is cancelled, the list changes, or the disk is full', async () => {
    const cancelled = setUp({ isCancelled: () => true });
    expect(await cancelled.run()).toEqual({ end: 'cancelled' });
    expect(cancelled.log).toEqual(['0/30', 'discard', 'end 4']);
    const changed = setUp({}, 2);
    expect(await changed.run()).toEqual({ end: 'changed' });
    expect(changed.log).toEqual(['0/30', 'append', '10/30', 'discard', 'end 4']);
    const gone = setUp({ start: async () => undefined });
    expect(await gone.run()).toEqual({ end: 'changed' });
    expect(gone.log).toEqual(['discard']);
    const failure = { code: 'write-failed', message: 'No room.' };
    const full = setUp({ append: async () => err(failure) });
    expect(await full.run()).toEqual({ end: 'failed', failure });
    expect(full.log).toEqual(['0/30', 'discard', 'end 4']);
  });
});
