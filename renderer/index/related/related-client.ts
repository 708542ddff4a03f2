import type { Related } from '#shared/query/related/related-index';
import { createStore } from '../../app/state/store';
import type { RelatedReply, RelatedRequest } from './messages';
import type { RelatedQuestion, RelatedStatus } from './related-keeper';

/** How far the worker is. */
export const relatedStatus = createStore<RelatedStatus>({ phase: 'idle', done: 0 });

let worker: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, { readonly resolve: (related: readonly Related[] | undefined) => void; readonly reject: (error: Error) => void }>();

/** The worker of this window; it starts when it is first asked. */
const started = (): Worker => {
  if (worker !== undefined) return worker;
  const fresh = new Worker(new URL('./related-worker.ts', import.meta.url), { type: 'module', name: 'related' });
  fresh.addEventListener('message', ({ data: reply }: MessageEvent<RelatedReply>) => {
    if (reply.kind === 'status') {
      relatedStatus.set(reply.status);
      return;
    }
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.kind === 'answer') asked?.resolve(reply.related);
    else asked?.reject(new Error(reply.message));
  });
  worker = fresh;
  return fresh;
};

const send = (to: Worker, request: RelatedRequest): void => to.postMessage(request, { transfer: [] });

/** The nearest families to a family or a text; undefined where the portfolio was closed meanwhile. */
export const nearestFamilies = (question: RelatedQuestion): Promise<readonly Related[] | undefined> =>
  new Promise((resolve, reject) => {
    lastId += 1;
    waiting.set(lastId, { resolve, reject });
    send(started(), { kind: 'nearest', id: lastId, question });
  });

/** Tells the worker, where it runs, what changed in the portfolio. */
export const tellRelated = (changed: readonly string[], removed: readonly string[]): void => {
  if (worker !== undefined) send(worker, { kind: 'changed', changed, removed });
};

/** Forgets the space of the portfolio that was closed. */
export const closeRelated = (): void => {
  if (worker !== undefined) send(worker, { kind: 'close' });
};
