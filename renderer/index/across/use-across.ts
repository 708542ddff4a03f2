import { useEffect, useState } from 'react';
import { useIndex, useIndexPhase, useIndexRevision } from '../IndexContext';
import type { PortfolioIndex } from '../api';

/** Answer to a question over all cases: while they are read, how far that is. */
export type Across<Answer> = { readonly answer?: Answer; readonly done: number; readonly total: number };

/**
 * Asks a question over all cases, reading them first where that was not done, and again after each change. `most`: of larger portfolios
 * nothing is read by itself. `ask` is to stay the same function.
 */
export const useAcross = <Answer>(ask: (index: PortfolioIndex) => Promise<Answer | undefined>, most = Number.POSITIVE_INFINITY): Across<Answer> => {
  const index = useIndex();
  const phase = useIndexPhase();
  const revision = useIndexRevision();
  const [state, setState] = useState<Across<Answer>>({ done: 0, total: 0 });
  useEffect(() => {
    if (phase !== 'ready') return undefined;
    let ended = false;
    const read = async (): Promise<void> => {
      const known = await ask(index);
      if (known === undefined && (await index.counts()).families > most) return;
      for (let answer = known; ; answer = await ask(index)) {
        if (ended) return;
        if (answer !== undefined) {
          const found = answer;
          setState(({ total }) => ({ answer: found, done: total, total }));
          return;
        }
        const { done, total } = await index.readAcross();
        if (ended) return;
        // What was found before stays while what changed is read.
        setState((before) => ({ ...before, done, total }));
        if (total === 0) return;
      }
    };
    read().catch((cause: unknown) => console.error(cause));
    return () => {
      ended = true;
    };
  }, [index, phase, revision, ask, most]);
  return state;
};
