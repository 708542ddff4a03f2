import { type ReactNode, useEffect } from 'react';
import type { PortfolioState } from '#shared/ipc';
import { publishCounts, useToday } from '../app/state/app-store';
import { on } from '../app/bridge';
import { useParties } from '../app/state/parties';
import { useLawInUse } from '../app/state/law';
import type { PortfolioIndex } from './api';
import { createIndexClient, startIndexWorker } from './client';
import { IndexContext } from './IndexContext';
import { closeRelated, tellRelated } from './related/related-client';

let started: PortfolioIndex | undefined;

/** The index of this window; its worker starts when it is first asked for. View state can be read before a portfolio is open. */
export const windowIndex = (): PortfolioIndex => {
  started ??= createIndexClient(startIndexWorker());
  return started;
};

/** Reads what is stored of the index of a portfolio while main opens it. */
export const useReadAhead = (index: PortfolioIndex): void => {
  useEffect(() => on('portfolio.opening', (portfolio) => void index.readAhead(portfolio)), [index]);
};

/** Keeps the index of the open portfolio up to date and offers it to the views below; publishes its counts. */
export const IndexProvider = ({ portfolio, children }: { readonly portfolio: Pick<PortfolioState, 'id' | 'path' | 'law' | 'parties'>; readonly children: ReactNode }) => {
  const index = windowIndex();
  const today = useToday();
  const { id, path } = portfolio;
  const { own, tables, digest } = useLawInUse();
  const { aliases, digest: names } = useParties();
  // What persons added to the law, and the names of parties, are read after the state that tells of them.
  const isRead = digest === portfolio.law && names === portfolio.parties;
  useEffect(() => {
    if (!isRead) return undefined;
    // Today is told by the effect below; opening anew for it would read everything again.
    // Opened anew where the law or the names of parties became others: every row is derived again.
    void index.open({ id, path, today, ...(digest === '' ? {} : { law: { digest, own, tables } }), ...(names === '' ? {} : { parties: { digest: names, aliases } }) });
    const stop = on('portfolio.changed', (change) => {
      void index.changed(change);
      tellRelated(change.changed.map(({ key }) => key), change.removed);
    });
    return () => {
      stop();
      void index.close();
      closeRelated();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [index, id, path, digest, names, isRead]);
  useEffect(() => {
    void index.setToday(today);
  }, [index, today]);
  useEffect(() => followCounts(index), [index]);
  return <IndexContext value={index}>{children}</IndexContext>;
};

/** Publishes counts after each change of the index; one question at a time. */
const followCounts = (index: PortfolioIndex): (() => void) => {
  let asked = -1;
  let asking = false;
  let ended = false;
  const ask = async (): Promise<void> => {
    const { revision, phase } = index.status();
    if (asking || ended || revision === asked || phase === 'closed') return;
    asking = true;
    asked = revision;
    const counts = await index.counts();
    asking = false;
    // Read again: the effect may have been ended while the worker counted.
    if (index.status().phase === 'closed') return;
    publishCounts(counts);
    await ask();
  };
  const stop = index.subscribe(() => void ask());
  void ask();
  return () => {
    ended = true;
    stop();
  };
};
