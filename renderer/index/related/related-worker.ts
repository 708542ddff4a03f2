import { createFamilySource } from '../family-source';
import type { RelatedReply, RelatedRequest } from './messages';
import { createRelatedKeeper } from './related-keeper';

/** The worker beside the index: it computes which families are near to each other, and never stands in the way of a query. */
const reply = (message: RelatedReply): void => globalThis.postMessage(message, { transfer: [] });

const keeper = createRelatedKeeper({
  source: createFamilySource((path) => fetch(path, { cache: 'no-store' })),
  onStatus: (status) => reply({ kind: 'status', status }),
  // Browsers give a timer of a worker the lowest priority there is.
  pause: () => new Promise((resolve) => setTimeout(resolve, 2)),
  now: () => performance.now(),
});

globalThis.addEventListener('message', ({ data: request }: MessageEvent<RelatedRequest>) => {
  if (request.kind === 'changed') void keeper.changed(request.changed, request.removed);
  else if (request.kind === 'close') keeper.close();
  else
    keeper.nearest(request.question).then(
      (related) => reply({ kind: 'answer', id: request.id, related }),
      (cause: unknown) => reply({ kind: 'error', id: request.id, message: cause instanceof Error ? cause.message : String(cause) }),
    );
});
