import { describe, expect, test } from 'vitest';
import { err, ok } from '#shared/result';
import { createJobs } from '../../electron/workspace/jobs';

const setUpJobs = () => {
  const told: (readonly [event: string, payload: unknown])[] = [];
  const log: string[] = [];
  const jobs = createJobs({ send: (event, payload) => void told.push([event, payload]), log: (message) => void log.push(message) });
  const ended = () => told.filter(([event]) => event === 'job.ended').map(([, payload]) => payload);
  return { jobs, told, log, ended };
};

describe('long work', () => {
  test('tells its progress under its own id, each phase, then its end', async () => {
    const { jobs, told, ended } = setUpJobs();
    const job = jobs.start('dossier', async (_id, _signal, onProgress) => {
      onProgress({ phase: 'Laying out', done: 0, total: 2, unit: 'parts' });
      onProgress({ phase: 'Printing', done: 1, total: 2, unit: 'parts' });
      onProgress({ phase: 'Printing', done: 2, total: 2, unit: 'parts' });
      return ok(null);
    });
    expect(told).toEqual([]);
    await expect.poll(ended).toEqual([{ job, kind: 'dossier' }]);
    expect(told.map(([, payload]) => payload)).toMatchObject([{ job, phase: 'Laying out' }, { phase: 'Printing', done: 1 }, { phase: 'Printing', done: 2 }, {}]);
  });

  test('does not flood the page where it goes fast', async () => {
    const { jobs, told, ended } = setUpJobs();
    jobs.start('import', async (_id, _signal, onProgress) => {
      for (let done = 0; done <= 10_000; done += 1) onProgress({ phase: 'Reading', done, total: 10_000, unit: 'bytes' });
      return ok(null);
    });
    await expect.poll(() => ended().length).toBe(1);
    expect(told.length).toBeLessThan(50);
    expect(told.at(-2)?.[1]).toMatchObject({ done: 10_000 });
  });

  test('cancelled at once ends as cancelled, whatever it returns', async () => {
    const { jobs, ended } = setUpJobs();
    const job = jobs.start('dossier', async (_id, signal) => (signal.aborted ? err({ code: 'cancelled', message: '' }) : ok(null)));
    jobs.cancel(job);
    await expect.poll(ended).toEqual([{ job, kind: 'dossier', cancelled: true }]);
  });

  test('that fails or breaks is told as data, and a break is logged', async () => {
    const { jobs, ended, log } = setUpJobs();
    jobs.start('dossier', async () => err({ code: 'no-families', message: 'Nothing to print.' }));
    jobs.start('dossier', async () => {
      throw new Error('broken');
    });
    await expect.poll(() => ended().length).toBe(2);
    expect(ended()).toMatchObject([{ failure: { code: 'no-families' } }, { failure: { code: 'failed' } }]);
    expect(log.join('\n')).toContain('broken');
  });

  test('is waited for before a portfolio closes', async () => {
    const { jobs, ended } = setUpJobs();
    let isDone = false;
    jobs.start('dossier', async (_id, signal) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      isDone = true;
      return ok(null);
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await jobs.cancelAll();
    expect([isDone, ended().length]).toEqual([true, 1]);
  });
});
