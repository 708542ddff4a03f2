import type { IndexStatus, PortfolioIndex } from './api';
import type { Method, Reply, Request } from './messages';

/** The end of a worker that the client talks to. */
export type WorkerPort = {
  readonly postMessage: (request: Request) => void;
  readonly onReply: (listener: (reply: Reply) => void) => void;
};

/** Starts the index worker; one per window. */
export const startIndexWorker = (): WorkerPort => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'index' });
  return {
    postMessage: (request) => worker.postMessage(request, { transfer: [] }),
    onReply: (listener) => worker.addEventListener('message', (event: MessageEvent<Reply>) => listener(event.data)),
  };
};

/** The index of the open portfolio, asked over a worker. */
export const createIndexClient = (port: WorkerPort): PortfolioIndex => {
  let status: IndexStatus = { phase: 'closed', done: 0, total: 0, revision: 0 };
  let lastId = 0;
  const listeners = new Set<(status: IndexStatus) => void>();
  const waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }>();

  port.onReply((reply) => {
    if (reply.kind === 'status') {
      status = reply.status;
      for (const listener of listeners) listener(status);
      return;
    }
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.kind === 'answer') asked?.resolve(reply.value);
    else asked?.reject(new Error(`index: ${reply.message}`));
  });

  const ask =
    <Name extends Method>(method: Name): PortfolioIndex[Name] =>
    // Sound: the worker answers each method by the function of that name and type.
      ((...input: readonly unknown[]) =>
        new Promise<unknown>((resolve, reject) => {
          lastId += 1;
          waiting.set(lastId, { resolve, reject });
          port.postMessage({ id: lastId, method, input });
        })) as PortfolioIndex[Name];

  return {
    status: () => status,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    readAhead: ask('readAhead'),
    open: ask('open'),
    close: ask('close'),
    changed: ask('changed'),
    setToday: ask('setToday'),
    rebuild: ask('rebuild'),
    query: ask('query'),
    rows: ask('rows'),
    rowOf: ask('rowOf'),
    moved: ask('moved'),
    keys: ask('keys'),
    exportStart: ask('exportStart'),
    exportPart: ask('exportPart'),
    exportEnd: ask('exportEnd'),
    family: ask('family'),
    applications: ask('applications'),
    facets: ask('facets'),
    values: ask('values'),
    dashboard: ask('dashboard'),
    deadlines: ask('deadlines'),
    deadlineRows: ask('deadlineRows'),
    deadlineIds: ask('deadlineIds'),
    renewals: ask('renewals'),
    renewalRows: ask('renewalRows'),
    calendar: ask('calendar'),
    report: ask('report'),
    findings: ask('findings'),
    findingRows: ask('findingRows'),
    findingIds: ask('findingIds'),
    pctApplications: ask('pctApplications'),
    pctRows: ask('pctRows'),
    readAcross: ask('readAcross'),
    gaps: ask('gaps'),
    linkedCases: ask('linkedCases'),
    linkedPairs: ask('linkedPairs'),
    partySuggestions: ask('partySuggestions'),
    search: ask('search'),
    counts: ask('counts'),
    count: ask('count'),
    compareLaw: ask('compareLaw'),
    compareNext: ask('compareNext'),
    getSetting: ask('getSetting'),
    setSetting: ask('setSetting'),
  };
};
