import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { ImportSummary } from '#shared/ipc';
import type { StoredFamily } from './plan/plan-family';
import type { PlanImportInput, PlanImportPort } from './plan/plan-import';
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages';

const batchCharacters = 1 << 20;
const cancelCheckMilliseconds = 50;
/** Records live for a moment: with room for many of them most are gone before they are looked at. */
const youngMegabytes = 32;

/** An engine that sees much memory lets its heap grow fourfold before it looks what is still needed; an import needs little at a time. */
const growByHalf = (): void => setFlagsFromString('--heap-growing-percent=50');

/** Runs planImport in a worker thread from the bundle at `script`; rejects where the worker fails. */
export const planInWorker =
  (script: URL) =>
  (input: PlanImportInput, port: PlanImportPort): Promise<ImportSummary | undefined> =>
    new Promise((resolve, reject) => {
      growByHalf();
      const cancel = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
      const start: WorkerStart = { input, cancel };
      const worker = new Worker(script, { workerData: start, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } });
      const watch = setInterval(() => {
        if (port.cancelled()) Atomics.store(new Int32Array(cancel), 0, 1);
      }, cancelCheckMilliseconds);
      const end = (settle: () => void): void => {
        clearInterval(watch);
        settle();
        void worker.terminate();
      };
      const answer = (message: ToWorker): void => worker.postMessage(message, []);
      let stored: AsyncIterator<StoredFamily> | undefined;

      const nextFamilies = async (): Promise<ToWorker> => {
        const families: StoredFamily[] = [];
        for (let characters = 0; characters < batchCharacters; ) {
          const next = await stored?.next();
          if (next === undefined || next.done === true) return { type: 'families', families, last: true };
          families.push(next.value);
          characters += next.value.text.length;
        }
        return { type: 'families', families, last: false };
      };
      const hear = async (message: FromWorker): Promise<void> => {
        switch (message.type) {
          case 'hashes':
            return answer({ type: 'hashes', hashes: [...(await port.hashes())] });
          case 'families':
            stored = port.families(message.keys)[Symbol.asyncIterator]();
            return answer(await nextFamilies());
          case 'more-families':
            return answer(await nextFamilies());
          case 'planned':
            await port.planned(message.families);
            return answer({ type: 'taken' });
          case 'table':
            return port.table(message.table);
          case 'progress':
            return port.progress(message.progress);
          case 'done':
            return end(() => resolve(message.summary));
        }
      };
      worker.on('message', (message: FromWorker) => {
        hear(message).catch((error: unknown) => end(() => reject(error instanceof Error ? error : new Error(String(error)))));
      });
      worker.on('error', (error) => end(() => reject(error instanceof Error ? error : new Error(String(error)))));
      worker.on('exit', (code) => end(() => reject(new Error(`the import worker stopped (code ${code})`))));
    });
