import { createContext, useContext, useSyncExternalStore } from 'react';
import type { IndexStatus, PortfolioIndex } from './api';

/** The index of the open portfolio for every view; provided once by the shell. */
export const IndexContext = createContext<PortfolioIndex | undefined>(undefined);

export const useIndex = (): PortfolioIndex => {
  const index = useContext(IndexContext);
  if (index === undefined) throw new Error('no index is provided above this component');
  return index;
};

/** State of the index, following its changes, which are several a second while it reads: for small components only. */
export const useIndexStatus = (): IndexStatus => {
  const index = useIndex();
  return useSyncExternalStore(index.subscribe, index.status);
};

/** Grows whenever queries answer something new. */
export const useIndexRevision = (): number => {
  const index = useIndex();
  return useSyncExternalStore(index.subscribe, () => index.status().revision);
};

export const useIndexPhase = (): IndexStatus['phase'] => {
  const index = useIndex();
  return useSyncExternalStore(index.subscribe, () => index.status().phase);
};
