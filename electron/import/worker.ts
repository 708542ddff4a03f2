import { parentPort, workerData } from 'node:worker_threads';
import { planImport, type StoredFamily } from './plan-import';
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages';

/** The import worker: reads, groups and plans away from the main process, which owns the portfolio and writes the plan. */
const port = parentPort;
if (port === null) throw new Error('this module runs in a worker thread');

// Sound: only planInWorker starts this module.
const { input, cancel } = workerData as WorkerStart;
const cancelled = new Int32Array(cancel);

const say = (message: FromWorker): void => port.postMessage(message);
const ask = (message: FromWorker): Promise<ToWorker> =>
  new Promise((resolve) => {
    port.once('message', (answer: ToWorker) => resolve(answer));
    say(message);
  });

async function* families(keys?: readonly string[]): AsyncGenerator<StoredFamily> {
  let answer = await ask({ type: 'families', keys });
  while (answer.type === 'families') {
    yield* answer.families;
    if (answer.last) return;
    answer = await ask({ type: 'more-families' });
  }
}

const summary = await planImport(input, {
  families,
  planned: async (family) => {
    await ask({ type: 'planned', family });
  },
  progress: (progress) => say({ type: 'progress', progress }),
  cancelled: () => Atomics.load(cancelled, 0) !== 0,
  clock: () => performance.now(),
});
say({ type: 'done', summary });
