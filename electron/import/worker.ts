import { parentPort, workerData } from 'node:worker_threads';
import type { StoredFamily } from './plan/plan-family';
import { planImport, type PlanImportPort } from './plan/plan-import';
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages';

/** The import worker: reads, groups and plans away from the main process, which owns the portfolio and writes the plan. */
const port = parentPort;
if (port === null) throw new Error('this module runs in a worker thread');

// Sound: only planInWorker starts this module.
const { input, cancel } = workerData as WorkerStart;
const cancelled = new Int32Array(cancel);
const mostUnderWay = 4;

type Families = Extract<ToWorker, { type: 'families' }>;
let answered: ((families: Families) => void) | undefined;
let answeredHashes: ((hashes: ReadonlyMap<string, string>) => void) | undefined;
/** Portions of the plan that the main process has not taken over yet, and who waits for it. */
const portions = { underWay: 0, onTaken: (): void => undefined };

port.on('message', (message: ToWorker) => {
  if (message.type === 'families') answered?.(message);
  else if (message.type === 'hashes') answeredHashes?.(new Map(message.hashes));
  else {
    portions.underWay -= 1;
    portions.onTaken();
  }
});
const say = (message: FromWorker): void => port.postMessage(message);
const ask = (message: FromWorker): Promise<Families> =>
  new Promise((resolve) => {
    answered = resolve;
    say(message);
  });
const untilUnderWay = (most: number): Promise<void> =>
  new Promise((resolve) => {
    portions.onTaken = () => {
      if (portions.underWay <= most) resolve();
    };
    portions.onTaken();
  });

async function* families(keys?: readonly string[]): AsyncGenerator<StoredFamily> {
  let answer = await ask({ type: 'families', keys });
  for (;;) {
    yield* answer.families;
    if (answer.last) return;
    answer = await ask({ type: 'more-families' });
  }
}

const planned: PlanImportPort['planned'] = async (portion) => {
  portions.underWay += 1;
  say({ type: 'planned', families: portion });
  await untilUnderWay(mostUnderWay);
};

const hashes: PlanImportPort['hashes'] = () =>
  new Promise((resolve) => {
    answeredHashes = resolve;
    say({ type: 'hashes' });
  });

const summary = await planImport(input, {
  hashes,
  families,
  planned,
  table: (table) => say({ type: 'table', table }),
  progress: (progress) => say({ type: 'progress', progress }),
  cancelled: () => Atomics.load(cancelled, 0) !== 0,
  clock: () => performance.now(),
});
await untilUnderWay(0);
say({ type: 'done', summary });
