import { err, type Result } from '#shared/result';
import type { EventPayload, Failure } from '#shared/ipc';
import type { Send } from './workspace';

type Progress = EventPayload<'job.progress'>;
type Kind = Progress['kind'];

/** Long work that a page starts, hears of and may cancel. */
export type Jobs = {
  /** Starts `perform` under a new id; its end is told by `job.ended`. */
  readonly start: (kind: Kind, perform: (job: string, signal: AbortSignal, onProgress: (progress: Omit<Progress, 'job' | 'kind'>) => void) => Promise<Result<unknown, Failure>>) => string;
  readonly cancel: (job: string) => void;
  /** Cancels all and waits until they have ended. */
  readonly cancelAll: () => Promise<void>;
};

/** Progress is told at most this often. */
const progressMilliseconds = 100;

export const createJobs = (deps: { readonly send: Send; readonly log: (message: string) => void }): Jobs => {
  const running = new Map<string, { readonly controller: AbortController; readonly ended: Promise<void> }>();
  let count = 0;

  const run = async (job: string, kind: Kind, signal: AbortSignal, perform: Parameters<Jobs['start']>[1]): Promise<void> => {
    let toldAt = 0;
    let phase = '';
    const onProgress = (progress: Omit<Progress, 'job' | 'kind'>): void => {
      const now = performance.now();
      if (signal.aborted || (progress.phase === phase && progress.done < progress.total && now - toldAt < progressMilliseconds)) return;
      toldAt = now;
      phase = progress.phase;
      deps.send('job.progress', { job, kind, ...progress });
    };
    // The answer to the start has to reach the page before the end does.
    await new Promise((resolve) => setImmediate(resolve));
    const result = await perform(job, signal, onProgress).catch((error: unknown) => {
      deps.log(`${kind} ${job}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return err({ code: 'failed', message: `That did not work: ${error instanceof Error ? error.message : String(error)}` });
    });
    running.delete(job);
    if (signal.aborted) deps.send('job.ended', { job, kind, cancelled: true });
    else deps.send('job.ended', { job, kind, ...(result.ok ? {} : { failure: result.error }) });
  };

  return {
    start: (kind, perform) => {
      count += 1;
      const job = `${kind}-${count}`;
      const controller = new AbortController();
      // Listed before it runs, so that a cancel that follows at once finds it.
      const ended = Promise.resolve().then(() => run(job, kind, controller.signal, perform));
      running.set(job, { controller, ended });
      return job;
    },
    cancel: (job) => running.get(job)?.controller.abort(),
    cancelAll: async () => {
      const all = [...running.values()];
      for (const { controller } of all) controller.abort();
      await Promise.all(all.map(({ ended }) => ended));
    },
  };
};
