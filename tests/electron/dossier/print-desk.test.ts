import { describe, expect, it } from 'vitest';
import { dossierPartSchema } from '#shared/dossier/part';
import { createPrintDesk } from '../../../electron/dossier/print-desk';

const part = dossierPartSchema.parse({
  options: { families: [], sections: [], paper: 'A4', edition: 'inside', title: 'Antennas', client: '', dataDate: '2026-11-22' },
  part: 1,
  parts: 3,
  cases: 'P-1',
  firstPage: 4,
  pages: 9,
  content: { kind: 'sheets', sheets: [] },
});

describe('the desk where parts lie while they are printed', () => {
  it('gives a part as one line to the window that asks for it, and nothing once it was taken', () => {
    const desk = createPrintDesk();
    const { job, part: place, take } = desk.put(part);
    const line = desk.data(job, place) ?? '';
    expect(line).not.toContain('\n');
    expect(dossierPartSchema.parse(JSON.parse(line))).toEqual(part);
    expect(desk.data('another', place)).toBeUndefined();
    take();
    expect(desk.data(job, place)).toBeUndefined();
  });

  it('is not released by a late word about an earlier print of the same part', async () => {
    const desk = createPrintDesk();
    const first = desk.put(part);
    first.take();
    const second = desk.put(part);
    desk.ready(first.job, first.part);
    const outcome = await Promise.race([second.ready.then(() => 'ready'), new Promise((resolve) => setTimeout(resolve, 5, 'waiting'))]);
    expect(outcome).toBe('waiting');
    desk.ready(second.job, second.part);
    await expect(second.ready).resolves.toBeUndefined();
  });

  it('hands on why a page could not be laid out', async () => {
    const desk = createPrintDesk();
    const { job, part: place, ready } = desk.put(part);
    desk.ready(job, place, 'no font');
    await expect(ready).rejects.toThrow('no font');
  });
});
