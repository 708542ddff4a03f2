import type { TableBatch } from '#shared/query/table/portfolio-table';
import type { LimitShapes } from '#shared/query/table/limit-shapes';
import type { IndexedPortfolio } from './api';
import { type Deriver, keysPerRequest } from './derive-families';

export type DeriveTask = { readonly task: number; readonly keys: readonly string[]; readonly portfolio: IndexedPortfolio };
export type DeriveAnswer =
  | { readonly task: number; readonly batch: TableBatch; /** Those that no earlier answer of this worker had; the limits of the batch are by its numbers. */ readonly shapes: readonly string[]; readonly problems: readonly string[] }
  | { readonly task: number; readonly failure: string };

/** The end of a worker that derives. */
export type DerivePort = { readonly send: (task: DeriveTask) => void; readonly onAnswer: (listener: (answer: DeriveAnswer) => void) => void; readonly end: () => void };

/** Requests that a worker has at a time: one to work at, one that comes over meanwhile. More of them take memory that the window keeps. */
const tasksPerWorker = 2;
/** Answers that wait for the table, for each worker, before it gets no more to do. */
const answersPerWorker = 4;

/**
 * Derives in several workers at once, which live as long as one reading does. Each worker numbers the shapes of time limits itself; in the table
 * they have the numbers of its own `shapes`.
 */
export const createDerivePool = (start: () => DerivePort, workers: number, shapes: () => LimitShapes): Deriver =>
  async function* (keys, portfolio, problem) {
    const ports = Array.from({ length: Math.min(workers, Math.ceil(keys.length / keysPerRequest)) }, start);
    const answers: { readonly from: number; readonly answer: DeriveAnswer }[] = [];
    // The shape with the number 0 is none.
    const numbers = ports.map(() => [0]);
    let wake: (() => void) | undefined;
    let next = 0;
    let waiting = 0;
    const paused: number[] = [];
    const give = (at: number): void => {
      if (next >= keys.length) return;
      ports[at]?.send({ task: next, keys: keys.slice(next, next + keysPerRequest), portfolio });
      next += keysPerRequest;
      waiting += 1;
    };
    for (const [at, port] of ports.entries()) {
      port.onAnswer((answer) => {
        answers.push({ from: at, answer });
        // The worker goes on while the table is busy with something else; only for so long, since what waits takes memory.
        if (answers.length < ports.length * answersPerWorker) give(at);
        else paused.push(at);
        wake?.();
      });
    }
    try {
      for (let count = 0; count < tasksPerWorker; count += 1) for (const at of ports.keys()) give(at);
      while (waiting > 0) {
        if (answers.length === 0) await new Promise<void>((resolve) => (wake = resolve));
        for (let first = answers.shift(); first !== undefined; first = answers.shift()) {
          const { from, answer } = first;
          waiting -= 1;
          for (const at of paused.splice(0)) give(at);
          if ('failure' in answer) throw new Error(answer.failure);
          const own = numbers[from] ?? [];
          for (const shape of answer.shapes) own.push(shapes().take(shape));
          for (const message of answer.problems) problem(message);
          yield { many: { ...answer.batch, limits: renumbered(answer.batch.limits, own, shapes()) } };
        }
      }
    } finally {
      for (const port of ports) port.end();
    }
  };

/** Packed limits with the numbers that the table has for their shapes. */
const renumbered = (limits: Int32Array, numbers: readonly number[], shapes: LimitShapes): Int32Array => {
  const own = limits.slice();
  for (let at = 0; at < own.length; ) {
    const shape = numbers[own[at] ?? 0] ?? 0;
    own[at] = shape;
    at += shapes.shape(shape).length;
  }
  return own;
};
